package org.tradewind.dataset.formats;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.trade.Text;

/** Tables that explain the codes of others: of countries and of products, as BACI and the World Bank give them. */
final class References {
    /** What tables of countries tell, with the blank name that programs give a column of line numbers. */
    private static final Set<String> COUNTRIES = folded(
            "",
            "country_code",
            "country_name",
            "country_name_abbreviation",
            "country_name_full",
            "country_iso2",
            "country_iso3",
            "iso_2digit_alpha",
            "iso_3digit_alpha",
            "iso2",
            "iso3",
            "region",
            "continent",
            "income group",
            "start_year",
            "end_year");

    private static final Set<String> PRODUCTS = folded(
            "",
            "code",
            "hs6",
            "product_code",
            "k",
            "hs_code",
            "description",
            "product_name",
            "product description",
            "level",
            "parent",
            "section");

    private static final Pattern CODES_OF_BRAZIL = Pattern.compile("(CO|NO|SG|IN|DS)_[A-Z0-9_]+");

    private final Economies economies;
    private final Goods goods;

    References(Economies economies, Goods goods) {
        this.economies = economies;
        this.goods = goods;
    }

    private static Set<String> folded(String... names) {
        return Stream.of(names).map(Header::folded).collect(Collectors.toSet());
    }

    /** Takes a table if it is one of codes. */
    boolean take(Grid grid) throws IOException {
        Optional<Header> countries = grid.header(References::ofCountries);
        if (countries.isPresent()) {
            each(grid, countries.get(), line -> country(countries.get(), line));
            return true;
        }
        Optional<Header> products = grid.header(References::ofProducts);
        if (products.isPresent()) {
            each(grid, products.get(), line -> product(products.get(), line));
            return true;
        }
        return comexStat(grid)
                || grid.header("countrycode", "region", "incomegroup").isPresent()
                || grid.header("indicatorcode", "indicatorname", "sourcenote").isPresent();
    }

    /** Brazil's tables of codes have columns of codes, names and letters only. */
    private boolean comexStat(Grid grid) throws IOException {
        Optional<Header> codes = grid.header(header -> header.width() > 1
                && header.line().fields().stream()
                        .allMatch(name -> CODES_OF_BRAZIL.matcher(name.strip()).matches()));
        if (codes.isEmpty()) {
            return false;
        }
        Header header = codes.get();
        int country = header.find("CO_PAIS");
        int product = header.find("CO_NCM");
        int english = header.find("NO_NCM_ING", "NO_NCM_POR");
        each(grid, header, line -> {
            if (country >= 0) {
                ofBrazil(line.at(country), header, line);
            }
            if (product >= 0 && english >= 0) {
                goods.called(line.at(product), line.at(english));
            }
        });
        return true;
    }

    private void ofBrazil(String code, Header header, Line line) {
        String name = line.at(header.find("NO_PAIS_ING", "NO_PAIS"));
        if (!name.isEmpty()) {
            Place own = new Place(Place.Kind.PART, "C" + code, new Text(name, name));
            economies.add(
                    ComexStat.OWN + code,
                    economies.find(line.at(header.find("CO_PAIS_ISOA3"))).orElse(own));
        }
    }

    private static boolean ofCountries(Header header) {
        return header.find("country_code") >= 0
                && header.find("country_iso3", "iso_3digit_alpha", "iso3", "country_name", "country_name_full") >= 0
                && only(header, COUNTRIES);
    }

    private static boolean ofProducts(Header header) {
        return header.find("code", "hs6", "product_code", "k", "hs_code") >= 0
                && header.find("description", "product_name", "product description") >= 0
                && only(header, PRODUCTS);
    }

    /** Any other column may hold figures. */
    private static boolean only(Header header, Set<String> columns) {
        return header.line().fields().stream().map(Header::folded).allMatch(columns::contains);
    }

    private interface Use {
        void with(Line line);
    }

    private static void each(Grid grid, Header header, Use use) throws IOException {
        boolean below = false;
        for (Optional<Line> line = grid.next(); line.isPresent(); line = grid.next()) {
            if (below) {
                use.with(line.get());
            }
            below |= line.get().equals(header.line());
        }
    }

    /** A code that we know keeps its meaning; another one is what the table says, and 516 is Namibia, whatever its NA became. */
    private void country(Header header, Line line) {
        String code = line.at(header.find("country_code"));
        if (code.isEmpty() || economies.find(code).isPresent()) {
            return;
        }
        List<Integer> others = header.all(
                "country_iso3",
                "iso_3digit_alpha",
                "iso3",
                "country_name",
                "country_name_full",
                "country_name_abbreviation");
        for (int column : others) {
            Optional<Place> place = economies.find(line.at(column));
            if (place.isPresent()) {
                economies.add(code, place.get());
                return;
            }
        }
        String name = line.at(header.find("country_name", "country_name_full", "country_name_abbreviation"));
        economies.name(code, name);
    }

    private void product(Header header, Line line) {
        String code = line.at(header.find("code", "hs6", "product_code", "k", "hs_code"));
        String name = line.at(header.find("description", "product_name", "product description"));
        goods.code(code, true).ifPresent(found -> goods.called(found, name));
    }
}
