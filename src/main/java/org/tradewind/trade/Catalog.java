package org.tradewind.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that one version of a dataset says of itself. Immutable; lists keep the package's order.
 *
 * @param reporter whose trade the flows are, where a question names no reporter; in data of many reporters
 *     {@link Economy#WORLD}
 * @param units the currencies that values come in, the first being the one that is meant where none is named
 * @param names names and aliases that the package adds to the usual names of countries
 * @param sources in order of precedence
 * @param statements orders that a source states in words
 */
public record Catalog(
        DatasetVersion version,
        Text title,
        Text description,
        Economy reporter,
        List<Unit> units,
        List<Name> names,
        List<Group> groups,
        List<MeasureInfo> measures,
        List<Definition> definitions,
        List<SourceInfo> sources,
        List<Note> notes,
        List<Break> breaks,
        List<Statement> statements,
        List<Additivity> additivity,
        Coverage coverage) {

    public Catalog {
        units = List.copyOf(units);
        names = List.copyOf(names);
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        definitions = List.copyOf(definitions);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        breaks = List.copyOf(breaks);
        statements = List.copyOf(statements);
        additivity = List.copyOf(additivity);
    }

    /** What a name is a name of. */
    public enum Kind {
        ECONOMY,
        PRODUCT,
        MEASURE,
        ERA,
        FLOW,
        UNIT,
        DATASET
    }

    /**
     * The package's names for one thing.
     *
     * @param code the thing's code, such as {@code NLD}
     * @param name how it is called in replies
     * @param aliasesEn further names in English, in no order
     * @param aliasesRu further names in Russian, in no order
     */
    public record Name(Kind kind, String code, Text name, List<String> aliasesEn, List<String> aliasesRu) {
        public Name {
            aliasesEn = List.copyOf(aliasesEn);
            aliasesRu = List.copyOf(aliasesRu);
        }
    }

    /** A group of economies with its name; members without a date belong always. */
    public record Group(Economy code, Text name, List<Member> members) {
        public Group {
            members = List.copyOf(members);
        }

        /** Its members in a year, in the package's order. */
        public List<Economy> membersIn(int year) {
            return members.stream()
                    .filter(m -> m.from().map(f -> f <= year).orElse(true)
                            && m.until().map(u -> year <= u).orElse(true))
                    .map(Member::economy)
                    .toList();
        }
    }

    /** Membership, from and until years inclusive. */
    public record Member(Economy economy, Optional<Integer> from, Optional<Integer> until) {}

    /**
     * A measure of the package.
     *
     * @param unit its unit, or empty for the value of trade, which comes in currencies
     */
    public record MeasureInfo(Measure measure, Text name, Optional<Unit> unit) {}

    /**
     * A term explained.
     *
     * @param id stable id, such as {@code technology-trade}
     * @param aliasesEn further words by which it is asked for in English
     * @param aliasesRu the same in Russian
     */
    public record Definition(String id, Text term, Text text, List<String> aliasesEn, List<String> aliasesRu) {
        public Definition {
            aliasesEn = List.copyOf(aliasesEn);
            aliasesRu = List.copyOf(aliasesRu);
        }
    }

    /**
     * A source.
     *
     * @param published as the source gives it: a date, a year, or words
     * @param accessed when the package's author read it
     * @param note what to know of it
     */
    public record SourceInfo(
            String id,
            String title,
            String publisher,
            String published,
            String url,
            Optional<LocalDate> accessed,
            Text note) {}

    /**
     * A remark on rows.
     *
     * @param shown whether it belongs beside the answer; otherwise it is told under "why" only
     */
    public record Note(String id, Text text, boolean shown) {}

    /** Figures from {@code earlier} or before may not be comparable with those from {@code later} or after. */
    public record Break(Optional<Flow> flow, Period earlier, Period later, String note) {}

    /** A source's own words that something stands at a place in an order, where its numbers do not say so. */
    public record Statement(Flow flow, Dimension by, String code, Period period, int place, Row row) {}

    /** Along this dimension values of the measure add up to their whole, and the parts are complete. */
    public record Additivity(Measure measure, Dimension along) {}

    /** The one country whose place among all partners a list asks for; empty where it asks for the list itself. */
    public Optional<Economy> placed(Query.Ranking list) {
        List<Economy> partners = list.where().partners();
        return list.by() == Dimension.PARTNER
                        && partners.size() == 1
                        && group(partners.getFirst()).isEmpty()
                ? Optional.of(partners.getFirst())
                : Optional.empty();
    }

    /** Whether the flows are those of many reporters, so that a question has to say whose. */
    public boolean manyReporters() {
        return reporter.equals(Economy.WORLD);
    }

    public Optional<Name> name(Kind kind, String code) {
        return names.stream()
                .filter(n -> n.kind() == kind && n.code().equals(code))
                .findFirst();
    }

    public Optional<Group> group(Economy economy) {
        return groups.stream().filter(g -> g.code().equals(economy)).findFirst();
    }

    public Optional<Note> note(String id) {
        return notes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    public Optional<SourceInfo> source(String id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Definition> definition(String id) {
        return definitions.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public boolean additive(Measure measure, Dimension along) {
        return additivity.contains(new Additivity(measure, along));
    }
}
