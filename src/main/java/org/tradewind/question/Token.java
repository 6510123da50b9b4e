package org.tradewind.question;

/**
 * A word, a number, a flag or a sign of a message.
 *
 * @param text as written
 * @param norm what is compared: lower case, one alphabet, no accents, "ё" as "е", no possessive ending
 * @param possessive whether it ended in 's
 * @param start where it begins in the message
 * @param end where it ends in the message, exclusive
 */
record Token(Kind kind, String text, String norm, boolean possessive, int start, int end) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        FLAG,
        SIGN
    }

    Token as(String otherNorm) {
        return new Token(kind, text, otherNorm, possessive, start, end);
    }

    /** Whether it is read as another word than was written: not only in another form or alphabet. */
    boolean mended() {
        String written = Letters.normal(text);
        String stem = norm.substring(0, Math.min(norm.length(), Math.max(4, norm.length() - 3)));
        return kind == Kind.WORD && Letters.cyrillic(written) == Letters.cyrillic(norm) && !written.startsWith(stem);
    }

    boolean word() {
        return kind == Kind.WORD;
    }

    boolean number() {
        return kind == Kind.NUMBER;
    }

    boolean sign(String sign) {
        return kind == Kind.SIGN && norm.equals(sign);
    }

    boolean cyrillic() {
        return Letters.cyrillic(norm);
    }

    /** Whether it is written in capitals, so that "US" is told from "us". */
    boolean capitals() {
        return text.equals(text.toUpperCase(java.util.Locale.ROOT))
                && !text.equals(text.toLowerCase(java.util.Locale.ROOT));
    }
}
