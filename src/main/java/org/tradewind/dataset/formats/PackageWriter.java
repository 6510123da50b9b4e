package org.tradewind.dataset.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Text;

/** Writes the tables of a package from what the cube holds. */
final class PackageWriter {
    /** Nobody says longer names. */
    private static final int SPOKEN = 60;

    private final Path folder;
    private final Cube cube;
    private final Mapping mapping;
    private final String name;
    private final LocalDate today;
    private List<String> paths = List.of();

    PackageWriter(Path folder, Cube cube, Mapping mapping, String name, LocalDate today) {
        this.folder = folder;
        this.cube = cube;
        this.mapping = mapping;
        this.name = name;
        this.today = today;
    }

    /** Writes the cells, in order and each once; gives how many figures had been given more than once. */
    long cells(Flaws flaws, Steps steps) throws IOException {
        try (CellFiles files = new CellFiles(folder, cube.cells())) {
            Merging merging = new Merging(cube, flaws, files::write);
            cube.sorter().each(written -> {
                merging.take(written);
                steps.sorted();
            });
            merging.finish();
            paths = files.names();
            return merging.repeated();
        }
    }

    /** Is told that another cell has been put in order. */
    interface Steps {
        void sorted();
    }

    /** Writes all else; the descriptor comes last. */
    void rest(Optional<String> before) throws IOException {
        Groups groups =
                new Groups(cube.parties().special().stream().map(Place::code).toList());
        sources();
        Csv.write(folder.resolve("names.csv"), "kind,code,name_en,name_ru,aliases_en,aliases_ru", names(groups));
        Csv.write(folder.resolve("measures.csv"), "code,unit", measures());
        Csv.write(folder.resolve("groups.csv"), "group,economy,from,until", groups.lines());
        new Notes(cube).write(folder);
        percentages();
        Files.writeString(
                folder.resolve(PackageFiles.DESCRIPTOR),
                new DescriptorWriter(cube, mapping, name, paths, title(), publisher()).json(before));
    }

    private void percentages() throws IOException {
        if (!cube.percentages().isEmpty()) {
            Csv.write(
                    folder.resolve("observations.csv"),
                    "id,measure,flow,reporter,period,number,unit,hedge,status,source",
                    cube.percentages().stream()
                            .map(p -> List.of(
                                    p.id(),
                                    p.ratio().measure(),
                                    p.ratio().flow(),
                                    p.reporter(),
                                    p.period(),
                                    p.number(),
                                    "percent",
                                    "rounded",
                                    "A",
                                    publisher().id()))
                            .toList());
        }
    }

    private List<Ratio> ratios() {
        return cube.percentages().stream().map(Ratio.Observed::ratio).distinct().toList();
    }

    private Publisher publisher() {
        return cube.formats().iterator().next().publisher();
    }

    private Text title() {
        Optional<String> en = mapping.setting("title");
        Text usual = publisher().dataset();
        return new Text(
                en.orElseGet(() -> usual.en() + ": " + name),
                mapping.setting("title-ru").or(() -> en).orElseGet(() -> usual.ru() + ": " + name));
    }

    private void sources() throws IOException {
        Publisher publisher = publisher();
        String note = summed(true) + Notes.leftOut(cube.leftOut(), true);
        String noteRu = summed(false) + Notes.leftOut(cube.leftOut(), false);
        Csv.write(
                folder.resolve("sources.csv"),
                "id,title,publisher,published,url,accessed,note_en,note_ru",
                List.of(List.of(
                        publisher.id(),
                        Csv.clean(mapping.setting("title").orElse(publisher.title()) + " (" + files() + ")"),
                        Csv.clean(mapping.setting("publisher").orElse(publisher.name())),
                        "",
                        mapping.setting("url").orElse(publisher.address()),
                        today.toString(),
                        publisher.note().en() + note,
                        publisher.note().ru() + noteRu)));
    }

    /** Nobody knows whether the partners of a person's own table are all there are. */
    private String summed(boolean english) {
        boolean own = publisher().equals(new TableFormat().publisher());
        return own && new Shape(cube).complete().contains("partner")
                ? Notes.summed(cube.partners().size(), english)
                : "";
    }

    private String files() {
        List<String> all = cube.files();
        return all.size() <= 3 ? String.join(", ", all) : all.getFirst() + ", … " + all.getLast();
    }

    private List<List<String>> measures() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("value", ""));
        cube.quantityUnit().ifPresent(unit -> lines.add(List.of("quantity", unit)));
        ratios().forEach(ratio -> lines.add(List.of(ratio.measure(), "percent")));
        return lines;
    }

    private List<List<String>> names(Groups groups) {
        Naming names = new Naming();
        names.add("dataset", name, title(), List.of(), List.of());
        names.add(
                "measure",
                "value",
                new Text("value of trade", "стоимость"),
                List.of("value", "amount", "worth"),
                List.of("сумма", "объём торговли", "стоимость торговли"));
        cube.quantityUnit().ifPresent(unit -> {
            names.add("unit", unit, massOf(unit), List.of(), List.of());
            names.add(
                    "measure",
                    "quantity",
                    new Text("quantity", "количество"),
                    List.of("weight", "mass", "tonnage", "net weight"),
                    List.of("вес", "масса", "тоннаж", "физический объём"));
        });
        ratios().forEach(ratio -> names.add("measure", ratio.measure(), ratio.name(), ratio.also(), ratio.alsoRu()));
        economies(names, groups);
        products(names);
        return names.lines();
    }

    private static Text massOf(String unit) {
        return switch (unit) {
            case "t" -> new Text("tonnes", "тонны");
            case "kg" -> new Text("kilograms", "килограммы");
            default -> new Text(unit, unit);
        };
    }

    private void economies(Naming names, Groups groups) {
        for (Place place : cube.parties().special()) {
            if (!groups.codes().contains(place.code()) && !place.code().isEmpty()) {
                economy(names, place.code(), place);
            }
        }
        for (String group : groups.codes()) {
            Place place = group(group);
            economy(names, group, groups.union().equals(Optional.of(group)) ? asTheUnion(place) : place);
        }
    }

    private Place group(String code) {
        return cube.parties().economies().find(code).orElseGet(() -> Place.country(code));
    }

    /** Under its own name, and found by those of the Union. */
    private Place asTheUnion(Place composition) {
        Place union = group(Groups.UNION);
        List<String> also = new ArrayList<>(composition.also());
        also.addAll(union.also());
        also.add(union.name().en());
        also.add(union.name().ru());
        return new Place(composition.kind(), composition.code(), composition.name(), also);
    }

    private static void economy(Naming names, String code, Place place) {
        List<String> russian =
                place.also().stream().filter(PackageWriter::cyrillic).toList();
        List<String> english =
                place.also().stream().filter(name -> !cyrillic(name)).toList();
        names.add("economy", code, place.name(), english, russian);
    }

    private static boolean cyrillic(String name) {
        return name.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** Chapters and headings are named even where only what lies below them has cells. */
    private void products(Naming names) {
        Nomenclature nomenclature = new Nomenclature();
        boolean hs = new Shape(cube).harmonised();
        List<String> codes = hs ? new Shape(cube).withParents() : List.copyOf(cube.products());
        Wares wares = new Wares();
        codes.forEach(code -> spoken(code).ifPresent(name -> names.reserve("product", code, name)));
        for (String code : codes) {
            Optional<Nomenclature.Entry> known = hs ? nomenclature.of(code) : Optional.empty();
            if (!code.isEmpty() && known.isPresent()) {
                names.add(
                        "product",
                        code,
                        known.get().name(),
                        also(code, false, known.get().aliasesEn()),
                        also(code, true, known.get().aliasesRu()));
            } else if (!code.isEmpty()) {
                named(names, code, hs, wares);
            }
        }
    }

    /** What the files call a product that has a name here is said too, first of all. */
    private List<String> also(String code, boolean russian, List<String> aliases) {
        List<String> also = new ArrayList<>();
        spoken(code).filter(name -> cyrillic(name) == russian).ifPresent(also::add);
        also.addAll(aliases);
        return also;
    }

    private Optional<String> spoken(String code) {
        return cube.goods().name(code).filter(name -> name.length() <= SPOKEN);
    }

    /** By the name in the files; its Russian name may be known. */
    private void named(Naming names, String code, boolean hs, Wares wares) {
        Text name = fromFiles(code, hs);
        List<String> also = code.matches("[A-Z]+\\d+") ? List.of(code) : List.of();
        Optional<Wares.Ware> ware = wares.of(name.en());
        if (ware.isEmpty()) {
            names.add("product", code, name, also, also);
            return;
        }
        List<String> english = new ArrayList<>(ware.get().english());
        english.addAll(also);
        List<String> russian = new ArrayList<>(ware.get().russian());
        String own = russian.removeFirst();
        russian.addAll(also);
        names.add("product", code, new Text(name.en(), own), english, russian);
    }

    private Text fromFiles(String code, boolean hs) {
        return cube.goods()
                .name(code)
                .map(text -> new Text(text, text))
                .orElseGet(() -> code.contains("X") && hs
                        ? new Text("confidential goods " + code, "засекреченные товары " + code)
                        : hs ? new Text("HS " + code, "код ТН ВЭД " + code) : new Text(code, code));
    }
}
