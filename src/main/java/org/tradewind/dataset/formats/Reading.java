package org.tradewind.dataset.formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows of a table by its layout into the cube. A row that cannot be read is named and counted, never guessed. */
final class Reading {
    /** So many rows are named one by one. */
    private static final int NAMED = 20;

    /** Above this share of rows that cannot be read, the table is not what it seems. */
    private static final int WORST_OF = 100;

    /** How long the notation of a year is; that of its parts is longer. */
    private static final int YEAR = 4;

    /** How words under a table begin; commas in them make fields of them. */
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?iu)(sources?|notes?|data from|last updated|updated|legend|footnotes?|downloaded|copyright|источники?"
                    + "|примечани[ея]|данные за|по данным)\\b|[©*†]|\\(?\\d{1,2}\\)|\\[\\d{1,2}]");

    private final Grid grid;
    private final Layout layout;
    private final Cube cube;
    private final Flaws flaws;
    private final Decimals decimals;
    private final Numerals numerals;
    private final ProductCodes products;
    private final int file;
    private final Map<String, Optional<Way>> ways = new HashMap<>();
    private final boolean world;
    private final boolean byRow;
    private final int lastColumn;
    private final boolean several;
    private long rows;
    private int bad;

    Reading(Grid grid, Layout layout, Format format, Cube cube, Flaws flaws) {
        this.grid = grid;
        this.layout = layout;
        this.cube = cube;
        this.flaws = flaws;
        this.decimals = layout.decimals.orElse(Decimals.POINT);
        this.numerals = new Numerals(layout, decimals, this::bad);
        this.products = new ProductCodes(layout, cube, this::bad);
        this.file = cube.begin(grid.name(), format, layout);
        this.several = layout.amounts.stream().filter(a -> !a.quantity()).count() > 1;
        this.lastColumn =
                layout.amounts.stream().mapToInt(Layout.Amount::column).max().orElse(0);
        this.byRow = layout.flow >= 0
                && layout.amounts.stream().anyMatch(a -> a.way().isEmpty());
        this.world = layout.partner.isEmpty() && layout.partnerIs.isEmpty();
    }

    /** Reads all lines under the header. */
    void all() throws IOException {
        skipToHeader();
        for (Optional<Line> line = grid.next(); line.isPresent(); line = grid.next()) {
            if (!line.get().blank()) {
                row(line.get());
            }
        }
        if (bad > 0 && (long) bad * WORST_OF > rows) {
            throw flaws.stop(grid.name(), Flaw.ROWS_TOO_BAD, String.valueOf(bad), String.valueOf(rows));
        }
    }

    private void skipToHeader() throws IOException {
        for (Optional<Line> line = grid.next(); line.isPresent(); line = grid.next()) {
            if (line.get().equals(layout.header.line())) {
                return;
            }
        }
    }

    private void row(Line printed) throws IOException {
        rows++;
        cube.row();
        Line line = layout.mend.apply(printed);
        try {
            if (!isFooter(line)) {
                checkLonger(line);
            }
            for (Layout.Kept kept : layout.kept) {
                if (!kept.test().test(line)) {
                    cube.leftOut(kept.reason());
                    return;
                }
            }
            cells(line);
        } catch (BadRowException e) {
            bad++;
            cube.badRow();
            if (bad > 1000 && (long) bad * 20 > rows) {
                throw flaws.stop(grid.name(), Flaw.ROWS_TOO_BAD, String.valueOf(bad), String.valueOf(rows));
            }
        }
    }

    private BadRowException bad(Line line, int column, Flaw flaw, String... arguments) {
        if (bad < NAMED) {
            flaws.row(grid.name(), line.number(), Math.max(0, column) + 1, flaw, arguments);
        }
        return new BadRowException();
    }

    private void cells(Line line) throws IOException, BadRowException {
        if (isFooter(line)) {
            cube.leftOut("footers");
            return;
        }
        checkCut(line);
        if (byRow && noTrade(line)) {
            return;
        }
        Optional<String> reporter = party(line, layout.reporter, layout.reporterIs, Flaw.REPORTER_WANTED);
        if (reporter.isEmpty()) {
            return;
        }
        Optional<String> partner =
                world ? Optional.of("") : party(line, layout.partner, layout.partnerIs, Flaw.ECONOMY_BLANK);
        if (partner.isEmpty()) {
            return;
        }
        if (reporter.get().isEmpty() && !cube.ofTheWorld()) {
            cube.leftOut(Cube.WORLD_REPORTER);
            return;
        }
        reporter = reporter.map(code -> code.isEmpty() ? Economies.WORLD.code() : code);
        percentages(line, reporter.get());
        String product = products.of(line);
        if (products.ofAnotherNomenclature(line, product)) {
            cube.leftOut("nomenclatures");
            return;
        }
        for (int i = 0; i < layout.amounts.size(); i++) {
            if (!layout.amounts.get(i).when().test(line)) {
                continue;
            }
            i = amount(line, i, reporter.get(), partner.get(), product);
        }
    }

    private void percentages(Line line, String reporter) throws BadRowException {
        for (Layout.Percentages column : layout.percentages) {
            Optional<Ratio> ratio = column.measure().apply(line);
            String text = line.at(column.column());
            if (ratio.isEmpty() || Decimals.missing(text)) {
                continue;
            }
            Optional<BigDecimal> number = decimals.read(text);
            Optional<String> period = column.period().or(() -> layout.period.apply(line));
            if (number.isEmpty() || period.isEmpty()) {
                throw bad(line, column.column(), Flaw.NUMBER_BAD, text);
            }
            String rounded = number.get().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
            cube.add(new Ratio.Observed(ratio.get(), reporter, period.get(), rounded));
        }
    }

    /** Words under a table: its date, its source. */
    private boolean isFooter(Line line) {
        if (rows == 1 || lastColumn == 0 || !line.at(lastColumn).isEmpty()) {
            return false;
        }
        if (FOOTNOTE.matcher(line.at(0)).lookingAt()) {
            return true;
        }
        long filled = line.fields().stream().filter(f -> !f.isBlank()).count();
        return filled == 1 && line.at(0).length() > 3 && Times.of(line.at(0)).isEmpty();
    }

    /** A row with a delimiter too many has its texts under the wrong names, and nothing in it tells whether it is wanted. */
    private void checkLonger(Line line) throws BadRowException {
        for (int i = layout.width; i < line.fields().size(); i++) {
            if (!line.at(i).isEmpty()) {
                throw ofLength(line);
            }
        }
    }

    /** A row that is cut off would give no number, or another one. */
    private void checkCut(Line line) throws BadRowException {
        if (!grid.ragged() && line.fields().size() <= lastColumn) {
            throw ofLength(line);
        }
    }

    private BadRowException ofLength(Line line) {
        int size = line.fields().size();
        return bad(
                line,
                Math.min(size, layout.width) - 1,
                Flaw.ROW_LENGTH,
                String.valueOf(size),
                String.valueOf(layout.width));
    }

    /** Takes a value, and the quantity in the column after it where there is one; gives the place of the last one taken. */
    private int amount(Line line, int i, String reporter, String partner, String product)
            throws IOException, BadRowException {
        Layout.Amount amount = layout.amounts.get(i);
        boolean paired = !amount.quantity()
                && i + 1 < layout.amounts.size()
                && layout.amounts.get(i + 1).quantity()
                && layout.amounts.get(i + 1).when().test(line)
                && layout.amounts.get(i + 1).column() != amount.column()
                && layout.amounts.get(i + 1).way().equals(amount.way());
        Printed value = amount.quantity() ? Printed.NONE : numerals.number(line, amount);
        Printed quantity = amount.quantity()
                ? numerals.number(line, amount)
                : paired ? numerals.quantity(line, layout.amounts.get(i + 1)) : Printed.NONE;
        Layout.Between parties = amount.between().orElseGet(() -> new Layout.Between(reporter, partner));
        cell(line, amount, parties, amount.product().orElse(product), value, quantity);
        return paired ? i + 1 : i;
    }

    private void cell(
            Line line, Layout.Amount amount, Layout.Between parties, String product, Printed value, Printed quantity)
            throws IOException, BadRowException {
        String status = status(line, value);
        String printed = value.plain();
        if (value.plain().equals("0") && layout.zeroIsWithheld.test(line)) {
            printed = "";
            status = "Q";
        }
        if (printed.isEmpty() && status.isEmpty()) {
            if (amount.quantity() ? quantity.plain().isEmpty() : several) {
                return;
            }
            status = amount.quantity() ? "" : "L";
        }
        if (!printed.isEmpty()
                && (status.equals("Q") || status.equals("L") || status.equals("M") || status.equals("N"))) {
            status = "";
        }
        Way way = way(line, amount);
        String period = period(line, amount);
        revision(line, way, parties.reporter(), period);
        cube.add(
                new Cell(
                        period,
                        way.code(),
                        parties.reporter(),
                        parties.partner(),
                        product,
                        printed,
                        quantity.plain(),
                        status,
                        file,
                        line.number()),
                value.scale());
    }

    private Optional<String> party(Line line, List<Integer> columns, Optional<String> constant, Flaw missing)
            throws BadRowException {
        if (constant.isPresent()) {
            return constant;
        }
        Optional<Place> found = cube.parties().find(line, columns);
        if (found.isEmpty()) {
            found = stranger(line, columns, missing);
        }
        if (found.get().kind() == Place.Kind.ASIDE) {
            cube.leftOut(Cube.AGGREGATES);
            return Optional.empty();
        }
        return found.map(Place::code);
    }

    private Optional<Place> stranger(Line line, List<Integer> columns, Flaw missing) throws BadRowException {
        String code = "";
        String name = "";
        for (int column : columns) {
            String text = line.at(column);
            code = code.isEmpty() ? text : code;
            name = text.length() > name.length() ? text : name;
        }
        int column = columns.isEmpty() ? 0 : columns.getFirst();
        if (name.isEmpty()) {
            throw bad(
                    line,
                    column,
                    missing == Flaw.REPORTER_WANTED ? Flaw.ECONOMY_BLANK : missing,
                    layout.header.name(column));
        }
        Optional<Place> before = cube.parties().stranger(name);
        if (before.isPresent()) {
            return before;
        }
        if (Aggregates.spokenOf(name)) {
            return Optional.of(Aggregates.PLACE);
        }
        if (cube.parties().tooManyStrangers()) {
            throw flaws.stopAt(grid.name(), line.number(), column + 1, Flaw.ECONOMIES_STRANGE, name);
        }
        flaws.at(grid.name(), line.number(), column + 1, Flaw.ECONOMY_NEW, name);
        return Optional.of(cube.parties().invite(code, name));
    }

    private Way way(Line line, Layout.Amount amount) throws BadRowException {
        Optional<Way> fixed = amount.way().or(() -> layout.flow < 0 ? layout.flowIs : Optional.empty());
        if (fixed.isPresent()) {
            return fixed.get();
        }
        String word = line.at(layout.flow);
        Optional<Way> found = ways.computeIfAbsent(word, this::meant);
        return found.orElseThrow(() -> bad(line, layout.flow, Flaw.FLOW_BAD, word));
    }

    /** Whether a row is of another flow, such as a balance, whose numbers may be any. */
    private boolean noTrade(Line line) {
        Optional<Way> found = ways.computeIfAbsent(line.at(layout.flow), this::meant);
        if (found.equals(Optional.of(Way.PART_OF_A_FLOW))) {
            cube.leftOut("part-flows");
            return true;
        }
        if (found.equals(Optional.of(Way.NO_FLOW)) || (found.isEmpty() && layout.otherFlowsAside)) {
            cube.leftOut("other-flows");
            return true;
        }
        return false;
    }

    private Optional<Way> meant(String word) {
        return Optional.ofNullable(layout.flowWords.get(word))
                .or(() -> Way.of(word))
                .or(() -> layout.flowReads.apply(word));
    }

    private String period(Line line, Layout.Amount amount) throws BadRowException {
        if (layout.columnsArePartsOfYear) {
            String year = layout.period
                    .apply(line)
                    .filter(told -> told.length() == YEAR)
                    .orElse("");
            return Times.of(year, layout.header.name(amount.column()))
                    .orElseThrow(() -> bad(line, layout.periodColumn, Flaw.PERIOD_BAD, line.at(layout.periodColumn)));
        }
        Optional<String> period = amount.period()
                .flatMap(year -> layout.partOfYear < 0 ? Optional.of(year) : Times.of(year, line.at(layout.partOfYear)))
                .or(() -> layout.period.apply(line));
        if (period.isEmpty()) {
            String text = line.at(layout.periodColumn);
            Flaw flaw = Fiscal.among(List.of(text)).isPresent() ? Flaw.PERIOD_FISCAL : Flaw.PERIOD_BAD;
            throw bad(line, layout.periodColumn, flaw, text);
        }
        return period.get();
    }

    private void revision(Line line, Way way, String reporter, String period) {
        String revision = line.at(layout.classification);
        if (ColumnWords.nomenclature(revision).isEmpty()) {
            return;
        }
        String figures = String.join("/", way.code(), reporter, period);
        cube.revision(figures, revision).ifPresent(other -> {
            throw flaws.stopAt(
                    grid.name(),
                    line.number(),
                    layout.classification + 1,
                    Flaw.REVISIONS_TWO,
                    figures,
                    other,
                    revision,
                    layout.header.name(layout.classification));
        });
    }

    private String status(Line line, Printed value) {
        if (layout.flagsInValue) {
            return value.status();
        }
        return layout.status < 0 ? "" : layout.statusLetter.apply(line.at(layout.status));
    }
}
