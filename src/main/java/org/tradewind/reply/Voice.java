package org.tradewind.reply;

import org.tradewind.trade.Catalog;
import org.tradewind.trade.Lang;

/** All that is needed to speak of one dataset in one language. */
record Voice(
        Lang lang, Catalog catalog, Words words, Names names, Amounts amounts, Labels labels, Descriptions queries) {

    static Voice of(Lang lang, Catalog catalog) {
        return of(lang, catalog, NumberFormat.LANGUAGE);
    }

    static Voice of(Exchange exchange) {
        return of(exchange.lang(), exchange.catalog(), exchange.numbers());
    }

    private static Voice of(Lang lang, Catalog catalog, NumberFormat numbers) {
        Words words = Words.of(lang);
        Names names = new Names(words, catalog);
        Labels labels = new Labels(words, names);
        Amounts amounts = new Amounts(words, catalog, Numerals.of(lang, numbers));
        Descriptions queries = new Descriptions(words, catalog, names, labels, amounts);
        return new Voice(lang, catalog, words, names, amounts, labels, queries);
    }

    String text(String id, Object... arguments) {
        return words.text(id, arguments);
    }
}
