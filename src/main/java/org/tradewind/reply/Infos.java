package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** What the catalog says of itself: coverage, definitions, sources. */
final class Infos {
    private static final int MOST_NAMED = 12;

    private final Voice voice;
    private final Coverage coverage;

    Infos(Voice voice) {
        this.voice = voice;
        this.coverage = voice.catalog().coverage();
    }

    List<Block> of(Answer.Info info) {
        if (info.query() instanceof Query.Definition q) {
            return definition(q.term());
        }
        return info.query() instanceof Query.Source q
                ? sources(info, q.where())
                : coverage(info.query().slice());
    }

    private String say(String id, Object... arguments) {
        return voice.text(id, arguments);
    }

    private Block paragraph(String id, Object... arguments) {
        return new Block.Paragraph(voice.words().spans(id, arguments));
    }

    private List<Block> coverage(Optional<Slice> where) {
        List<Coverage.Span> spans = coverage.spans().stream()
                .filter(span -> where.map(w -> matches(w, span)).orElse(true))
                .map(span -> where.map(w -> within(w.periods(), span)).orElse(span))
                .toList();
        NavigableSet<Period> periods = new TreeSet<>();
        spans.forEach(span -> periods.addAll(span.periods()));
        if (spans.isEmpty()) {
            return List.of(paragraph("coverage.none", about(where)));
        }
        List<String> lines = lines(spans);
        return List.of(
                paragraph("coverage.head", about(where), voice.names().periods(List.copyOf(periods))),
                Sections.paragraph(String.join("\n", lines)));
    }

    /** A span in the periods that were asked for. */
    private static Coverage.Span within(List<Period> periods, Coverage.Span span) {
        return periods.isEmpty()
                ? span
                : new Coverage.Span(
                        span.measure(),
                        span.flow(),
                        span.reporter(),
                        span.partner(),
                        span.product(),
                        span.unit(),
                        span.periods().stream().filter(periods::contains).toList());
    }

    private String about(Optional<Slice> where) {
        return where.map(w -> voice.labels().of(Subject.of(w, voice.catalog()).withoutPeriods()))
                .orElseGet(() -> voice.catalog().title().in(voice.lang()));
    }

    private boolean matches(Slice where, Coverage.Span span) {
        boolean flow = where.flows().isEmpty()
                || span.flow().map(f -> where.flows().contains(f)).orElse(false)
                || where.flows().stream().anyMatch(f -> !f.oneWay());
        boolean partner = where.partners().isEmpty()
                || span.partner()
                        .map(where.partners()::contains)
                        .orElseGet(() -> where.partners().stream()
                                .anyMatch(p -> coverage.covers(span, Optional.of(p), Optional.empty())));
        boolean product = where.products().isEmpty()
                || span.product()
                        .map(where.products()::contains)
                        .orElseGet(() -> where.products().stream()
                                .anyMatch(p -> coverage.covers(span, Optional.empty(), Optional.of(p))));
        boolean period = where.periods().isEmpty() || span.periods().stream().anyMatch(where.periods()::contains);
        return flow && partner && product && period;
    }

    /** One line for each measure and flow: the whole, by country, by category. */
    private List<String> lines(List<Coverage.Span> spans) {
        List<String> lines = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            List<Coverage.Span> of = spans.stream()
                    .filter(s -> s.flow().equals(Optional.of(flow)))
                    .toList();
            String name = voice.labels().flow(flow);
            total(name, of).ifPresent(lines::add);
            parts(name, of, Dimension.PARTNER).ifPresent(lines::add);
            parts(name, of, Dimension.PRODUCT).ifPresent(lines::add);
        }
        lines.addAll(others(spans));
        return lines;
    }

    private Optional<String> total(String flow, List<Coverage.Span> spans) {
        List<Coverage.Span> whole = spans.stream()
                .filter(s -> s.measure().equals(Measure.VALUE)
                        && s.partner().isEmpty()
                        && s.product().isEmpty())
                .toList();
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(say("coverage.total", flow, voice.names().periods(periods(whole))));
    }

    private static List<Period> periods(List<Coverage.Span> spans) {
        return spans.stream()
                .flatMap(s -> s.periods().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> parts(String flow, List<Coverage.Span> spans, Dimension by) {
        List<Coverage.Span> parts = spans.stream()
                .filter(s -> by == Dimension.PARTNER
                        ? s.partner().isPresent()
                        : s.product().isPresent())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> items = periods(parts).stream()
                .map(period -> say("coverage.count", voice.names().period(period), counted(parts, period, by)))
                .toList();
        return Optional.of(say("coverage.by." + by.code(), flow, String.join("; ", items)));
    }

    /** How many of them a period has, by name; groups of countries beside the countries. */
    private String counted(List<Coverage.Span> spans, Period period, Dimension by) {
        List<Coverage.Span> of =
                spans.stream().filter(s -> s.periods().contains(period)).toList();
        if (by == Dimension.PRODUCT) {
            List<String> products = distinct(of, Coverage.Span::product, voice.names()::product);
            return say("coverage.products", products.size(), some(products, "; "));
        }
        List<String> countries = distinct(of, s -> s.partner().filter(this::country), voice.names()::economy);
        List<String> groups = distinct(of, s -> s.partner().filter(e -> !country(e)), voice.names()::inSentence);
        List<String> all = new ArrayList<>(groups);
        if (!countries.isEmpty()) {
            all.addFirst(say("coverage.countries", countries.size(), some(countries, ", ")));
        }
        return voice.names().list(all);
    }

    private static <T> List<String> distinct(
            List<Coverage.Span> spans, Function<Coverage.Span, Optional<T>> part, Function<T, String> name) {
        return spans.stream()
                .flatMap(s -> part.apply(s).stream())
                .distinct()
                .map(name)
                .toList();
    }

    private boolean country(Economy partner) {
        return voice.catalog().group(partner).isEmpty();
    }

    private static String some(List<String> names, String mark) {
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(mark));
    }

    private List<String> others(List<Coverage.Span> spans) {
        return spans.stream()
                .filter(s -> !s.measure().equals(Measure.VALUE)
                        && s.partner().isEmpty()
                        && s.product().isEmpty())
                .map(Coverage.Span::measure)
                .distinct()
                .map(measure -> say(
                        "coverage.total",
                        Names.outer(voice.names().measure(measure)),
                        voice.names()
                                .periods(periods(spans.stream()
                                        .filter(s -> s.measure().equals(measure))
                                        .toList()))))
                .toList();
    }

    private List<Block> definition(Optional<String> term) {
        Optional<Catalog.Definition> known = term.flatMap(voice.catalog()::definition);
        if (known.isPresent()) {
            Catalog.Definition d = known.get();
            return List.of(paragraph(
                    "definition",
                    Names.outer(d.term().in(voice.lang())),
                    d.text().in(voice.lang())));
        }
        Optional<Product> product = term.map(Product::new).filter(coverage.products()::contains);
        if (product.isPresent()) {
            return List.of(product(product.get()));
        }
        String title = voice.catalog().title().in(voice.lang());
        String text = voice.catalog().description().in(voice.lang());
        List<String> terms = voice.catalog().definitions().stream()
                .map(d -> d.term().in(voice.lang()))
                .toList();
        Block about = paragraph("definition", title, text);
        return terms.isEmpty()
                ? List.of(about)
                : List.of(about, paragraph("definition.terms", String.join("; ", terms)));
    }

    /** What a name stands for in data by the codes of a nomenclature: its code, and what holds it. */
    private Block product(Product product) {
        String name = Names.outer(voice.names().product(product));
        return coverage.products().headSet(product, false).descendingSet().stream()
                .filter(other -> product.code().startsWith(other.code()))
                .findFirst()
                .map(whole -> paragraph(
                        "definition.product.within",
                        name,
                        product.code(),
                        voice.names().product(whole),
                        whole.code()))
                .orElseGet(() -> paragraph("definition.product", name, product.code()));
    }

    private List<Block> sources(Answer.Info info, Optional<Slice> where) {
        List<String> ids =
                info.rows().stream().map(row -> row.source()).distinct().toList();
        List<Catalog.SourceInfo> sources = voice.catalog().sources().stream()
                .filter(source -> ids.isEmpty() || ids.contains(source.id()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        String about = where.map(w -> voice.labels().of(Subject.of(w, voice.catalog())))
                .orElseGet(() -> about(where));
        blocks.add(paragraph("sources.head", about, sources.size()));
        sources.forEach(source -> blocks.add(new Block.Paragraph(new Footers(voice).full(source))));
        return blocks;
    }
}
