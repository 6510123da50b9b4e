package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What kind of cube it is: whether codes lie under one another, and along what the parts are complete. */
final class Shape {
    /** Of the 96 chapters in use; some countries do not trade some. */
    private static final int ALL_CHAPTERS = 85;
    /** Of the some 230 that Comtrade has. */
    private static final int ALL_PARTNERS = 110;

    /** How long the code of a year is; those of months and quarters are longer. */
    private static final int YEAR = 4;

    /** How the name of a part begins that stands beside its whole. */
    private static final String PART = "(of which|including|thereof|из них|в том числе|в т\\. ?ч\\.)";

    /** How a sum of some of the parts is called that stands among them. */
    private static final String SUM = "(sub-?)?total\\b.*|.*\\b(sub-?)?total|(итого|всего|подытог)\\b.*";

    private static final Pattern DEEPER = Pattern.compile(" *(?:[:>/|\\\\]| [-–—] |—)");

    private final Cube cube;

    Shape(Cube cube) {
        this.cube = cube;
    }

    /** Whether the codes are of the Harmonised System. */
    boolean harmonised() {
        return cube.harmonised()
                && cube.products().stream().filter(code -> !code.isEmpty()).allMatch(Goods::harmonised)
                && cube.products().stream().anyMatch(code -> !code.isEmpty());
    }

    /** The codes with those of the headings and chapters above them, in order. */
    List<String> withParents() {
        Set<String> all = new TreeSet<>();
        for (String code : cube.products()) {
            all.add(code);
            for (int length = 2; length < code.length(); length += 2) {
                String parent = code.substring(0, length);
                if (parent.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    all.add(parent);
                }
            }
        }
        return List.copyOf(all);
    }

    /**
     * Along what parts may be added: what the format says, else what the data show. Where totals are reported they are the
     * totals, and nothing says that the parts beside them are all there are.
     */
    List<String> complete() {
        List<String> complete = new ArrayList<>();
        if (!cube.partners().contains("") && (allPartners() || (said("partner") && partnersAreParts()))) {
            complete.add("partner");
        }
        if (!cube.products().contains("") && (allChapters() || (said("product") && productsAreParts()))) {
            complete.add("product");
        }
        if (said("period") && cube.periods().stream().anyMatch(period -> period.length() > YEAR)) {
            complete.add("period");
        }
        return complete;
    }

    private boolean said(String dimension) {
        return cube.complete().contains(dimension);
    }

    private boolean allPartners() {
        return cube.partners().size() >= ALL_PARTNERS;
    }

    /** Nobody knows whether the members of a group stand beside it. */
    private boolean partnersAreParts() {
        boolean groups = cube.parties().special().stream()
                .anyMatch(place ->
                        place.kind() == Place.Kind.GROUP && cube.partners().contains(place.code()));
        return !groups && !cube.leftOut().containsKey(Cube.AGGREGATES);
    }

    /** Where codes lie under others they would be added twice. */
    private boolean productsAreParts() {
        return harmonised() || (!layered() && !nested() && !named("(?iu)%s.*|%s".formatted(PART, SUM)));
    }

    /** Whether the name of one goes on where that of another ends, as in {@code Food} and {@code Food: wheat}. */
    private boolean nested() {
        Set<String> names = cube.products().stream()
                .map(code -> cube.goods().name(code).orElse(code).strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.stream()
                .flatMap(name -> DEEPER.matcher(name).results().map(end -> name.substring(0, end.start())))
                .anyMatch(names::contains);
    }

    /** Whether codes of a nomenclature that is known for it begin with the codes of what they are parts of. */
    boolean tree() {
        return !harmonised()
                && layered()
                && cube.tree()
                && cube.products().stream().allMatch(code -> code.matches("\\d*"));
    }

    /** Whether some code is the beginning of another, as in trees of codes that are not known here. */
    private boolean layered() {
        List<String> codes = cube.products().stream()
                .filter(code -> code.matches("(?!$)[A-Z]*\\d*"))
                .toList();
        for (int i = 0; i + 1 < codes.size(); i++) {
            if (codes.get(i + 1).startsWith(codes.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean named(String words) {
        return cube.products().stream()
                .anyMatch(code -> cube.goods().name(code).orElse(code).strip().matches(words));
    }

    private boolean allChapters() {
        Set<String> chapters = cube.products().stream()
                .filter(code -> code.length() >= 2)
                .map(code -> code.substring(0, 2))
                .collect(Collectors.toSet());
        return harmonised() && chapters.size() >= ALL_CHAPTERS;
    }
}
