package org.tradewind.dataset.formats;

import java.util.Arrays;
import java.util.List;

/**
 * One cell of the cube, as text: what a package holds, and where it came from.
 *
 * @param partner empty for the world
 * @param product empty for all products
 * @param value plain decimal in the base unit, or empty
 * @param quantity plain decimal, or empty
 * @param status letter of SDMX; empty for the usual
 * @param file number of the table that it came from
 */
record Cell(
        String period,
        String flow,
        String reporter,
        String partner,
        String product,
        String value,
        String quantity,
        String status,
        int file,
        int line) {
    /** How many fields the coordinates are. */
    private static final int KEY = 5;

    /** A line that sorts by the coordinates: what parts them comes before all letters. */
    String written() {
        return period + '\t' + flow + '\t' + reporter + '\t' + partner + '\t' + product + '\t' + value + '\t' + quantity
                + '\t' + status + '\t' + file + '\t' + line;
    }

    static Cell read(String written) {
        List<String> f = Arrays.asList(written.split("\t", -1));
        return new Cell(
                f.get(0),
                f.get(1),
                f.get(2),
                f.get(3),
                f.get(4),
                f.get(5),
                f.get(6),
                f.get(7),
                Integer.parseInt(f.get(8)),
                Integer.parseInt(f.get(9)));
    }

    /** Where the coordinates end in a written cell. */
    static int keyEnd(String written) {
        int end = -1;
        for (int i = 0; i < KEY; i++) {
            end = written.indexOf('\t', end + 1);
        }
        return end;
    }

    /** The line of the table of cells of a written cell; most need not be understood for it. */
    static String csv(String written) {
        int period = written.indexOf('\t');
        int status = period;
        for (int i = 0; i < KEY + 2; i++) {
            status = written.indexOf('\t', status + 1);
        }
        int key = keyEnd(written);
        return written.substring(period + 1, key).replace('\t', ',')
                + ','
                + written.substring(0, period)
                + written.substring(key, status).replace('\t', ',');
    }

    /** Whether a written cell has a value. */
    static boolean valued(String written, int keyEnd) {
        return written.charAt(keyEnd + 1) != '\t';
    }

    /** Its coordinates as people say them. */
    String coordinates() {
        String to = partner.isEmpty() ? "*" : partner;
        String of = product.isEmpty() ? "*" : product;
        return String.join("/", flow, reporter, to, of, period);
    }

    /** The line of the table of cells. */
    String csv() {
        return flow + ',' + reporter + ',' + partner + ',' + product + ',' + period + ',' + value + ',' + quantity + ','
                + status;
    }
}
