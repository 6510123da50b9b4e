package org.tradewind.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;

/** Figures as the rows of a file. Numbers are in base units; codes stand beside the names that people read. */
final class FigureSheet {
    private static final List<String> COLUMNS = List.of(
            "measure",
            "flow",
            "reporter",
            "partner",
            "partner-name",
            "product",
            "product-name",
            "period",
            "value",
            "low",
            "high",
            "hedge",
            "unit",
            "basis",
            "rank",
            "text",
            "sources",
            "rows");

    private final Voice voice;
    private final List<Figure> figures;

    FigureSheet(Voice voice, List<Figure> figures) {
        this.voice = voice;
        this.figures = List.copyOf(figures);
    }

    /** One cell: a number that can be reckoned with, or text; text that a spreadsheet could take for a formula is not. */
    sealed interface Entry {
        record Number(BigDecimal number) implements Entry {}

        record Words(String text) implements Entry {}
    }

    /** The heading of each column, in the reader's language. */
    List<String> headings() {
        return COLUMNS.stream()
                .map(column -> voice.text("export.column." + column))
                .toList();
    }

    /** A row for each figure, with a cell for each column. */
    List<List<Entry>> rows() {
        return figures.stream().map(this::row).toList();
    }

    private List<Entry> row(Figure figure) {
        Cell cell = figure.cell();
        List<Row> rows = figure.basis().rows();
        List<Entry> entries = new ArrayList<>();
        entries.add(words(voice.names().measure(cell.measure())));
        entries.add(words(cell.flow().map((Flow flow) -> voice.text("flow." + flow.code()))));
        entries.add(words(cell.reporter().code()));
        entries.add(words(cell.partner().map(Economy::code)));
        entries.add(words(cell.partner().map(voice.names()::economy)));
        entries.add(words(cell.product().map(Product::code)));
        entries.add(words(cell.product().map(voice.names()::product)));
        entries.add(period(cell.period()));
        entries.add(number(figure.estimate().value()));
        entries.add(number(figure.estimate().low()));
        entries.add(number(figure.estimate().high()));
        entries.add(words(voice.text("export.hedge." + figure.estimate().hedge().code())));
        entries.add(words(figure.unit().code()));
        entries.add(words(voice.text(figure.reported() ? "export.reported" : "export.computed")));
        entries.add(number(
                figure.rank().isPresent()
                        ? Optional.of(new BigDecimal(figure.rank().getAsInt()))
                        : Optional.empty()));
        entries.add(words(voice.amounts().text(figure)));
        entries.add(words(
                String.join("; ", rows.stream().map(this::source).distinct().toList())));
        entries.add(words(String.join("; ", rows.stream().map(Row::id).toList())));
        return entries;
    }

    private String source(Row row) {
        return voice.catalog()
                .source(row.source())
                .map(source -> source.publisher() + ", " + source.title()
                        + (source.url().isBlank() ? "" : " <" + source.url() + ">"))
                .orElse(row.source());
    }

    private Entry period(Period period) {
        return period instanceof Period.Year year
                ? new Entry.Number(new BigDecimal(year.year()))
                : words(voice.names().period(period));
    }

    private static Entry number(Optional<BigDecimal> number) {
        return number.<Entry>map(Entry.Number::new).orElseGet(() -> words(""));
    }

    private static Entry words(Optional<String> text) {
        return words(text.orElse(""));
    }

    private static Entry words(String text) {
        return new Entry.Words(harmless(text));
    }

    /** Spreadsheets run what begins like a formula, also in a file of mere text; an apostrophe keeps it text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
