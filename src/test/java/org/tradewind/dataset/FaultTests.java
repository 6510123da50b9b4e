package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;

/** One broken package for each kind of fault, and the words of each. */
class FaultTests {
    private static final String ROWS = "observations.csv";
    private static final String FIRST = "oecd-2011-exports-usd";

    /** Where a fault must be; that of a whole file is told of at its beginning. */
    record At(String file, int line, int column) {}

    interface Spoiling {
        At spoil(BrokenPackage p);
    }

    private static Arguments fault(Fault fault, Spoiling spoiling) {
        return arguments(fault, spoiling);
    }

    /** Sets a field of a row and expects the fault there. */
    private static Spoiling field(String file, String first, String column, String value) {
        return p -> new At(file, p.set(file, first, column, value), p.column(file, column));
    }

    private static Spoiling row(String id, String column, String value) {
        return field(ROWS, id, column, value);
    }

    /** Sets a field of a row and expects the fault in another. */
    private static Spoiling row(String id, String column, String value, String reportedIn) {
        return p -> new At(ROWS, p.set(ROWS, id, column, value), p.column(ROWS, reportedIn));
    }

    /** Adds a line and expects the fault in one of its columns. */
    private static Spoiling line(String file, String line, String column) {
        return p -> new At(file, p.append(file, line), p.column(file, column));
    }

    /** Replaces text of the descriptor and expects the fault at the place of a piece of text. */
    private static Spoiling json(String old, String instead, String at) {
        return p -> {
            p.replace(Descriptor.FILE, old, instead);
            return place(p, at);
        };
    }

    private static At place(BrokenPackage p, String piece) {
        List<String> lines = p.text(Descriptor.FILE).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(piece)) {
                return new At(Descriptor.FILE, i + 1, lines.get(i).indexOf(piece) + 1);
            }
        }
        throw new IllegalArgumentException("not there: " + piece);
    }

    private static At whole(String file) {
        return new At(file, 1, 1);
    }

    static Stream<Arguments> spoilings() {
        return Stream.of(files(), descriptor(), tables(), fields(), codes(), observations(), contradictions())
                .flatMap(s -> s);
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                fault(Fault.FILE_MISSING, p -> {
                    p.delete("notes.csv");
                    return place(p, "\"notes.csv\"");
                }),
                fault(Fault.FILE_MISSING, p -> {
                    p.delete(Descriptor.FILE);
                    return whole(Descriptor.FILE);
                }),
                fault(Fault.FILE_EMPTY, p -> {
                    p.write("breaks.csv", "");
                    return whole("breaks.csv");
                }),
                fault(Fault.FILE_UNREADABLE, p -> {
                    p.delete("breaks.csv");
                    make(() -> Files.createDirectory(p.folder().resolve("breaks.csv")));
                    return whole("breaks.csv");
                }),
                fault(Fault.FILE_TOO_LARGE, p -> {
                    p.write("breaks.csv", new byte[100_000]);
                    return whole("breaks.csv");
                }),
                fault(Fault.PATH_OUTSIDE, json("\"breaks.csv\"", "\"../breaks.csv\"", "\"../breaks.csv\"")),
                fault(Fault.PATH_OUTSIDE, json("\"breaks.csv\"", "\"/etc/passwd\"", "\"/etc/passwd\"")),
                fault(Fault.PATH_OUTSIDE, p -> {
                    p.delete("breaks.csv");
                    make(() -> Files.createSymbolicLink(
                            p.folder().resolve("breaks.csv"),
                            BrokenPackage.SHIPPED.resolve("breaks.csv").toAbsolutePath()));
                    return whole("breaks.csv");
                }),
                fault(Fault.NOT_UTF8, p -> {
                    String text = p.text("notes.csv").lines().limit(3).reduce("", (a, b) -> a + b + "\n");
                    p.write(
                            "notes.csv",
                            (text + "new,true,A note,Заметка\n").getBytes(Charset.forName("windows-1251")));
                    return new At("notes.csv", 4, 4);
                }));
    }

    private interface Making {
        void make() throws IOException;
    }

    private static void make(Making making) {
        try {
            making.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Arguments> descriptor() {
        return Stream.of(
                fault(Fault.JSON_MALFORMED, p -> {
                    p.write(Descriptor.FILE, "{\n  \"name\": \"a\",,\n}");
                    return new At(Descriptor.FILE, 2, 15);
                }),
                fault(Fault.JSON_MALFORMED, p -> {
                    p.write(Descriptor.FILE, "{\"name\": \"a\",\n \"name\": \"b\"}");
                    return new At(Descriptor.FILE, 2, 8);
                }),
                fault(Fault.PROPERTY_MISSING, json("\"version\": \"1.0.0\",", "", "{")),
                fault(Fault.PROPERTY_MALFORMED, json("\"reporter\": \"RUS\"", "\"reporter\": 643", "643")),
                fault(Fault.PROPERTY_MALFORMED, json("\"RUB\"", "\"roubles\"", "\"roubles\"")),
                fault(Fault.REPORTER_ABSENT, json("\"reporter\": \"RUS\"", "\"reporter\": \"XYZ\"", "\"XYZ\"")),
                fault(Fault.REPORTER_ABSENT, json("\"reporter\": \"RUS\"", "\"reporter\": \"DEU\"", "\"DEU\"")),
                fault(Fault.DATE_MALFORMED, json("\"2026-11-24T00:00:00Z\"", "\"yesterday\"", "\"yesterday\"")),
                fault(Fault.DATE_MALFORMED, json("\"2026-11-24T00:00:00Z\"", "\"2026-02-30\"", "\"2026-02-30\"")),
                fault(Fault.PROPERTY_MALFORMED, json("\"2026-11-24T00:00:00Z\"", "2026", "2026")),
                fault(Fault.DATASET_NAME_MALFORMED, json("\"russia-technology-trade\"", "\"A b\"", "\"A b\"")),
                fault(Fault.VERSION_MALFORMED, json("\"1.0.0\"", "\"1.0\"", "\"1.0\"")),
                fault(Fault.RESOURCE_MISSING, p -> {
                    p.replace(Descriptor.FILE, "\"name\": \"measures\"", "\"name\": \"other\"");
                    At at = place(p, "\"resources\": [");
                    return new At(at.file(), at.line(), at.column() + "\"resources\": ".length());
                }),
                fault(Fault.RESOURCE_TWICE, p -> {
                    p.replace(Descriptor.FILE, "\"name\": \"breaks\"", "\"name\": \"notes\"");
                    At path = place(p, "\"path\": \"breaks.csv\"");
                    return new At(path.file(), path.line() - 1, path.column() + "\"name\": ".length());
                }),
                fault(Fault.RESOURCE_UNKNOWN, json("\"name\": \"breaks\"", "\"name\": \"others\"", "\"others\"")),
                fault(Fault.SCHEMA_DIFFERS, p -> {
                    p.write("measures.csv", swapped(p.text("measures.csv")));
                    return new At("measures.csv", 1, 1);
                }));
    }

    private static String swapped(String twoColumns) {
        return twoColumns.replaceAll("(?m)^(.*),(.*)$", "$2,$1");
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                fault(Fault.QUOTE_UNCLOSED, line("measures.csv", "more,\"percent", "unit")),
                fault(Fault.QUOTE_STRAY, line("measures.csv", "more,per\"cent", "unit")),
                fault(Fault.QUOTE_STRAY, line("measures.csv", "more,\"per\"cent", "unit")),
                fault(Fault.FIELD_COUNT, line("measures.csv", "more,percent,more", "unit")),
                fault(Fault.FIELD_COUNT, line("measures.csv", "", "code")),
                fault(Fault.HEADER_MISSING, p -> {
                    p.replace("measures.csv", "code,unit", "code");
                    return new At("measures.csv", 1, 1);
                }),
                fault(Fault.HEADER_UNKNOWN, p -> {
                    p.replace("measures.csv", "code,unit", "code,unit,colour");
                    return new At("measures.csv", 1, 3);
                }),
                fault(Fault.HEADER_TWICE, p -> {
                    p.replace("measures.csv", "code,unit", "code,unit,code");
                    return new At("measures.csv", 1, 3);
                }),
                fault(Fault.CONTROL_CHARACTER, row(FIRST, "words", "more\u202Ethan")),
                fault(Fault.TEXT_FORMULA, row(FIRST, "words", "=1+1")),
                fault(Fault.TEXT_FORMULA, field("notes.csv", "no-decimal", "text_en", "@SUM(A1)")));
    }

    private static Stream<Arguments> fields() {
        return Stream.of(
                fault(Fault.FIELD_EMPTY, row(FIRST, "reporter", "")),
                fault(Fault.FIELD_EMPTY, row(FIRST, "hedge", "")),
                fault(Fault.NAME_MISSING_LANGUAGE, field("notes.csv", "no-decimal", "text_ru", "")),
                fault(Fault.CODE_MALFORMED, row(FIRST, "reporter", "Russia")),
                fault(Fault.CODE_MALFORMED, line("names.csv", "era,long ago,long ago,давно,,", "code")),
                fault(Fault.ID_MALFORMED, row(FIRST, "id", "Row 1")),
                fault(Fault.YEAR_MALFORMED, line("groups.csv", "CIS,MNG,91,", "from")),
                fault(Fault.YEARS_REVERSED, line("groups.csv", "CIS,MNG,2010,2000", "until")),
                fault(Fault.DATE_MALFORMED, field("sources.csv", "ewdn-2021", "accessed", "1.9.2021")),
                fault(Fault.YES_NO_MALFORMED, field("notes.csv", "no-decimal", "shown", "yes")),
                fault(Fault.LANGUAGE_MALFORMED, field("questions.csv", "exports-2020-en", "lang", "fr")),
                fault(Fault.ADDRESS_MALFORMED, field("sources.csv", "ewdn-2021", "url", "javascript:alert(1)")),
                fault(Fault.PLACE_MALFORMED, field("statements.csv", "hik-2015-highest-year", "place", "first")),
                fault(Fault.PERIOD_MALFORMED, row(FIRST, "period", "2011-13")),
                fault(Fault.PERIODS_REVERSED, line("breaks.csv", "exports,2019,2018,method-break", "later")));
    }

    private static Stream<Arguments> codes() {
        return Stream.of(
                fault(Fault.KIND_UNKNOWN, line("names.csv", "planet,MARS,Mars,Марс,,", "kind")),
                fault(Fault.FLOW_UNKNOWN, row(FIRST, "flow", "export")),
                fault(Fault.DIMENSION_UNKNOWN, field("statements.csv", "hik-2015-highest-year", "by", "colour")),
                fault(Fault.MEASURE_UNKNOWN, row(FIRST, "measure", "weight")),
                fault(Fault.ECONOMY_UNKNOWN, row(FIRST, "partner", "XYZ")),
                fault(Fault.GROUP_MEMBER_UNKNOWN, line("groups.csv", "CIS,XYZ,,", "economy")),
                fault(Fault.PRODUCT_UNKNOWN, row(FIRST, "product", "rockets")),
                fault(Fault.ERA_UNKNOWN, row("hik-2018-exports-growth", "base", "early-1900s")),
                fault(Fault.UNIT_UNKNOWN, row(FIRST, "unit", "USD mm")),
                fault(Fault.UNIT_UNFIT, row(FIRST, "unit", "percent")),
                fault(Fault.UNIT_UNFIT, row(FIRST, "unit", "EUR m")),
                fault(Fault.HEDGE_UNKNOWN, row(FIRST, "hedge", "maybe")),
                fault(Fault.STATUS_UNKNOWN, row(FIRST, "status", "Z")),
                fault(Fault.RANGE_UNKNOWN, row(FIRST, "range", "middle")),
                fault(Fault.SOURCE_UNKNOWN, row(FIRST, "source", "hearsay")),
                fault(Fault.NOTE_UNKNOWN, row(FIRST, "notes", "oecd-conversion rumour")),
                fault(Fault.NAME_ABSENT, line("measures.csv", "weight,percent", "code")),
                fault(Fault.NAME_TWICE, line("names.csv", "economy,ABW,Aruba,Аруба,HOLLAND,", "aliases_en")),
                fault(Fault.DUPLICATE_ID, line("notes.csv", "no-decimal,true,Again,Ещё раз", "id")),
                fault(Fault.DUPLICATE_ID, line("names.csv", "economy,NLD,Low countries,Низкие земли,,", "code")));
    }

    private static Stream<Arguments> observations() {
        String range = "ewdn-2020-exports-multiple-of-early-2000s";
        return Stream.of(
                fault(Fault.DUPLICATE_ROW_ID, line(ROWS, observation(FIRST, "exports,RUS,,,2010,,5"), "id")),
                fault(
                        Fault.DUPLICATE_CELL_IN_ONE_SOURCE,
                        line(ROWS, observation("again", "exports,RUS,,,2011,,5"), "id")),
                fault(Fault.NUMBER_UNREADABLE, row(FIRST, "number", "592,6")),
                fault(Fault.NUMBER_UNREADABLE, row(FIRST, "number", "1e9")),
                fault(Fault.NUMBER_IMPOSSIBLE, row(FIRST, "number", "-592.6")),
                fault(Fault.NUMBER_IMPOSSIBLE, row("hik-2018-exports-cis-share", "number", "109.6")),
                fault(Fault.NUMBER_IMPOSSIBLE, row("hik-2015-exports-rank", "number", "27.5")),
                fault(Fault.NUMBER_MISSING, row(FIRST, "number", "")),
                fault(Fault.NUMBER_WITHOUT_STATUS, row(FIRST, "status", "")),
                fault(Fault.NUMBER_AGAINST_STATUS, row(FIRST, "status", "L", "number")),
                fault(Fault.FLOW_MISSING, row(FIRST, "flow", "")),
                fault(Fault.BASE_MISSING, row("hik-2018-exports-growth", "base", "")),
                fault(Fault.BASE_UNEXPECTED, row(FIRST, "base", "2010")),
                fault(Fault.BASE_NOT_EARLIER, row("hik-2018-exports-growth", "base", "2018")),
                fault(Fault.RANGE_HEDGE, row(FIRST, "hedge", "between", "range")),
                fault(Fault.RANGE_INCOMPLETE, row(range + "-low", "id", "ewdn-2020-low", "range")),
                fault(Fault.RANGE_INCOMPLETE, row(range + "-low", "id", "ewdn-2020-least", "id")),
                fault(Fault.BOUNDS_REVERSED, row(range + "-high", "number", "12")));
    }

    private static String observation(String id, String cell) {
        return id + ",value," + cell + ",,USD m,exact,,A,oecd-msti-2019,";
    }

    private static Stream<Arguments> contradictions() {
        return Stream.of(
                fault(Fault.SOURCES_DISAGREE, row("hik-2015-exports-usd", "number", "1.67")),
                fault(Fault.SHARE_EXCLUDED, line(ROWS, shareOf("USA", "10"), "number")),
                fault(Fault.GROWTH_EXCLUDED, line(ROWS, growth("17"), "number")),
                fault(Fault.MULTIPLE_EXCLUDED, line(ROWS, multiple("3"), "number")),
                fault(Fault.PART_ABOVE_TOTAL, row("hik-2018-exports-usa-usd", "number", "1450.1")),
                fault(Fault.PARTS_ABOVE_TOTAL, p -> {
                    p.set(ROWS, "hik-2018-exports-usa-usd", "number", "1000");
                    return new At(ROWS, p.set(ROWS, "hik-2018-exports-cze-usd", "number", "60.9"), 9);
                }));
    }

    private static String shareOf(String partner, String percent) {
        return "more,share,exports,RUS," + partner + ",,2018,," + percent + ",,percent,exact,,A,hik-russland-2019,";
    }

    private static String growth(String percent) {
        return "more,growth,exports,RUS,,,2012,2011," + percent + ",,percent,rounded,,A,oecd-msti-2019,";
    }

    private static String multiple(String times) {
        return "more,multiple,exports,RUS,,,2015,2011," + times + ",,times,exact,,A,oecd-msti-2019,";
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void eachIsFoundAtItsPlace(Fault fault, Spoiling spoiling, @TempDir Path folder) {
        BrokenPackage broken = BrokenPackage.in(folder);
        At at = spoiling.spoil(broken);
        List<Problem> problems = problems(broken, fault);
        assertThat(problems).as("%s among %s", fault.id(), problems).anySatisfy(problem -> {
            assertThat(problem.fault()).isEqualTo(fault.id());
            assertThat(problem.file()).isEqualTo(at.file());
            assertThat(problem.line()).hasValue(at.line());
            assertThat(problem.column()).hasValue(at.column());
        });
        assertThat(problems.stream().anyMatch(Problem::blocking)).isEqualTo(fault.blocking());
        assertThat(problems).allSatisfy(problem -> {
            assertTellsNoPathOfTheMachine(problem, folder);
            assertWordsAreComplete(problem);
        });
    }

    private static void assertTellsNoPathOfTheMachine(Problem problem, Path folder) {
        assertThat(problem.file()).doesNotContain(folder.toString());
        assertThat(problem.arguments()).noneMatch(a -> a.contains(folder.toString()));
    }

    private static void assertWordsAreComplete(Problem problem) {
        for (Lang lang : Lang.values()) {
            String words = words(lang).getProperty(problem.fault());
            String told = new MessageFormat(words, lang.locale())
                    .format(problem.arguments().toArray());
            assertThat(told).doesNotContainPattern("\\{\\d").isNotBlank();
        }
    }

    private static List<Problem> problems(BrokenPackage broken, Fault fault) {
        long largest = fault == Fault.FILE_TOO_LARGE ? 50_000 : 1_000_000;
        return switch (new PackageReader(largest).read(broken.folder())) {
            case PackageReader.Reading.Sound sound -> sound.warnings();
            case PackageReader.Reading.Broken b -> b.problems();
        };
    }

    @Test
    void eachKindHasABrokenPackage() {
        Set<Fault> spoilt = EnumSet.noneOf(Fault.class);
        spoilings().forEach(arguments -> spoilt.add((Fault) arguments.get()[0]));
        CellFaultTests.spoilings()
                .forEach(arguments -> spoilt.add((Fault) arguments.get()[0]));
        Set<Fault> ofPackages = EnumSet.allOf(Fault.class);
        ofPackages.removeAll(ParcelTests.OF_PARCELS);
        assertThat(spoilt).isEqualTo(ofPackages);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void eachKindHasWordsInBothLanguagesAndNoWordsAreOutOfUse(Lang lang) {
        // Those of imports are tested beside them.
        Set<Object> keys = words(lang).keySet().stream()
                .filter(key -> !key.toString().startsWith("import-"))
                .collect(Collectors.toSet());
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Fault.class).stream()
                        .map(f -> (Object) f.id())
                        .toList());
    }

    private static Properties words(Lang lang) {
        String name = "/org/tradewind/reply/faults_" + lang.code().toLowerCase(Locale.ROOT) + ".properties";
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(FaultTests.class.getResourceAsStream(name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
