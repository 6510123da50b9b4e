package org.tradewind.trade;

import java.util.regex.Pattern;

/** A product or category of the dataset, by the code that the package gives it. Codes are text: zeros lead. */
public record Product(String code) implements Comparable<Product> {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    public Product {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code of a product: " + code);
        }
    }

    /** Whether a text has the form of such a code; says nothing of its existence. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public int compareTo(Product other) {
        return code.compareTo(other.code);
    }
}
