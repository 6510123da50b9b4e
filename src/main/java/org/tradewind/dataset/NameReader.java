package org.tradewind.dataset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Product;
import org.tradewind.trade.Text;

/** Reads the names, and sees to it that no name means two things of one kind. */
final class NameReader {
    private record Spelling(Catalog.Kind kind, String spelling) {}

    private record Owner(String code, int line) {}

    private final Codes codes;
    private final Map<Spelling, Owner> spellings = new LinkedHashMap<>();
    private final Map<Spelling, Catalog.Name> byCode = new LinkedHashMap<>();

    NameReader(Codes codes) {
        this.codes = codes;
    }

    List<Catalog.Name> read(Table table) {
        List<Catalog.Name> names = new ArrayList<>();
        table.each(entry -> name(entry).ifPresent(names::add));
        return names;
    }

    /** How a thing is called, or a fault where the package has no name for it. */
    Optional<Text> called(Entry entry, String column, Catalog.Kind kind, String code) {
        Optional<Catalog.Name> name = Optional.ofNullable(byCode.get(new Spelling(kind, code)));
        if (name.isEmpty()) {
            entry.fault(column, Fault.NAME_ABSENT, code);
        }
        return name.map(Catalog.Name::name);
    }

    private Optional<Catalog.Name> name(Entry entry) {
        Optional<Catalog.Kind> kind = entry.required("kind", NameReader::kind, Fault.KIND_UNKNOWN);
        Optional<String> code = entry.required("code");
        Text name = entry.bilingual("name");
        if (kind.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        if (!wellFormed(kind.get(), code.get())) {
            entry.fault("code", Fault.CODE_MALFORMED, code.get());
        }
        Catalog.Name read = new Catalog.Name(
                kind.get(), code.get(), name, entry.list("aliases_en", "|"), entry.list("aliases_ru", "|"));
        if (byCode.putIfAbsent(new Spelling(kind.get(), code.get()), read) != null) {
            entry.fault("code", Fault.DUPLICATE_ID, code.get(), String.valueOf(lineOf(read)));
        }
        codes.name(read);
        claim(entry, read);
        return Optional.of(read);
    }

    private int lineOf(Catalog.Name name) {
        Owner owner = spellings.get(new Spelling(name.kind(), folded(name.code())));
        return owner == null ? 0 : owner.line();
    }

    private static Optional<Catalog.Kind> kind(String text) {
        for (Catalog.Kind kind : Catalog.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean wellFormed(Catalog.Kind kind, String code) {
        return switch (kind) {
            case ECONOMY -> Economy.isCode(code);
            case PRODUCT -> Product.isCode(code);
            case MEASURE -> Measure.isCode(code);
            case ERA -> Codes.era(code).isPresent();
            case FLOW -> Flow.of(code).isPresent();
            case UNIT, DATASET -> true;
        };
    }

    private void claim(Entry entry, Catalog.Name name) {
        claim(entry, "code", name, List.of(name.code()));
        claim(entry, "name_en", name, List.of(name.name().en()));
        claim(entry, "name_ru", name, List.of(name.name().ru()));
        claim(entry, "aliases_en", name, name.aliasesEn());
        claim(entry, "aliases_ru", name, name.aliasesRu());
    }

    private void claim(Entry entry, String column, Catalog.Name name, List<String> spelt) {
        for (String spelling : spelt) {
            Owner owner = spellings.putIfAbsent(
                    new Spelling(name.kind(), folded(spelling)), new Owner(name.code(), entry.line()));
            if (owner != null && !owner.code().equals(name.code()) && !spelling.isBlank()) {
                entry.fault(
                        column, Fault.NAME_TWICE, spelling, owner.code(), name.code(), String.valueOf(owner.line()));
            }
        }
    }

    /** People write neither case nor the dots of ё with care. */
    private static String folded(String spelling) {
        return Normalizer.normalize(spelling, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
