package org.tradewind.telegram;

/** The one place where text becomes HTML. */
final class Html {
    private Html() {}

    /** Appends text so that Telegram shows it as it is, in content and in attributes. */
    static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.append(isSendable(text, i) ? c : '\uFFFD');
            }
        }
    }

    /** Half of a surrogate pair and most control characters cannot be sent. */
    private static boolean isSendable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' || c == '\n' || c == '\t';
    }
}
