package org.tradewind.dataset.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by a test with no more in it than the standard asks for: no styles, texts within the cells. */
final class Book {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final Map<String, String> sheets = new LinkedHashMap<>();

    /** Adds a sheet of rows whose fields are parted by {@code |}; an empty field is no cell, and digits are a number. */
    Book sheet(String name, String... rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            List<String> fields = List.of(rows[row].split("\\|", -1));
            for (int column = 0; column < fields.size(); column++) {
                xml.append(cell((char) ('A' + column) + "" + (row + 1), fields.get(column)));
            }
            xml.append("</row>");
        }
        sheets.put(name, xml + "</sheetData></worksheet>");
        return this;
    }

    private static String cell(String place, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return text.matches("\\d+(\\.\\d+)?")
                ? "<c r=\"" + place + "\"><v>" + text + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>"
                        + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    byte[] bytes() throws IOException {
        StringBuilder list = new StringBuilder();
        StringBuilder links = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number, number));
            links.append(link("r" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
            parts.put("xl/worksheets/sheet" + number + ".xml", sheet.getValue());
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + list + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "\">" + links + "</Relationships>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + link("r1", "officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + TYPES + "\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        return zipped(parts);
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
