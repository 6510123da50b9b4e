package org.tradewind.trade;

/** The same words in both languages, as the data package gives them. */
public record Text(String en, String ru) {
    public String in(Lang lang) {
        return switch (lang) {
            case EN -> en;
            case RU -> ru;
        };
    }
}
