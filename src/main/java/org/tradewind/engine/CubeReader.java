package org.tradewind.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;

/** The cube of one version, open for questions. */
final class CubeReader {
    private final Cells cells;
    private final CubeShape shape;
    private final Codebook book;
    private final Catalog catalog;
    private final Set<Economy> groups;

    private CubeReader(Cells cells, CubeShape shape, Codebook book, Catalog catalog) {
        this.cells = cells;
        this.shape = shape;
        this.book = book;
        this.catalog = catalog;
        this.groups = catalog.groups().stream().map(Catalog.Group::code).collect(toSet());
    }

    /** Opens the cube of a database that has one. */
    static CubeReader open(Cells.Database database, Catalog catalog) {
        List<Map.Entry<String, String>> form = database.ask(CubeReader::form);
        List<String> sources =
                catalog.sources().stream().map(Catalog.SourceInfo::id).toList();
        return new CubeReader(
                new Cells(database, database.ask(Rollups::read), Common.read(form)),
                CubeShape.read(form, sources),
                database.ask(CubeReader::book),
                catalog);
    }

    private static List<Map.Entry<String, String>> form(DSLContext sql) {
        return sql.select(CubeTables.FORM_KEY, CubeTables.FORM_VALUE).from(CubeTables.FORM).fetch().stream()
                .map(line -> Map.entry(line.get(CubeTables.FORM_KEY), line.get(CubeTables.FORM_VALUE)))
                .toList();
    }

    private static Codebook book(DSLContext sql) {
        Map<Codebook.Kind, List<String>> codes = new LinkedHashMap<>();
        for (Codebook.Kind kind : Codebook.Kind.values()) {
            codes.put(
                    kind,
                    sql
                            .select(CubeTables.CODE)
                            .from(CubeTables.CODES)
                            .where(CubeTables.CODE_KIND.eq(DSL.inline(kind.code())))
                            .fetch()
                            .stream()
                            .map(line -> line.get(CubeTables.CODE))
                            .collect(toCollection(ArrayList::new)));
        }
        return Codebook.of(codes);
    }

    /** All cells, one by one. */
    CubeRows rows() {
        return new CubeRows(shape, book);
    }

    CubeView view(Wanted wanted) {
        return new CubeView(new CubeQuery(wanted, cells, shape, book, catalog), shape, groups);
    }
}
