package org.tradewind.reply;

/** Forms of the file that an answer can be saved as. */
public enum FileForm {
    /** Comma-separated values of RFC 4180, in UTF-8 with the mark that makes spreadsheets read it so. */
    CSV,
    /** A workbook: typed cells on one sheet, the citation on a second. */
    XLSX
}
