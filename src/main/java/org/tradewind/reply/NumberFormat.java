package org.tradewind.reply;

/** How digits are grouped and parted. */
public enum NumberFormat {
    /** As the language of the reply writes them. */
    LANGUAGE,
    /** 1,234.5 */
    COMMA,
    /** 1 234,5 with a space that does not break */
    SPACE,
    /** 1.234,5 */
    POINT
}
