package org.tradewind.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Text;

/**
 * The parts of the world that every package has besides its own groups: continents and their parts as the CLDR has
 * them, and all countries outside the package's CIS. A group that the package itself defines wins.
 */
final class Regions {
    private static final Economy CIS = new Economy("CIS");
    private static final Economy NONCIS = new Economy("NONCIS");
    private static final List<Catalog.Group> PARTS = parts();

    private Regions() {}

    /** A package's groups, then the parts of the world that it does not define. */
    static List<Catalog.Group> beside(List<Catalog.Group> own, Economy reporter) {
        List<Catalog.Group> all = new ArrayList<>(own);
        Stream.concat(PARTS.stream(), outsideCis(own, reporter).stream())
                .filter(part -> own.stream().noneMatch(group -> group.code().equals(part.code())))
                .forEach(all::add);
        return all;
    }

    private static Optional<Catalog.Group> outsideCis(List<Catalog.Group> own, Economy reporter) {
        return own.stream()
                .filter(group -> group.code().equals(CIS))
                .findFirst()
                .map(cis -> {
                    Set<Economy> world = new LinkedHashSet<>();
                    PARTS.forEach(part -> part.members().forEach(member -> world.add(member.economy())));
                    List<Catalog.Member> members = world.stream()
                            .sorted()
                            .filter(economy -> !economy.equals(reporter))
                            .flatMap(economy -> outside(economy, cis).stream())
                            .toList();
                    return new Catalog.Group(NONCIS, new Text("countries outside the CIS", "страны вне СНГ"), members);
                });
    }

    /** The times in which an economy is not of the CIS. */
    private static List<Catalog.Member> outside(Economy economy, Catalog.Group cis) {
        List<Catalog.Member> within = cis.members().stream()
                .filter(member -> member.economy().equals(economy))
                .toList();
        if (within.isEmpty()) {
            return List.of(new Catalog.Member(economy, Optional.empty(), Optional.empty()));
        }
        List<Catalog.Member> outside = new ArrayList<>();
        Catalog.Member member = within.getFirst();
        member.from()
                .ifPresent(from -> outside.add(new Catalog.Member(economy, Optional.empty(), Optional.of(from - 1))));
        member.until()
                .ifPresent(until -> outside.add(new Catalog.Member(economy, Optional.of(until + 1), Optional.empty())));
        return outside;
    }

    private static List<Catalog.Group> parts() {
        try (InputStream in = Regions.class.getResourceAsStream("regions.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program has no regions.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Regions::part)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read regions.txt", e);
        }
    }

    private static Catalog.Group part(String line) {
        List<String> column =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        List<Catalog.Member> members = Arrays.stream(column.get(4).split(" ", -1))
                .map(code -> new Catalog.Member(new Economy(code), Optional.empty(), Optional.empty()))
                .toList();
        return new Catalog.Group(new Economy(column.get(0)), new Text(column.get(2), column.get(3)), members);
    }
}
