package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Which column of a table holds what, and how it is meant. A format fills one in; after that it is only read. Columns count
 * from 0, and -1 is none.
 */
final class Layout {
    /**
     * A column of numbers.
     *
     * @param way its flow, where the column itself says so
     * @param period its period, where the column itself says so
     * @param power what the number is multiplied with, as a power of ten
     * @param quantity whether it counts mass, not money
     * @param when in which rows it stands
     * @param product its product, where the column itself says so
     * @param between whose trade with whom it is, where the column itself says so
     */
    record Amount(
            int column,
            Optional<Way> way,
            Optional<String> period,
            ToIntFunction<Line> power,
            boolean quantity,
            Predicate<Line> when,
            Optional<String> product,
            Optional<Between> between) {

        Amount(int column, Optional<Way> way, Optional<String> period, ToIntFunction<Line> power, boolean quantity) {
            this(column, way, period, power, quantity, line -> true);
        }

        Amount(
                int column,
                Optional<Way> way,
                Optional<String> period,
                ToIntFunction<Line> power,
                boolean quantity,
                Predicate<Line> when) {
            this(column, way, period, power, quantity, when, Optional.empty(), Optional.empty());
        }

        /** The same of one product. */
        Amount of(String code) {
            return new Amount(column, way, period, power, quantity, when, Optional.of(code), between);
        }

        /** The same of the trade of one with another. */
        Amount between(Between parties) {
            return new Amount(column, way, period, power, quantity, when, product, Optional.of(parties));
        }
    }

    /**
     * Two who trade with each other, by their codes.
     *
     * @param partner empty for the world
     */
    record Between(String reporter, String partner) {}

    /**
     * A column of percentages, which are no cells of a cube.
     *
     * @param period its period, where the column itself says so
     * @param measure what a row measures; empty where it is no percentage that is known
     */
    record Percentages(int column, Optional<String> period, Function<Line, Optional<Ratio>> measure) {}

    /** A condition that a row must fulfil; others are left out, counted under the reason. */
    record Kept(Predicate<Line> test, String reason) {}

    /** What happens where several rows give one cell. */
    enum Repeats {
        /** They are one figure given twice, or a contradiction. */
        ONE,
        /** They are parts of it and are added, those of one file; another file with the same figures may be a copy. */
        SUM,
        /** They are parts of it wherever they stand, as the mapping says. */
        SUM_OF_FILES
    }

    final Header header;
    /** How many fields a row has at most. */
    int width;

    List<Integer> reporter = List.of();
    Optional<String> reporterIs = Optional.empty();
    List<Integer> partner = List.of();
    Optional<String> partnerIs = Optional.empty();
    int product = -1;
    int productName = -1;
    Optional<String> productIs = Optional.empty();
    /** Finds the code in the text of the column of products. */
    UnaryOperator<String> productCode = text -> text;
    /** Finds the name in the text of the column of names. */
    UnaryOperator<String> productLabel = text -> text;

    boolean hs = true;
    /** Whether codes that are not of the Harmonised System are of one with a digit for each of its levels. */
    boolean tree;

    /** What means all products here, beside the usual words. */
    List<String> allProducts = List.of();

    int classification = -1;
    /** By which revision of the nomenclature all its codes are, where the table does not say it in each row. */
    Optional<String> revision = Optional.empty();

    int flow = -1;
    Optional<Way> flowIs = Optional.empty();
    Map<String, Way> flowWords = new LinkedHashMap<>();
    /** Reads words for flows that are neither usual nor among those of the source. */
    Function<String, Optional<Way>> flowReads = word -> Optional.empty();

    Function<Line, Optional<String>> period = line -> Optional.empty();
    int periodColumn = -1;
    /** Which part of the year a row is of, where the years are columns. */
    int partOfYear = -1;
    /** Whether columns of numbers are named by the part of the year that each holds, and the rows name the years. */
    boolean columnsArePartsOfYear;

    /** Sets a line right before it is read. */
    UnaryOperator<Line> mend = line -> line;
    /** Whether rows of other flows than exports and imports are no trade, and left out. */
    boolean otherFlowsAside;

    final List<Amount> amounts = new ArrayList<>();
    final List<Percentages> percentages = new ArrayList<>();
    int status = -1;
    UnaryOperator<String> statusLetter = Flag::sdmx;
    /** Whether the flags follow the number in its own field, as Eurostat writes them. */
    boolean flagsInValue;

    final List<Kept> kept = new ArrayList<>();
    Optional<String> currency = Optional.empty();
    Optional<String> quantityUnit = Optional.empty();
    Repeats repeats = Repeats.ONE;
    /** In which rows no value means that it is withheld. */
    Predicate<Line> zeroIsWithheld = line -> false;

    boolean zeroQuantityIsNone;
    boolean mirror;
    /** Along what the parts are complete, where the format itself says so. */
    List<String> complete = List.of();

    Optional<Decimals> decimals = Optional.of(Decimals.POINT);

    Layout(Header header) {
        this.header = header;
        this.width = header.width();
    }

    Layout reporter(String... columns) {
        reporter = header.all(columns);
        return this;
    }

    Layout partner(String... columns) {
        partner = header.all(columns);
        return this;
    }

    Layout product(String... columns) {
        product = header.find(columns);
        return this;
    }

    Layout productName(String... columns) {
        productName = header.find(columns);
        return this;
    }

    Layout flow(String... columns) {
        flow = header.find(columns);
        return this;
    }

    Layout flowIs(Way way) {
        flowIs = Optional.of(way);
        return this;
    }

    /** The words of this source for flows, beside the usual ones. */
    Layout flowWord(String word, Way way) {
        flowWords.put(word, way);
        return this;
    }

    Layout period(String... columns) {
        int column = header.find(columns);
        periodColumn = column;
        period = line -> Times.of(line.at(column));
        return this;
    }

    Layout period(int column, Function<Line, Optional<String>> read) {
        periodColumn = column;
        period = read;
        return this;
    }

    /** A column of money, its power of ten the same in all rows. */
    Layout value(String unit, int power, String... columns) {
        currency = Optional.of(unit);
        return amount(header.find(columns), Optional.empty(), Optional.empty(), power, false);
    }

    Layout quantity(String unit, int power, String... columns) {
        int column = header.find(columns);
        if (column >= 0) {
            quantityUnit = Optional.of(unit);
            amount(column, Optional.empty(), Optional.empty(), power, true);
        }
        return this;
    }

    Layout amount(int column, Optional<Way> way, Optional<String> when, int power, boolean quantity) {
        amounts.add(new Amount(column, way, when, line -> power, quantity));
        return this;
    }

    Layout status(UnaryOperator<String> letter, String... columns) {
        status = header.find(columns);
        statusLetter = letter;
        return this;
    }

    /** Keeps only the rows that have one of these values in a column, if the column is there. */
    Layout keep(String reason, String column, String... values) {
        int place = header.find(column);
        List<String> wanted = List.of(values);
        if (place >= 0) {
            kept.add(new Kept(line -> wanted.contains(line.at(place)), reason));
        }
        return this;
    }

    Layout keep(String reason, Predicate<Line> test) {
        kept.add(new Kept(test, reason));
        return this;
    }
}
