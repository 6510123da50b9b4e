package org.tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a package of bilateral trade in the shape of BACI: 226 economies, 5,381 products of six digits, 28 years, a few
 * that trade much and many that trade little. The same number of rows gives the same rows.
 */
public final class World {
    static final int ECONOMIES = 226;
    static final int PRODUCTS = 5381;
    static final int FIRST_YEAR = 1995;
    static final int YEARS = 28;

    private World() {}

    /** Codes of those that trade, in order. */
    public static List<String> economies() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
                .sorted()
                .limit(ECONOMIES)
                .toList();
    }

    /** Codes of six digits in chapters 01 to 97, without 77. */
    public static List<String> products() {
        List<String> codes = new ArrayList<>();
        for (int n = 0; codes.size() < PRODUCTS; n++) {
            int chapter = 1 + n % 97;
            int heading = 1 + n / 97 % 13;
            int sub = 10 * (1 + n / (97 * 13));
            if (chapter != 77) {
                codes.add("%02d%02d%02d".formatted(chapter, heading, sub));
            }
        }
        return codes.stream().sorted().toList();
    }

    /** Writes the package into a folder that has its name, unless it is there. */
    public static void write(Path folder, long rows) throws IOException, SQLException {
        Path cells = folder.resolve("cells.parquet");
        if (Files.exists(folder.resolve("datapackage.json"))) {
            return;
        }
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set preserve_insertion_order = false");
            statement.execute("set memory_limit = '2GB'");
            list(statement, "country", economies());
            list(statement, "goods", products());
            statement.execute("create table pair as select i.id i, j.id j, "
                    + "pow((i.id * 37 %% 226) + 1, -0.9) * pow((j.id * 53 %% 226) + 1, -0.9) w ".formatted()
                    + "from country i, country j where i.id <> j.id");
            double factor = factor(statement, rows / (double) YEARS);
            statement.execute("""
                    copy (
                      select 'exports' as flow, i.code as reporter, j.code as partner, k.code as product,
                        cast(t as varchar) as period,
                        cast(round(1000 / pow((hash(i.code, j.code, k.code, t) %% 1000000 + 1) / 1000000.0, 1.1))
                          as decimal(18,3)) as value,
                        case when hash(k.code, t, i.code) %% 100 < 3 then null
                          else cast(hash(t, j.code, k.code) %% 1000000 as decimal(18,3)) end as quantity
                      from (select i, j, t, unnest(range(cast(least(%d, ceil(w * %s)) as bigint))) as m
                            from pair, range(%d, %d) years(t)) r
                      join country i on i.id = r.i join country j on j.id = r.j
                      join goods k on k.id = (7919 * r.m + r.i * 31 + r.j * 17) %% %d
                    ) to '%s' (format parquet, compression zstd)""".formatted(
                            PRODUCTS,
                            String.format(Locale.ROOT, "%.4f", factor),
                            FIRST_YEAR,
                            FIRST_YEAR + YEARS,
                            PRODUCTS,
                            cells));
        }
        tables(folder);
    }

    private static void list(Statement statement, String table, List<String> codes) throws SQLException {
        statement.execute("create table " + table + " (id bigint, code varchar)");
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            values.append(i == 0 ? "" : ", ").append("(%d, '%s')".formatted(i, codes.get(i)));
        }
        statement.execute("insert into " + table + " values " + values);
    }

    /** So that the pairs of one year come to this many rows. */
    private static double factor(Statement statement, double wanted) throws SQLException {
        double low = 0;
        double high = 1e9;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            try (var sum = statement.executeQuery("select sum(least(%d, ceil(w * %s))) from pair"
                    .formatted(PRODUCTS, String.format(Locale.ROOT, "%.4f", middle)))) {
                sum.next();
                if (sum.getDouble(1) < wanted) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        }
        return high;
    }

    private static void tables(Path folder) throws IOException {
        Files.writeString(folder.resolve("sources.csv"), """
                id,title,publisher,published,url,note_en,note_ru
                world,A made-up world,Tradewind,2026,https://example.org/world,Made up.,Выдумано.
                """);
        Files.writeString(folder.resolve("measures.csv"), "code,unit\nvalue,\nquantity,t\n");
        Files.writeString(folder.resolve("names.csv"), """
                kind,code,name_en,name_ru
                measure,value,Value,Стоимость
                measure,quantity,Quantity,Количество
                unit,t,tonnes,тонны
                """);
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "%s", "version": "1.0.0", "title": "A made-up world", "description": "Made up.",
                 "tradewind": {"title_ru": "Выдуманный мир", "description_ru": "Выдумано.", "units": ["USD"],
                   "cells": {"step": "1", "quantity_unit": "t", "products": "HS",
                     "complete": ["partner", "product"], "mirror": true}},
                 "resources": [{"name": "cells", "path": "cells.parquet"}, {"name": "sources", "path": "sources.csv"},
                   {"name": "measures", "path": "measures.csv"}, {"name": "names", "path": "names.csv"}]}
                """.formatted(folder.getFileName()));
    }
}
