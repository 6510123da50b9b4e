package org.tradewind.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tradewind.trade.Changes;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Golden;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing;
import org.tradewind.trade.TradeData;

/** Publishes into a {@link FixedLibrary} what a test prepares. */
final class FixedPress implements Publishing {
    static final Changes NONE = new Changes(0, 0, 0, 0, List.of(), List.of());

    private final FixedLibrary library;
    private final Map<String, Staging> stagings = new LinkedHashMap<>();
    private final Map<String, FixedLibrary.Version> fresh = new LinkedHashMap<>();
    private final Map<String, List<Golden>> goldens = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<String> accepted = new TreeSet<>();

    FixedPress(FixedLibrary library) {
        this.library = library;
    }

    /** What comes of taking a dataset. */
    void onStage(String dataset, Staging staging) {
        stagings.put(dataset, staging);
    }

    /** A version that is there to be taken. */
    void prepare(FixedLibrary.Version version, Golden... asked) {
        fresh.put(version.dataset(), version);
        goldens.put(version.content(), List.of(asked));
    }

    @Override
    public Staging stage(String dataset, Origin origin, Consumer<Step> progress) {
        FixedLibrary.Version version = fresh.get(dataset);
        if (version == null) {
            return stagings.getOrDefault(dataset, new Staging.Unknown(dataset));
        }
        Optional<String> base = library.states().stream()
                .map(state -> state.version())
                .filter(served -> served.dataset().equals(dataset))
                .map(DatasetVersion::content)
                .findFirst();
        Draft draft = new Draft(version.name(), base, origin);
        drafts.removeIf(each -> each.version().dataset().equals(dataset));
        drafts.add(draft);
        return new Staging.Ready(draft, NONE, List.of());
    }

    @Override
    public Staging stage(Sending sending, Origin origin, Consumer<Step> progress) {
        return stage(sending.dataset(), origin, progress);
    }

    @Override
    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    @Override
    public Optional<Staging.Ready> review(Draft draft) {
        return drafts.contains(draft) ? Optional.of(new Staging.Ready(draft, NONE, List.of())) : Optional.empty();
    }

    @Override
    public Optional<TradeData> borrow(Draft draft) {
        return drafts.contains(draft) ? Optional.of(library.lend(fresh(draft))) : Optional.empty();
    }

    private FixedLibrary.Version fresh(Draft draft) {
        return Optional.ofNullable(fresh.get(draft.version().dataset())).orElseThrow();
    }

    @Override
    public void accept(Draft draft, String golden) {
        accepted.add(golden);
    }

    @Override
    public Set<String> accepted(Draft draft) {
        return accepted;
    }

    @Override
    public Publication publish(Draft draft, Request request) {
        if (!drafts.remove(draft)) {
            return new Publication.Nothing();
        }
        DatasetVersion before = library.states().stream()
                .map(state -> state.version())
                .filter(served -> served.dataset().equals(draft.version().dataset()))
                .findFirst()
                .orElseThrow();
        Publication.Done done = new Publication.Done(Optional.of(before), draft.version(), Instant.EPOCH, NONE);
        request.witness().accept(done);
        library.publish(fresh(draft));
        return done;
    }

    @Override
    public void drop(Draft draft) {
        drafts.remove(draft);
    }

    @Override
    public Publication rollBack(String dataset, Request request) {
        return new Publication.Nothing();
    }

    @Override
    public List<Golden> goldens(DatasetVersion version) {
        return goldens.getOrDefault(version.content(), List.of());
    }

    @Override
    public Optional<Publication.Done> done(String id) {
        return Optional.empty();
    }
}
