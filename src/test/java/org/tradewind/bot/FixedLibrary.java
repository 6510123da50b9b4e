package org.tradewind.bot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Row;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Status;
import org.tradewind.trade.Text;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;
import org.tradewind.trade.Unit;

/** A library of two small datasets whose numbers stand here, with all that a real one does, and what it lent. */
final class FixedLibrary implements TradeLibrary {
    static final Instant LOADED = Instant.parse("2026-01-01T09:00:00Z");

    private final Map<String, List<Version>> versions = new LinkedHashMap<>();
    private int lent;

    FixedLibrary() {
        publish(new Version("tech", "1.0.0", "c0ffee01", "4.5E9"));
        publish(new Version("toys", "2.0.0", "70750001", "1.1E6"));
    }

    /** A version in which exports of 2020 are more than the given amount. */
    record Version(String dataset, String version, String content, String exports) {
        DatasetVersion name() {
            return new DatasetVersion(dataset, version, content);
        }
    }

    void publish(Version version) {
        versions.computeIfAbsent(version.dataset(), _ -> new ArrayList<>()).addFirst(version);
    }

    void drop(String content) {
        versions.values().forEach(kept -> kept.removeIf(v -> v.content().equals(content)));
    }

    /** How many snapshots are lent at this moment. */
    int lent() {
        return lent;
    }

    @Override
    public List<String> datasets() {
        return List.copyOf(versions.keySet());
    }

    @Override
    public Optional<TradeData> borrow(String dataset) {
        return versions.getOrDefault(dataset, List.of()).stream().findFirst().map(Snapshot::new);
    }

    @Override
    public Optional<TradeData> borrow(String dataset, String content) {
        return versions.getOrDefault(dataset, List.of()).stream()
                .filter(version -> version.content().equals(content))
                .findFirst()
                .map(Snapshot::new);
    }

    @Override
    public List<State> states() {
        return versions.values().stream()
                .map(kept -> new State(kept.getFirst().name(), 73, LOADED, kept.size(), Folder.SAME))
                .toList();
    }

    /** Lends a version that is not served. */
    TradeData lend(Version version) {
        return new Snapshot(version);
    }

    private final class Snapshot implements TradeData {
        private final Version version;

        Snapshot(Version version) {
            this.version = version;
            lent++;
        }

        @Override
        public Catalog catalog() {
            return FixedLibrary.catalog(version);
        }

        @Override
        public Answer answer(Query query) {
            return FixedLibrary.answer(version, query);
        }

        @Override
        public void close() {
            lent--;
        }
    }

    private static Answer answer(Version version, Query query) {
        Optional<Slice> where = query.slice();
        List<Period> periods = where.map(Slice::periods).orElse(List.of());
        if (query instanceof Query.Value && periods.equals(List.of(Period.ofYear(2020)))) {
            return new Answer.Figures(query, version.name(), List.of(exports(version)), List.of(), Optional.empty(), 0);
        }
        if (query instanceof Query.Coverage || query instanceof Query.Definition || query instanceof Query.Source) {
            return new Answer.Info(query, version.name(), List.of());
        }
        return new Answer.NoData(query, version.name(), Answer.Reason.NOT_REPORTED, List.of(), List.of(), List.of());
    }

    private static Figure exports(Version version) {
        Cell cell = new Cell(
                Measure.VALUE,
                Optional.of(Flow.EXPORTS),
                new Economy("RUS"),
                Optional.empty(),
                Optional.empty(),
                Period.ofYear(2020),
                Optional.empty());
        Row row = new Row("exports-2020", version.exports(), "USD", "more than", Status.NORMAL, "times", List.of());
        Estimate estimate = Estimate.of(new BigDecimal(version.exports()), Hedge.MORE_THAN);
        return Figure.of(cell, Unit.USD, estimate, new Basis.Reported(row, List.of()));
    }

    private static Catalog catalog(Version version) {
        boolean tech = version.dataset().equals("tech");
        return new Catalog(
                version.name(),
                tech ? new Text("Trade in technology", "Торговля технологиями") : new Text("Toys", "Игрушки"),
                new Text("About it", "О них"),
                new Economy("RUS"),
                List.of(Unit.USD),
                List.of(),
                List.of(),
                List.of(new Catalog.MeasureInfo(Measure.VALUE, new Text("value", "стоимость"), Optional.empty())),
                List.of(),
                List.of(new Catalog.SourceInfo(
                        "times",
                        "The Times",
                        "The Times",
                        "2021",
                        "https://example.org/times",
                        Optional.empty(),
                        new Text("", ""))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of(new Coverage.Span(
                        Measure.VALUE,
                        Optional.of(Flow.EXPORTS),
                        new Economy("RUS"),
                        Optional.empty(),
                        Optional.empty(),
                        Unit.USD,
                        List.of(Period.ofYear(2018), Period.ofYear(2019), Period.ofYear(2020))))));
    }
}
