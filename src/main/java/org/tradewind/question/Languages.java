package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Lang;

/** The language of a message: that of most of its words; without words, that of the conversation. */
final class Languages {
    private Languages() {}

    static Lang of(List<Token> tokens, Optional<Previous> previous) {
        long russian = tokens.stream()
                .filter(Token::word)
                .filter(Token::cyrillic)
                .mapToInt(t -> t.norm().length())
                .sum();
        long english = tokens.stream()
                .filter(Token::word)
                .filter(t -> !t.cyrillic())
                .mapToInt(t -> t.norm().length())
                .sum();
        if (russian == 0 && english == 0) {
            return previous.map(Previous::lang).orElse(Lang.EN);
        }
        return russian > 0 && russian * 2 >= english ? Lang.RU : Lang.EN;
    }
}
