package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message into tokens. */
final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile("(?<flag>[\\x{1F1E6}-\\x{1F1FF}]{2})"
            + "|(?<number>\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+){0,200})"
            + "|(?<word>(?:\\p{L}\\.){2,}|\\p{L}&\\p{L}(?!\\p{L})|[\\p{L}\\uFFFD][\\p{L}\\p{M}\\uFFFD]*(?:['’ʼ]\\p{L}+){0,20})"
            + "|(?<sign>\\S)");
    private static final Pattern POSSESSIVE = Pattern.compile("(.+)['’ʼ][sS]");
    private static final Pattern CONTRACTED = Pattern.compile(
            "(is|are|was|were|do|does|did|has|have|had|would|could|should|ca)(n['’ʼ]?t)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS = Pattern.compile("(?:[12]\\d{3}[.,])+[12]\\d{3}");
    /** No word is longer: what follows would only be compared in vain, letter by letter. */
    private static final int LONGEST_WORD = 64;

    private Tokenizer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            if (m.group("flag") != null) {
                tokens.add(token(Token.Kind.FLAG, m.group(), flag(m.group()), m.start()));
            } else if (m.group("number") != null) {
                number(m.group(), m.start(), tokens);
            } else if (m.group("word") != null) {
                word(m.group(), m.start(), tokens);
            } else {
                tokens.add(token(Token.Kind.SIGN, m.group(), sign(m.group()), m.start()));
            }
        }
        return tokens;
    }

    private static Token token(Token.Kind kind, String text, String norm, int start) {
        return new Token(kind, text, norm, false, start, start + text.length());
    }

    /** "2018,2020" are two years, "4,5" is one number. */
    private static void number(String text, int start, List<Token> into) {
        if (!YEARS.matcher(text).matches()) {
            into.add(token(Token.Kind.NUMBER, text, text.replaceAll("[ \\u00a0\\u202f]", ""), start));
            return;
        }
        for (int at = 0; at < text.length(); at += 5) {
            into.add(token(Token.Kind.NUMBER, text.substring(at, at + 4), text.substring(at, at + 4), start + at));
        }
    }

    private static void word(String text, int start, List<Token> into) {
        Matcher not = CONTRACTED.matcher(text);
        if (not.matches()) {
            String verb = not.group(1);
            boolean can = verb.equalsIgnoreCase("ca");
            into.add(token(Token.Kind.WORD, can ? "can" : verb, can ? "can" : Letters.normal(verb), start));
            into.add(new Token(Token.Kind.WORD, "not", "not", false, start + verb.length(), start + text.length()));
            return;
        }
        Matcher possessive = POSSESSIVE.matcher(text);
        boolean owns = possessive.matches();
        String bare = owns ? possessive.group(1) : text;
        String norm = start(Letters.normal(start(bare)));
        if (!norm.isEmpty()) {
            into.add(new Token(Token.Kind.WORD, text, norm, owns, start, start + text.length()));
        }
    }

    private static String start(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    private static String sign(String text) {
        return switch (text) {
            case "–", "—", "−", "‑", "‒" -> "-";
            case "…" -> ".";
            case "&" -> "and";
            default -> text;
        };
    }

    /** The two letters that a flag spells. */
    private static String flag(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(c -> letters.append((char) (c - 0x1F1E6 + 'a')));
        return letters.toString();
    }
}
