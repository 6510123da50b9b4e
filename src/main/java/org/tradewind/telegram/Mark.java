package org.tradewind.telegram;

import java.net.URI;

/** A mark that Telegram's HTML knows. */
sealed interface Mark {
    String open();

    String close();

    /** A mark without attributes. */
    enum Simple implements Mark {
        BOLD("b"),
        ITALIC("i"),
        CODE("code"),
        PRE("pre"),
        FOLD("blockquote") {
            @Override
            public String open() {
                return "<blockquote expandable>";
            }
        };

        private final String tag;

        Simple(String tag) {
            this.tag = tag;
        }

        @Override
        public String open() {
            return "<" + tag + ">";
        }

        @Override
        public String close() {
            return "</" + tag + ">";
        }
    }

    /** A link. */
    record Link(URI target) implements Mark {
        @Override
        public String open() {
            StringBuilder html = new StringBuilder("<a href=\"");
            Html.escape(html, target.toASCIIString());
            return html.append("\">").toString();
        }

        @Override
        public String close() {
            return "</a>";
        }
    }
}
