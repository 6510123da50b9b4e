package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Text;

class RegionsTests {
    private static final Path TABLE = Path.of("src/main/resources/org/tradewind/dataset/regions.txt");
    private static final Economy RUSSIA = new Economy("RUS");

    static Stream<String> lines() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void hasTheCountriesThatTheCldrHas(String line) {
        String[] column = line.split("\\s*\\|\\s*", -1);
        TreeSet<String> members = new TreeSet<>(List.of(column[4].split(" ")));
        members.remove("XKX");
        TreeSet<String> cldr = new TreeSet<>();
        Region.getInstance(column[1]).getContainedRegions(Region.RegionType.TERRITORY).stream()
                .flatMap(territory -> code(territory).stream())
                .forEach(cldr::add);
        assertThat(members).as(column[0]).isEqualTo(cldr);
    }

    private static Optional<String> code(Region territory) {
        try {
            return Optional.of(
                    new Locale.Builder().setRegion(territory.toString()).build().getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    @Test
    void leavesGroupsOfThePackageAsTheyAre() {
        Catalog.Group own = group("EUROPE", member("DEU", null, null));
        assertThat(Regions.beside(List.of(own), RUSSIA))
                .filteredOn(group -> group.code().equals(own.code()))
                .containsExactly(own);
    }

    @Test
    void countsAsOutsideTheCisWhoIsNoMemberInThatYear() {
        Catalog.Group cis =
                group("CIS", member("BLR", null, null), member("UKR", null, 2018), member("GEO", 1993, 2009));
        Catalog.Group outside = Regions.beside(List.of(cis), RUSSIA).stream()
                .filter(group -> group.code().equals(new Economy("NONCIS")))
                .findFirst()
                .orElseThrow();
        assertThat(outside.membersIn(2018))
                .contains(new Economy("DEU"), new Economy("GEO"))
                .doesNotContain(new Economy("BLR"), new Economy("UKR"), RUSSIA);
        assertThat(outside.membersIn(2019)).contains(new Economy("UKR"));
        assertThat(outside.membersIn(2000)).doesNotContain(new Economy("GEO"));
        assertThat(outside.membersIn(1990)).contains(new Economy("GEO"));
    }

    @Test
    void hasNoCountriesOutsideTheCisWhereThePackageHasNoCis() {
        assertThat(Regions.beside(List.of(), RUSSIA))
                .noneMatch(group -> group.code().equals(new Economy("NONCIS")));
    }

    private static Catalog.Group group(String code, Catalog.Member... members) {
        return new Catalog.Group(new Economy(code), new Text(code, code), List.of(members));
    }

    private static Catalog.Member member(String code, @Nullable Integer from, @Nullable Integer until) {
        return new Catalog.Member(new Economy(code), Optional.ofNullable(from), Optional.ofNullable(until));
    }
}
