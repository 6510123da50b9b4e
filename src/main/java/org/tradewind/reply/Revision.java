package org.tradewind.reply;

import java.util.List;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Changes.Change;
import org.tradewind.trade.Changes.Stated;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Status;

/** A figure that changed from one version to the next, in one line. */
final class Revision {
    private final Voice voice;
    private final Change change;

    Revision(Lang lang, Catalog catalog, Change change) {
        this.voice = Voice.of(lang, catalog);
        this.change = change;
    }

    String line() {
        String label = voice.labels().of(change.cell());
        return switch (change.kind()) {
            case REVISED ->
                voice.text(
                        "bot.change.revised",
                        label,
                        words(change.was().orElseThrow()),
                        words(change.is().orElseThrow()));
            case REFLAGGED ->
                reflagged(label, change.was().orElseThrow(), change.is().orElseThrow());
            case ADDED -> voice.text("bot.change.one", label, words(change.is().orElseThrow()));
            case REMOVED ->
                voice.text("bot.change.one", label, words(change.was().orElseThrow()));
        };
    }

    private String reflagged(String label, Stated was, Stated is) {
        Status before = was.row().status();
        Status now = is.row().status();
        return before == now
                ? voice.text("bot.change.one", label, words(is) + " (" + voice.text("bot.change.words") + ")")
                : voice.text("bot.change.reflagged", label, words(is), status(before), status(now));
    }

    private String status(Status status) {
        return voice.text("bot.change.status." + status.code());
    }

    /** The number with its hedge; without one, why there is none. */
    private String words(Stated stated) {
        return stated.estimate()
                .map(estimate -> voice.amounts()
                        .text(Figure.of(
                                change.cell(), change.unit(), estimate, new Basis.Reported(stated.row(), List.of()))))
                .orElseGet(() -> status(stated.row().status()));
    }
}
