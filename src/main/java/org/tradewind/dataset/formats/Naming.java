package org.tradewind.dataset.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tradewind.trade.Text;

/**
 * The table of names: no name means two things of one kind, so whoever comes second is told apart by its code. What a thing is
 * called wins over what another is called too.
 */
final class Naming {
    private record Named(String kind, String code, String en, String ru, List<String> alsoEn, List<String> alsoRu) {}

    private final Map<String, String> owners = new LinkedHashMap<>();
    private final List<Named> all = new ArrayList<>();

    List<List<String>> lines() {
        return all.stream().map(this::line).toList();
    }

    private List<String> line(Named n) {
        String en = free(n, n.en(), n.alsoEn());
        return List.of(n.kind(), n.code(), n.en(), n.ru(), en, free(n, n.ru(), n.alsoRu()));
    }

    /** Keeps a name for what the files call so, before all names that come with the program. */
    void reserve(String kind, String code, String name) {
        claim(kind, code, Csv.clean(name));
    }

    void add(String kind, String code, Text name, List<String> aliasesEn, List<String> aliasesRu) {
        claim(kind, code, code);
        String en = own(kind, code, Csv.clean(name.en()));
        String ru = own(kind, code, Csv.clean(name.ru()));
        all.add(new Named(kind, code, en, ru, aliasesEn, aliasesRu));
    }

    private String own(String kind, String code, String name) {
        String plain = name.isEmpty() ? code : name;
        return claim(kind, code, plain)
                ? plain
                : claim(kind, code, plain + " (" + code + ")") ? plain + " (" + code + ")" : code;
    }

    private String free(Named of, String name, List<String> aliases) {
        Set<String> free = new LinkedHashSet<>();
        for (String alias : aliases) {
            String plain = Csv.clean(alias).replace("|", " ");
            if (!plain.isEmpty() && !plain.equalsIgnoreCase(name) && claim(of.kind(), of.code(), plain)) {
                free.add(plain);
            }
        }
        return String.join("|", free);
    }

    private boolean claim(String kind, String code, String name) {
        String folded = kind + "/"
                + Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е');
        String owner = owners.putIfAbsent(folded, code);
        return owner == null || owner.equals(code);
    }
}
