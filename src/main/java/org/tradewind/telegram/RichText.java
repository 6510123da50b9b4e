package org.tradewind.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradewind.reply.Block;
import org.tradewind.reply.Reply;

/** A reply with a table as a rich message has it: a table of the messenger's own, with a cell for each column. */
final class RichText {
    private static final Pattern PARTED = Pattern.compile("(.*\\S)\\s{2,}(\\S.*)");

    private RichText() {}

    /** Empty where there is no table to show. */
    static Optional<String> html(Reply.Text reply) {
        if (reply.blocks().stream().noneMatch(Block.Table.class::isInstance)) {
            return Optional.empty();
        }
        StringBuilder html = new StringBuilder();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Table table) {
                table(html, table);
            } else {
                html.append("<p>")
                        .append(Rendering.markup(List.of(block)).html())
                        .append("</p>");
            }
        }
        return Optional.of(html.toString());
    }

    private static void table(StringBuilder html, Block.Table table) {
        html.append("<table striped>");
        List<String> row = new ArrayList<>();
        for (String line : table.lines()) {
            row.add(line.strip());
            if (line.length() == Block.Table.WIDTH) {
                row(html, row, line.startsWith(" "));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            row(html, row, false);
        }
        html.append("</table>");
    }

    /** @param apart whether the value stands on a line of its own */
    private static void row(StringBuilder html, List<String> lines, boolean apart) {
        String last = lines.getLast();
        Matcher parted = PARTED.matcher(last);
        String value = apart && lines.size() > 1 ? last : parted.matches() ? parted.group(2) : "";
        String end = apart && lines.size() > 1 ? "" : parted.matches() ? parted.group(1) : last;
        String label = (String.join(" ", lines.subList(0, lines.size() - 1)) + " " + end).strip();
        html.append("<tr>");
        cell(html, label.replaceFirst("\\s+", " "), "");
        cell(html, value, " align=\"right\"");
        html.append("</tr>");
    }

    private static void cell(StringBuilder html, String text, String attributes) {
        html.append("<td").append(attributes).append('>');
        Html.escape(html, text);
        html.append("</td>");
    }
}
