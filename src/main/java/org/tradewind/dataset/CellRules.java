package org.tradewind.dataset;

import java.util.List;
import java.util.regex.Pattern;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/** What the coordinates of a cell may be. */
final class CellRules {
    private static final List<String> FLOWS = List.of("exports", "imports", "re-exports", "re-imports");
    private static final Pattern HIERARCHICAL = Pattern.compile("[0-9A-Z]{2,12}");

    private final Codes codes;
    private final CubeForm form;

    CellRules(Codes codes, CubeForm form) {
        this.codes = codes;
        this.form = form;
    }

    boolean flow(String code) {
        return FLOWS.contains(code);
    }

    /** Mirror data are written as exports only. */
    boolean unmirrored(String flow) {
        return !form.mirror() || flow.equals("exports");
    }

    boolean economy(String code) {
        return Economy.isCode(code) && codes.knows(new Economy(code));
    }

    boolean product(String code) {
        return Product.isCode(code)
                && (!form.hierarchy() || HIERARCHICAL.matcher(code).matches());
    }

    boolean period(String code) {
        return Period.of(code).isPresent();
    }
}
