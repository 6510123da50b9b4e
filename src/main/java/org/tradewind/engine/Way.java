package org.tradewind.engine;

/**
 * Along which dimensions parts are taken instead of the row that would be the cell itself.
 *
 * @param reporter the members of a group or of the world
 * @param partner every partner, or the members of a group
 * @param product the products that a code holds, or all
 * @param period the quarters or months of a longer period
 */
record Way(boolean reporter, boolean partner, boolean product, boolean period) {
    static final Way EXACT = new Way(false, false, false, false);

    /** Along how many dimensions. */
    int parts() {
        return (reporter ? 1 : 0) + (partner ? 1 : 0) + (product ? 1 : 0) + (period ? 1 : 0);
    }

    Way or(Way other) {
        return new Way(
                reporter || other.reporter, partner || other.partner, product || other.product, period || other.period);
    }
}
