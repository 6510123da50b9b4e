package org.tradewind.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Telegram's HTML as Telegram does, refusing with its words; offsets in errors are bytes of UTF-8. */
final class HtmlText {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final Deque<OpenTag> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();
    private int at;

    private HtmlText(String source) {
        this.source = source;
    }

    /** The text without its tags, before blank ends are cut off. */
    static Formatted parse(String source) {
        HtmlText html = new HtmlText(source);
        html.readAll();
        return Formatted.cleaned(html.text.toString(), html.entities);
    }

    private void readAll() {
        while (at < source.length()) {
            switch (source.charAt(at)) {
                case '<' -> readTag();
                case '&' -> readReference(text);
                default -> text.append(source.charAt(at++));
            }
        }
        if (!open.isEmpty()) {
            throw bad("Can't find end tag corresponding to start tag \""
                    + open.peek().name() + "\"");
        }
    }

    private void readReference(StringBuilder target) {
        Optional<CharacterReference> reference = CharacterReference.at(source, at);
        target.append(reference.map(CharacterReference::characters).orElse("&"));
        at += reference.map(CharacterReference::length).orElse(1);
    }

    private void readTag() {
        if (source.startsWith("</", at)) {
            readEndTag();
        } else {
            readStartTag();
        }
    }

    private void readStartTag() {
        int start = at++;
        String name = upToSpaceOr('>').toLowerCase(Locale.ROOT);
        requireMore(start, "Unclosed start tag");
        if (!Tags.isKnown(name)) {
            throw bad("Unsupported start tag \"" + name + "\"", start);
        }
        String argument = readAttributes(name, start);
        if (name.equals("span") && !argument.equals("spoiler")) {
            throw bad("Tag \"span\" must have class \"tg-spoiler\"", start);
        }
        at++;
        open.push(new OpenTag(name, argument, text.length()));
    }

    private String readAttributes(String tag, int start) {
        String argument = "";
        skipSpaces();
        while (at < source.length() && source.charAt(at) != '>') {
            String attribute = attributeName();
            if (attribute.isEmpty()) {
                throw bad("Empty attribute name in the tag \"" + tag + "\"", start);
            }
            String value = readAttributeValue(start);
            argument = Tags.argument(tag, attribute, value).orElse(argument);
            skipSpaces();
        }
        requireMore(start, "Unclosed start tag");
        return argument;
    }

    private String attributeName() {
        int begin = at;
        while (at < source.length() && !isSpace(source.charAt(at)) && "=>".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return source.substring(begin, at).toLowerCase(Locale.ROOT);
    }

    private String readAttributeValue(int tagStart) {
        skipSpaces();
        if (at >= source.length() || source.charAt(at) != '=') {
            return "";
        }
        at++;
        skipSpaces();
        requireMore(tagStart, "Unclosed start tag");
        char quote = source.charAt(at);
        return quote == '"' || quote == '\'' ? readQuoted(quote, tagStart) : readToken();
    }

    private String readQuoted(char quote, int tagStart) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < source.length() && source.charAt(at) != quote) {
            if (source.charAt(at) == '&') {
                readReference(value);
            } else {
                value.append(source.charAt(at++));
            }
        }
        requireMore(tagStart, "Unclosed start tag");
        at++;
        return value.toString();
    }

    private String readToken() {
        int begin = at;
        while (at < source.length() && isTokenCharacter(source.charAt(at))) {
            at++;
        }
        if (at >= source.length() || (!isSpace(source.charAt(at)) && source.charAt(at) != '>')) {
            throw bad("Unexpected end of name token", begin);
        }
        return source.substring(begin, at).toLowerCase(Locale.ROOT);
    }

    private void readEndTag() {
        int start = at;
        if (open.isEmpty()) {
            throw bad("Unexpected end tag", start);
        }
        at += 2;
        String name = upToSpaceOr('>').toLowerCase(Locale.ROOT);
        skipSpaces();
        if (at >= source.length() || source.charAt(at) != '>') {
            throw bad("Unclosed end tag", start);
        }
        at++;
        OpenTag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name())) {
            throw bad("Unmatched end tag at byte offset " + bytesBefore(start) + ", expected \"</" + tag.name()
                    + ">\", found \"</" + name + ">\"");
        }
        close(tag);
    }

    private void close(OpenTag tag) {
        boolean languageOfPre = tag.name().equals("code")
                && !open.isEmpty()
                && open.peek().name().equals("pre");
        if (languageOfPre && !tag.argument().isEmpty()) {
            OpenTag pre = open.pop();
            open.push(new OpenTag("pre", tag.argument(), pre.offset()));
            return;
        }
        Tags.entity(tag, text.substring(tag.offset())).ifPresent(entities::add);
    }

    private String upToSpaceOr(char end) {
        int begin = at;
        while (at < source.length() && !isSpace(source.charAt(at)) && source.charAt(at) != end) {
            at++;
        }
        return source.substring(begin, at);
    }

    private void skipSpaces() {
        while (at < source.length() && isSpace(source.charAt(at))) {
            at++;
        }
    }

    private void requireMore(int tagStart, String reason) {
        if (at >= source.length()) {
            throw bad(reason, tagStart);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isTokenCharacter(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == '-';
    }

    private int bytesBefore(int position) {
        return source.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }

    private Refusal bad(String reason, int position) {
        return bad(reason + " at byte offset " + bytesBefore(position));
    }

    private static Refusal bad(String reason) {
        return Refusal.badRequest("can't parse entities: " + reason);
    }

    /** A tag that waits for its end. */
    record OpenTag(String name, String argument, int offset) {}
}
