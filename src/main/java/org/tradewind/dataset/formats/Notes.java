package org.tradewind.dataset.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The remarks that a package carries: which nomenclature its years are by, and what of the files is not in it. */
final class Notes {
    private static final int FEW = 6;

    private final Cube cube;

    Notes(Cube cube) {
        this.cube = cube;
    }

    void write(Path folder) throws IOException {
        List<List<String>> notes = new ArrayList<>();
        List<List<String>> breaks = breaks();
        if (!breaks.isEmpty()) {
            notes.add(List.of(
                    "hs-revision",
                    "true",
                    "The nomenclature changes between these years; figures for products may not be comparable.",
                    "Между этими годами меняется номенклатура; цифры по товарам могут быть несопоставимы."));
        }
        Csv.write(folder.resolve("notes.csv"), "id,shown,text_en,text_ru", notes);
        Csv.write(folder.resolve("breaks.csv"), "flow,earlier,later,note", breaks);
        Csv.write(
                folder.resolve("definitions.csv"),
                "id,term_en,term_ru,text_en,text_ru,aliases_en,aliases_ru",
                definitions());
    }

    /** Where every reporter that has both years changes from one revision to another. */
    private List<List<String>> breaks() {
        Map<String, Set<String>> byYear = new TreeMap<>();
        cube.revisions().forEach((figures, revision) -> {
            String period = figures.substring(figures.lastIndexOf('/') + 1);
            byYear.computeIfAbsent(period, key -> new TreeSet<>()).add(revision);
        });
        List<List<String>> breaks = new ArrayList<>();
        String earlier = "";
        for (Map.Entry<String, Set<String>> year : byYear.entrySet()) {
            Set<String> before = byYear.getOrDefault(earlier, year.getValue());
            if (!before.equals(year.getValue())
                    && earlier.length() == year.getKey().length()) {
                breaks.add(List.of("", earlier, year.getKey(), "hs-revision"));
            }
            earlier = year.getKey();
        }
        return breaks.size() <= FEW ? breaks : List.of();
    }

    private List<List<String>> definitions() {
        List<List<String>> lines = new ArrayList<>();
        if (cube.ways().contains(Way.RE_EXPORTS.code())) {
            lines.add(List.of(
                    "re-exports",
                    "re-exports",
                    "реэкспорт",
                    "Foreign goods that leave the country in the state in which they came. They are part of its exports and are not added to them.",
                    "Иностранные товары, вывезенные в том же состоянии, в каком были ввезены. Они входят в экспорт и к нему не прибавляются.",
                    "re-export",
                    "реэкспортные товары"));
        }
        if (new Shape(cube).harmonised()) {
            Resource.lines("sections.txt").forEach(section -> lines.add(section(section)));
        }
        return lines;
    }

    private static List<String> section(List<String> section) {
        String number = section.getFirst();
        return List.of(
                "hs-section-" + number.toLowerCase(Locale.ROOT),
                "section " + number,
                "раздел " + number,
                "Section " + number + " of the Harmonised System: " + section.get(2) + "; chapters " + section.get(1)
                        + ".",
                "Раздел " + number + " Гармонизированной системы: " + section.get(3) + "; группы " + section.get(1)
                        + ".",
                "HS section " + number,
                "раздел " + number + " ТН ВЭД");
    }

    /** How many rows were left out and why, for the note of the source. */
    static String leftOut(Map<String, Integer> leftOut, boolean english) {
        StringBuilder note = new StringBuilder();
        leftOut.forEach((reason, count) -> {
            if (!reason.equals("footers")) {
                note.append(note.isEmpty() ? (english ? " Left out: " : " Не вошло: ") : "; ")
                        .append(reason(reason, english))
                        .append(" (")
                        .append(count)
                        .append(english ? " rows)" : " строк)");
            }
        });
        return note.isEmpty() ? "" : note.append('.').toString();
    }

    /** Of what the totals are made that the table does not tell itself. */
    static String summed(int partners, boolean english) {
        return english
                ? " It tells no total; totals are sums of the partners in it (" + partners + ")."
                : " Итогов в ней нет; итог – сумма по партнёрам из неё (" + partners + ").";
    }

    /** Why rows were left out, in words. */
    static String reason(String reason, boolean english) {
        return switch (reason) {
            case "footers" -> english ? "words under the table" : "слова под таблицей";
            case "second-partners" -> english ? "parts by second partner" : "разбивка по второму партнёру";
            case "customs-procedures" -> english ? "parts by customs procedure" : "разбивка по таможенным процедурам";
            case "transport" -> english ? "parts by transport" : "разбивка по видам транспорта";
            case "nomenclatures" -> english ? "codes of another nomenclature" : "коды другой номенклатуры";
            case "supply" -> english ? "parts by mode of supply" : "разбивка по способам поставки услуг";
            case "part-flows" ->
                english ? "parts of flows, such as domestic exports" : "части потоков, например отечественный экспорт";
            case "aggregates" ->
                english ? "aggregates of countries without known members" : "группы стран без известного состава";
            case "world-reporter" -> english ? "totals of all reporters" : "итоги по всем отчитывающимся странам";
            case "other-flows" ->
                english ? "rows that are neither exports nor imports" : "строки, которые не экспорт и не импорт";
            case "other-units" -> english ? "values in other units" : "величины в других единицах";
            case "other-indicators", "not-trade" -> english ? "other indicators" : "другие показатели";
            case "year-to-date" -> english ? "sums of the year to date" : "суммы с начала года";
            case "no-figure" -> english ? "rows without a figure" : "строки без числа";
            case "not-wanted" -> english ? "rows that the mapping leaves out" : "строки, исключённые сопоставлением";
            case "other-currencies" -> english ? "values in other currencies" : "стоимости в других валютах";
            case "goods-and-services" -> english ? "the other of goods and services" : "товары или услуги другого вида";
            default -> english ? "rows that do not fit (" + reason + ")" : "неподходящие строки (" + reason + ")";
        };
    }
}
