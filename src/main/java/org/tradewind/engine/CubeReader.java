package org.tradewind.engine;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tradewind.trade.Catalog;

/** The cube of one version, open for questions. */
final class CubeReader {
    private final Cells cells;
    private final CubeShape shape;
    private final Codebook book;

    private CubeReader(Cells cells, CubeShape shape, Codebook book) {
        this.cells = cells;
        this.shape = shape;
        this.book = book;
    }

    /** Opens the cube of a database, if it has one. */
    static Optional<CubeReader> open(Cells.Database database) {
        boolean has = database.ask(sql -> sql.fetchExists(
                DSL.selectOne().from("information_schema.tables").where("table_name = 'form'")));
        return has
                ? Optional.of(new CubeReader(
                        new Cells(database, database.ask(Rollups::read)),
                        database.ask(CubeReader::shape),
                        database.ask(CubeReader::book)))
                : Optional.empty();
    }

    private static CubeShape shape(DSLContext sql) {
        return CubeShape.read(
                sql.select(CubeTables.FORM_KEY, CubeTables.FORM_VALUE).from(CubeTables.FORM).fetch().stream()
                        .map(line -> Map.entry(line.get(CubeTables.FORM_KEY), line.get(CubeTables.FORM_VALUE)))
                        .toList());
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

    CubeView view(Wanted wanted, Catalog catalog) {
        return new CubeView(wanted, cells, shape, book, catalog);
    }
}
