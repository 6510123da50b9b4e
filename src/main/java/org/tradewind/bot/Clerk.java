package org.tradewind.bot;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.tradewind.bot.Audit.Act;
import org.tradewind.trade.DatasetVersion;

/** Writes down what is done for a message, once however often the message comes. */
final class Clerk {
    private static final int SHORT_HASH = 12;

    private final Audit audit;
    private final InstantSource clock;

    Clerk(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Audit.Entry record(Scene scene, Act act, String subject) {
        return audit.add(
                scene.message().request(),
                clock.instant(),
                scene.message().sender().id(),
                act,
                subject);
    }

    /** What was written down of an act when the same message came before. */
    Optional<Audit.Entry> recorded(Scene scene, Act act) {
        List<Audit.Entry> before = scene.message().request().map(audit::of).orElse(List.of());
        return before.stream().filter(entry -> entry.act() == act).findFirst();
    }

    /** As much of the content's hash as people compare. */
    static String shortened(DatasetVersion version) {
        return shortened(version.content());
    }

    /** As much of a hash as people compare. */
    static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    /** A version for the records: dataset, number, and as much of its hash as people compare. */
    static String named(DatasetVersion version) {
        return version.dataset() + " " + version.version() + " " + shortened(version);
    }
}
