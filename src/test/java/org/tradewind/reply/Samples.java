package org.tradewind.reply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;
import org.tradewind.trade.Status;
import org.tradewind.trade.Text;
import org.tradewind.trade.Unit;

/** A catalog and figures to write replies of: a piece of the data that ships, by hand. */
final class Samples {
    static final Economy RUSSIA = new Economy("RUS");
    static final Economy NETHERLANDS = new Economy("NLD");
    static final Economy USA = new Economy("USA");
    static final Economy GERMANY = new Economy("DEU");
    static final Economy CHINA = new Economy("CHN");
    static final Product ENGINEERING = new Product("engineering");
    static final Product PROTECTED = new Product("protected");
    static final Measure RATE = new Measure("exchange-rate");
    static final Measure PLACE = new Measure("oecd-place");
    static final Unit RUB_PER_USD = new Unit("RUB per USD");

    private Samples() {}

    static Catalog catalog() {
        return new Catalog(
                new DatasetVersion("russia-technology-trade", "1.0.0", "0123456789abcdef0123456789abcdef"),
                new Text("Russia's technology trade", "Торговля России технологиями"),
                new Text(
                        "Licences, know-how, designs and engineering services sold and bought.",
                        "Лицензии, ноу-хау, проекты и инжиниринг, проданные и купленные."),
                RUSSIA,
                List.of(Unit.USD, Unit.RUB),
                names(),
                List.of(new Catalog.Group(new Economy("CIS"), new Text("CIS", "СНГ"), List.of())),
                measures(),
                List.of(new Catalog.Definition(
                        "technology-trade",
                        new Text("technology trade", "торговля технологиями"),
                        new Text(
                                "Money received and paid for technology, not for high-tech goods.",
                                "Деньги, полученные и уплаченные за технологии, а не за наукоёмкие товары."),
                        List.of(),
                        List.of())),
                sources(),
                notes(),
                List.of(new Catalog.Break(Optional.empty(), Period.ofYear(2018), Period.ofYear(2020), "jump")),
                List.of(new Catalog.Statement(
                        Flow.EXPORTS,
                        Dimension.PARTNER,
                        "NLD",
                        Period.ofYear(2020),
                        1,
                        row("r-first", "1", "rank", "largest market", "moscow-times"))),
                List.of(),
                coverage());
    }

    private static List<Catalog.Name> names() {
        return List.of(
                name(Catalog.Kind.ECONOMY, "RUS", "Russia", "Россия"),
                name(Catalog.Kind.ECONOMY, "USA", "United States", "США"),
                name(Catalog.Kind.FLOW, "exports", "Technology exports", "Экспорт технологий"),
                name(Catalog.Kind.FLOW, "imports", "Technology imports", "Импорт технологий"),
                name(Catalog.Kind.FLOW, "balance", "Technology trade balance", "Сальдо торговли технологиями"),
                name(Catalog.Kind.FLOW, "turnover", "Technology trade turnover", "Оборот торговли технологиями"),
                name(Catalog.Kind.PRODUCT, "engineering", "Engineering services", "Инжиниринговые услуги"),
                name(
                        Catalog.Kind.PRODUCT,
                        "protected",
                        "Protected industrial property (group)",
                        "Охраняемые объекты промышленной собственности (группа)"),
                name(Catalog.Kind.ERA, "early-2000s", "the early 2000s", "начало 2000-х"));
    }

    private static Catalog.Name name(Catalog.Kind kind, String code, String en, String ru) {
        return new Catalog.Name(kind, code, new Text(en, ru), List.of(), List.of());
    }

    private static List<Catalog.MeasureInfo> measures() {
        return List.of(
                new Catalog.MeasureInfo(Measure.VALUE, new Text("Value", "Стоимость"), Optional.empty()),
                new Catalog.MeasureInfo(
                        RATE,
                        new Text("Exchange rate, year average", "Курс доллара, средний за год"),
                        Optional.of(RUB_PER_USD)),
                new Catalog.MeasureInfo(
                        PLACE,
                        new Text(
                                "Place of Russia among OECD countries by technology exports",
                                "Место России среди стран ОЭСР по экспорту технологий"),
                        Optional.of(Unit.RANK)));
    }

    private static List<Catalog.SourceInfo> sources() {
        return List.of(
                source(
                        "oecd",
                        "Main Science and Technology Indicators",
                        "OECD",
                        "2023",
                        "https://www.oecd.org/sti/msti.htm"),
                source(
                        "moscow-times",
                        "Russia's Technology Exports Soar",
                        "The Moscow Times",
                        "2021-12-29",
                        "https://www.themoscowtimes.com/tech"),
                source("hik", "Technologiehandel", "HIK Russland", "2019", "https://hik-russland.example/tech"));
    }

    private static Catalog.SourceInfo source(String id, String title, String publisher, String published, String url) {
        return new Catalog.SourceInfo(
                id, title, publisher, published, url, Optional.of(LocalDate.of(2026, 11, 20)), new Text("", ""));
    }

    private static List<Catalog.Note> notes() {
        return List.of(
                new Catalog.Note(
                        "jump",
                        new Text(
                                "both flows rise by half or more, which looks like a changed method.",
                                "оба потока выросли в полтора раза и более, что похоже на смену методики."),
                        true),
                new Catalog.Note(
                        "year-unclear",
                        new Text(
                                "The source does not say clearly whether the year is 2017 or 2018.",
                                "Источник не говорит ясно, о каком годе речь: 2017 или 2018."),
                        true));
    }

    private static Coverage coverage() {
        List<Coverage.Span> spans = new ArrayList<>();
        spans.add(span(Flow.EXPORTS, Optional.empty(), 2011, 2012, 2013, 2014, 2015, 2018, 2020, 2021));
        spans.add(span(Flow.IMPORTS, Optional.empty(), 2011, 2012, 2013, 2014, 2015, 2018, 2020, 2021));
        spans.add(inRoubles(Flow.EXPORTS));
        spans.add(inRoubles(Flow.IMPORTS));
        spans.add(span(Flow.EXPORTS, Optional.of(USA), 2018, 2020));
        spans.add(span(Flow.EXPORTS, Optional.of(GERMANY), 2018, 2020));
        spans.add(span(Flow.EXPORTS, Optional.of(CHINA), 2018, 2020));
        spans.add(span(Flow.EXPORTS, Optional.of(NETHERLANDS), 2020));
        return new Coverage(spans);
    }

    private static Coverage.Span inRoubles(Flow flow) {
        return new Coverage.Span(
                Measure.VALUE,
                Optional.of(flow),
                RUSSIA,
                Optional.empty(),
                Optional.empty(),
                Unit.RUB,
                IntStream.rangeClosed(2011, 2015).mapToObj(Period::ofYear).toList());
    }

    private static Coverage.Span span(Flow flow, Optional<Economy> partner, int... years) {
        return new Coverage.Span(
                Measure.VALUE,
                Optional.of(flow),
                RUSSIA,
                partner,
                Optional.empty(),
                Unit.USD,
                IntStream.of(years).mapToObj(Period::ofYear).toList());
    }

    static Row row(String id, String number, String unit, String words, String source) {
        return new Row(id, number, unit, words, Status.NORMAL, source, List.of());
    }

    static Cell cell(Flow flow, int year) {
        return new Cell(
                Measure.VALUE,
                Optional.of(flow),
                RUSSIA,
                Optional.empty(),
                Optional.empty(),
                Period.ofYear(year),
                Optional.empty());
    }

    /** A dollar figure as printed in millions or billions, such as 4.5 and bn. */
    static Figure printed(Cell cell, String number, String unit, Hedge hedge, String words, String source) {
        BigDecimal value = new BigDecimal(number).scaleByPowerOfTen(unit.endsWith("bn") ? 9 : 6);
        Unit base = new Unit(unit.substring(0, 3));
        String id =
                cell.period().code() + cell.partner().map(p -> "-" + p.code()).orElse("") + "-" + source;
        return Figure.of(
                cell,
                base,
                Estimate.of(value, hedge),
                new Basis.Reported(row(id, number, unit, words, source), List.of()));
    }

    static Figure exports2020() {
        return printed(cell(Flow.EXPORTS, 2020), "4.5", "USD bn", Hedge.MORE_THAN, "more than", "moscow-times");
    }

    static Figure imports2020() {
        return printed(cell(Flow.IMPORTS, 2020), "4.6", "USD bn", Hedge.ROUNDED, "", "moscow-times");
    }

    static Figure imports2015() {
        return printed(cell(Flow.IMPORTS, 2015), "2205.42929961755", "USD m", Hedge.EXACT, "", "oecd");
    }

    static Figure balance(Figure exports, Figure imports) {
        return Figure.of(
                exports.cell().with(Flow.BALANCE),
                exports.unit(),
                exports.estimate().minus(imports.estimate()).orElseThrow(),
                new Basis.Computed(Basis.Formula.DIFFERENCE, List.of(exports, imports)));
    }

    static Figure netherlands2020() {
        return printed(
                cell(Flow.EXPORTS, 2020).with(NETHERLANDS), "1", "USD bn", Hedge.ALMOST, "almost", "moscow-times");
    }

    static Figure share(String number, Hedge hedge, String words) {
        return Figure.of(
                cell(Flow.EXPORTS, 2020).with(NETHERLANDS).with(Measure.SHARE),
                Unit.PERCENT,
                Estimate.of(new BigDecimal(number), hedge),
                new Basis.Reported(row("share", number, "percent", words, "moscow-times"), List.of()));
    }

    static Figure computedShare() {
        Figure part = netherlands2020();
        Figure whole = exports2020();
        return Figure.of(
                part.cell().with(Measure.SHARE),
                Unit.PERCENT,
                part.estimate().percentOf(whole.estimate()).orElseThrow(),
                new Basis.Computed(Basis.Formula.SHARE, List.of(part, whole)));
    }

    static List<Figure> markets2018() {
        return List.of(
                market(USA, "224.3", 1),
                market(GERMANY, "141.9", 2),
                market(new Economy("CHE"), "91", 3),
                market(CHINA, "90.8", 3),
                market(new Economy("GBR"), "76", 5));
    }

    static Figure market(Economy partner, String number, int rank) {
        return printed(cell(Flow.EXPORTS, 2018).with(partner), number, "USD m", Hedge.EXACT, "", "hik")
                .ranked(rank);
    }

    static Figure rate(int year, String roubles) {
        Cell cell = new Cell(
                RATE,
                Optional.empty(),
                RUSSIA,
                Optional.empty(),
                Optional.empty(),
                Period.ofYear(year),
                Optional.empty());
        return Figure.of(
                cell,
                RUB_PER_USD,
                Estimate.exact(new BigDecimal(roubles)),
                imports2015().basis());
    }
}
