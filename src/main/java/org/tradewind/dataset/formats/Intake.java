package org.tradewind.dataset.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes tables one by one: first those that explain codes, then those with figures, each by the format that knows it. */
final class Intake {
    /** Tables of codes are small; larger files are not opened twice. */
    private static final long LARGEST_REFERENCE = 8_000_000;
    /** Columns that are named in a refusal. */
    private static final int MANY = 40;
    /** The share of the work that is reading; the rest is putting in order. */
    private static final double READING = 0.8;

    private final Opening opening;
    private final Cube cube;
    private final Mapping mapping;
    private final Optional<Format> asked;
    private final Flaws flaws;
    private final Progress progress;
    private final List<String> references = new ArrayList<>();
    private long whole;
    private long sorted;

    Intake(Opening opening, Cube cube, Mapping mapping, Optional<Format> asked, Flaws flaws, Progress progress) {
        this.opening = opening;
        this.cube = cube;
        this.mapping = mapping;
        this.asked = asked;
        this.flaws = flaws;
        this.progress = progress;
    }

    void take(List<Source> sources) {
        opening.among(sources);
        mapping.after("economy.")
                .forEach((word, code) -> cube.parties()
                        .economies()
                        .find(code)
                        .ifPresent(place -> cube.parties().economies().add(word, place)));
        whole = Math.max(1, sources.stream().mapToLong(Source::bytes).sum());
        References codes = new References(cube.parties().economies(), cube.goods());
        for (Source source : sources) {
            if (source.bytes() < LARGEST_REFERENCE) {
                opening.each(source, grid -> {
                    if (codes.take(grid)) {
                        references.add(grid.name());
                    }
                });
            }
        }
        read(sources);
        if (cube.onlyWorldReports()) {
            flaws.forgetRows();
            cube.restartOfTheWorld();
            read(sources);
        }
        if (cube.formats().isEmpty()) {
            throw flaws.stop(sources.getFirst().name(), Flaw.FORMAT_UNFIT, Formats.names(), "–");
        }
        if (cube.cells() == 0 && cube.percentages().isEmpty()) {
            leftOut(sources.getFirst().name());
            throw flaws.stop(sources.getFirst().name(), Flaw.ROWS_NONE, String.valueOf(cube.rows()));
        }
    }

    private void read(List<Source> sources) {
        long before = 0;
        for (Source source : sources) {
            long start = before;
            opening.counting(bytes -> progress.at(READING * (start + bytes) / whole, cube.rows()));
            opening.each(source, this::figures);
            before += source.bytes();
        }
    }

    private void figures(Grid grid) throws IOException {
        if (references.contains(grid.name())) {
            return;
        }
        if (grid.head().isEmpty()) {
            throw flaws.stop(grid.name(), Flaw.FILE_BLANK);
        }
        for (Format format : candidates()) {
            Optional<Layout> layout = format.layout(grid, mapping, flaws);
            if (layout.isPresent()) {
                read(grid, format, layout.get());
                return;
            }
        }
        unknown(grid);
    }

    private List<Format> candidates() {
        if (asked.isPresent()) {
            return List.of(asked.get());
        }
        return mapping.namesColumns() ? Formats.called("table").stream().toList() : Formats.all();
    }

    private void unknown(Grid grid) {
        boolean oneOfMany =
                !grid.name().equals(grid.source().name()) || !grid.source().whole();
        if (oneOfMany && asked.isEmpty() && !mapping.namesColumns()) {
            flaws.in(grid.name(), Flaw.SHEET_LEFT_OUT);
            return;
        }
        String columns = String.join(
                ", ", grid.head().getFirst().fields().stream().limit(MANY).toList());
        mapping.absent(grid.head()).ifPresent(column -> {
            throw flaws.stopAt(grid.name(), 1, 1, Flaw.COLUMN_ABSENT, column, columns);
        });
        throw flaws.stop(grid.name(), Flaw.FORMAT_UNFIT, asked.map(Format::name).orElseGet(Formats::names), columns);
    }

    private void read(Grid grid, Format format, Layout layout) throws IOException {
        if (!cube.formats().isEmpty() && !cube.formats().contains(format)) {
            throw flaws.stop(
                    grid.name(),
                    Flaw.FORMATS_MIXED,
                    format.name(),
                    cube.formats().iterator().next().name());
        }
        mapping.after("keep.").forEach((column, value) -> layout.keep("not-wanted", column, value));
        mapping.setting("repeats").filter("sum"::equals).ifPresent(sum -> layout.repeats = Layout.Repeats.SUM_OF_FILES);
        layout.reporterIs = layout.reporterIs.map(reporter -> meant(grid, reporter));
        layout.partnerIs = layout.partnerIs
                .map(partner -> partner.isEmpty() ? "" : meant(grid, partner))
                .map(code -> code.equals(Economies.WORLD.code()) ? "" : code);
        decimals(grid, layout);
        oneUnit(grid, cube.currencySoFar(), layout.currency);
        oneUnit(grid, cube.quantityUnit(), layout.quantityUnit);
        oneUnit(grid, cube.revision(), layout.revision);
        new Reading(grid, layout, format, cube, flaws).all();
    }

    /** What is told together is counted and coded alike: the same trade by two revisions would be counted twice. */
    private void oneUnit(Grid grid, Optional<String> before, Optional<String> now) {
        if (before.isPresent() && now.isPresent() && !before.equals(now)) {
            throw flaws.stop(grid.name(), Flaw.UNITS_MIXED, now.get(), before.get());
        }
    }

    /** The economy that the mapping or a title gives for all rows; the world too may be whose trade it is. */
    private String meant(Grid grid, String text) {
        Place place = cube.parties()
                .economies()
                .find(text)
                .filter(found -> found.kind() != Place.Kind.ASIDE)
                .orElseThrow(() -> flaws.stop(grid.name(), Flaw.ECONOMY_UNKNOWN, text));
        Place meant = place.kind() == Place.Kind.WORLD ? Economies.WORLD : place;
        cube.parties().meet(meant);
        return meant.code();
    }

    /** Programs of the user rewrite numbers in any format; a sample tells how. */
    private void decimals(Grid grid, Layout layout) {
        Optional<Decimals> seen = Decimals.of(grid.below(layout.header).stream()
                .flatMap(line -> layout.amounts.stream().map(a -> line.at(a.column())))
                .map(text -> layout.flagsInValue ? text.replaceFirst("[\\s\\p{L}].*", "") : text));
        Optional<Decimals> style = mapping.decimals().or(() -> seen);
        if (style.isEmpty() && grid.semicolons()) {
            throw flaws.stopAt(
                    grid.name(),
                    layout.header.line().number() + 1,
                    layout.amounts.getFirst().column() + 1,
                    Flaw.DECIMAL_WANTED);
        }
        boolean open = style.isPresent() && (style.get() != Decimals.UNTOLD || grid.semicolons());
        layout.decimals = Optional.of(open ? style.get() : Decimals.POINT);
    }

    /** Another cell has been put in order. */
    void sorted() {
        sorted++;
        if (sorted % 4096 == 0) {
            progress.at(READING + (1 - READING) * sorted / Math.max(1, cube.cells()), cube.rows());
        }
    }

    private void leftOut(String file) {
        for (Map.Entry<String, Integer> left : cube.leftOut().entrySet()) {
            flaws.in(
                    file,
                    Flaw.ROWS_LEFT_OUT,
                    Notes.reason(left.getKey(), true),
                    String.valueOf(left.getValue()),
                    Notes.reason(left.getKey(), false));
        }
    }

    /** Says what was left out, what could not be read and what was there twice. */
    void summary(long repeated) {
        String file = cube.files().getFirst();
        leftOut(file);
        if (cube.bad() > 0) {
            flaws.in(file, Flaw.ROWS_BAD, String.valueOf(cube.bad()), String.valueOf(cube.rows()));
        }
        if (repeated > 0) {
            flaws.in(file, Flaw.ROWS_TWICE, String.valueOf(repeated));
        }
        progress.at(1, cube.rows());
    }
}
