package org.tradewind.dataset;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Golden;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Row;
import org.tradewind.trade.Status;
import org.tradewind.trade.Text;
import org.tradewind.trade.Unit;

/** Reads the tables that say what the observations mean. Each record either becomes a part of the catalog or a fault. */
final class CatalogReader {
    private final Tables tables;
    private final Codes codes;

    CatalogReader(Tables tables, Codes codes) {
        this.tables = tables;
        this.codes = codes;
    }

    List<Catalog.SourceInfo> sources() {
        return unique(Sheet.SOURCES, "id", Catalog.SourceInfo::id, entry -> {
            Optional<String> id = entry.id("id");
            Optional<String> title = entry.required("title");
            Optional<String> publisher = entry.required("publisher");
            Optional<String> url = entry.optional("url", CatalogReader::address, Fault.ADDRESS_MALFORMED);
            Optional<LocalDate> accessed = entry.optional("accessed", CatalogReader::date, Fault.DATE_MALFORMED);
            Text note = entry.bilingual("note");
            id.ifPresent(codes::source);
            return built(
                    entry,
                    () -> new Catalog.SourceInfo(
                            id.orElseThrow(),
                            title.orElseThrow(),
                            publisher.orElseThrow(),
                            entry.text("published"),
                            url.orElse(""),
                            accessed,
                            note));
        });
    }

    private static Optional<String> address(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<Catalog.Note> notes() {
        return unique(Sheet.NOTES, "id", Catalog.Note::id, entry -> {
            Optional<String> id = entry.id("id");
            Optional<Boolean> shown = entry.required("shown", CatalogReader::yesNo, Fault.YES_NO_MALFORMED);
            Text text = entry.bilingual("text");
            id.ifPresent(codes::note);
            return built(entry, () -> new Catalog.Note(id.orElseThrow(), text, shown.orElseThrow()));
        });
    }

    private static Optional<Boolean> yesNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    List<Catalog.MeasureInfo> measures(NameReader names) {
        return unique(Sheet.MEASURES, "code", m -> m.measure().code(), entry -> {
            Optional<Measure> measure = entry.required(
                    "code",
                    code -> Measure.isCode(code) ? Optional.of(new Measure(code)) : Optional.empty(),
                    Fault.CODE_MALFORMED);
            Optional<Unit> unit = entry.optional(
                    "unit",
                    text -> PrintedUnit.of(text, codes.named(Catalog.Kind.UNIT))
                            .filter(u -> u.power() == 0)
                            .map(PrintedUnit::unit),
                    Fault.UNIT_UNKNOWN);
            measure.ifPresent(m -> codes.measure(m, unit));
            Text name = measure.flatMap(m -> names.called(entry, "code", Catalog.Kind.MEASURE, m.code()))
                    .orElse(new Text("", ""));
            return built(entry, () -> new Catalog.MeasureInfo(measure.orElseThrow(), name, unit));
        });
    }

    List<Catalog.Group> groups(NameReader names) {
        Map<Economy, List<Catalog.Member>> members = new LinkedHashMap<>();
        Map<Economy, Text> called = new LinkedHashMap<>();
        tables.get(Sheet.GROUPS).each(entry -> {
            Optional<Economy> group = entry.required(
                    "group",
                    code -> Economy.isCode(code) ? Optional.of(new Economy(code)) : Optional.empty(),
                    Fault.CODE_MALFORMED);
            group.filter(g -> !called.containsKey(g))
                    .ifPresent(g -> names.called(entry, "group", Catalog.Kind.ECONOMY, g.code())
                            .ifPresent(name -> called.put(g, name)));
            Optional<Catalog.Member> member = member(entry);
            if (group.isPresent() && member.isPresent()) {
                codes.group(group.get());
                members.computeIfAbsent(group.get(), g -> new ArrayList<>()).add(member.get());
            }
        });
        List<Catalog.Group> groups = new ArrayList<>();
        members.forEach((code, list) ->
                groups.add(new Catalog.Group(code, called.getOrDefault(code, new Text("", "")), list)));
        return groups;
    }

    private Optional<Catalog.Member> member(Entry entry) {
        entry.required("economy");
        Optional<Economy> economy = codes.economy(entry, "economy", Fault.GROUP_MEMBER_UNKNOWN);
        Optional<Integer> from = entry.optional("from", CatalogReader::year, Fault.YEAR_MALFORMED);
        Optional<Integer> until = entry.optional("until", CatalogReader::year, Fault.YEAR_MALFORMED);
        if (from.isPresent() && until.isPresent() && from.get() > until.get()) {
            entry.fault("until", Fault.YEARS_REVERSED, entry.text("from"), entry.text("until"));
        }
        return built(entry, () -> new Catalog.Member(economy.orElseThrow(), from, until));
    }

    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    List<Catalog.Definition> definitions() {
        return unique(Sheet.DEFINITIONS, "id", Catalog.Definition::id, entry -> {
            Optional<String> id = entry.id("id");
            Text term = entry.bilingual("term");
            Text text = entry.bilingual("text");
            return built(
                    entry,
                    () -> new Catalog.Definition(
                            id.orElseThrow(),
                            term,
                            text,
                            entry.list("aliases_en", "|"),
                            entry.list("aliases_ru", "|")));
        });
    }

    List<Catalog.Break> breaks() {
        return each(Sheet.BREAKS, entry -> {
            Optional<Flow> flow = codes.flow(entry, "flow");
            Optional<Period> earlier = codes.period(entry, "earlier");
            Optional<Period> later = codes.period(entry, "later");
            if (earlier.isPresent() && later.isPresent() && earlier.get().compareTo(later.get()) >= 0) {
                entry.fault("later", Fault.PERIODS_REVERSED, entry.text("earlier"), entry.text("later"));
            }
            entry.required("note");
            List<String> note = codes.notes(entry, "note");
            return built(
                    entry, () -> new Catalog.Break(flow, earlier.orElseThrow(), later.orElseThrow(), note.getFirst()));
        });
    }

    List<Catalog.Statement> statements() {
        return unique(Sheet.STATEMENTS, "id", s -> s.row().id(), entry -> {
            Optional<String> id = entry.id("id");
            entry.required("flow");
            Optional<Flow> flow = codes.flow(entry, "flow");
            Optional<Dimension> by = entry.required(
                    "by", code -> Dimension.of(code).filter(d -> d != Dimension.FLOW), Fault.DIMENSION_UNKNOWN);
            by.ifPresent(dimension -> checkStated(entry, dimension));
            Optional<Period> period = codes.period(entry, "period");
            Optional<Integer> place = entry.required("place", CatalogReader::place, Fault.PLACE_MALFORMED);
            Optional<Row> row = stated(entry, id);
            return built(
                    entry,
                    () -> new Catalog.Statement(
                            flow.orElseThrow(),
                            by.orElseThrow(),
                            entry.text("code"),
                            period.orElseThrow(),
                            place.orElseThrow(),
                            row.orElseThrow()));
        });
    }

    private void checkStated(Entry entry, Dimension by) {
        entry.required("code");
        switch (by) {
            case REPORTER, PARTNER -> codes.economy(entry, "code", Fault.ECONOMY_UNKNOWN);
            case PRODUCT -> codes.product(entry, "code");
            case PERIOD, FLOW -> codes.period(entry, "code");
        }
    }

    private Optional<Row> stated(Entry entry, Optional<String> id) {
        Optional<String> words = entry.required("words");
        Optional<Status> status = codes.status(entry, "status");
        Optional<String> source = codes.source(entry, "source");
        List<String> notes = codes.notes(entry, "notes");
        return built(
                entry,
                () -> new Row(
                        id.orElseThrow(),
                        "",
                        "",
                        words.orElseThrow(),
                        status.orElseThrow(),
                        source.orElseThrow(),
                        notes));
    }

    List<Golden> goldens() {
        return unique(Sheet.QUESTIONS, "id", Golden::id, entry -> {
            Optional<String> id = entry.id("id");
            Optional<Lang> lang = entry.required("lang", CatalogReader::lang, Fault.LANGUAGE_MALFORMED);
            Optional<String> question = entry.required("question");
            Optional<String> answer = entry.required("answer");
            return built(
                    entry,
                    () -> new Golden(
                            id.orElseThrow(), lang.orElseThrow(), question.orElseThrow(), answer.orElseThrow()));
        });
    }

    private static Optional<Lang> lang(String code) {
        return Stream.of(Lang.values()).filter(lang -> lang.code().equals(code)).findFirst();
    }

    private static Optional<Integer> place(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static <T> Optional<T> built(Entry entry, java.util.function.Supplier<T> build) {
        return entry.sound() ? Optional.of(build.get()) : Optional.empty();
    }

    private <T> List<T> each(Sheet sheet, Function<Entry, Optional<T>> read) {
        List<T> parts = new ArrayList<>();
        tables.get(sheet).each(entry -> read.apply(entry).ifPresent(parts::add));
        return List.copyOf(parts);
    }

    private <T> List<T> unique(Sheet sheet, String column, Function<T, String> id, Function<Entry, Optional<T>> read) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        return each(sheet, entry -> {
            Optional<T> part = read.apply(entry);
            String code = part.map(id).orElse(entry.text(column));
            Integer first = lines.putIfAbsent(code, entry.line());
            if (first != null && !code.isEmpty()) {
                entry.fault(column, Fault.DUPLICATE_ID, code, first.toString());
            }
            return part;
        });
    }
}
