package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.trade.Lang;

/** Long lists as a messenger shows them: ten rows at a time, with buttons to the pages beside. */
final class Pages {
    private static final int ROWS = 10;
    /** A list that is hardly longer than a page is shown whole. */
    private static final int WHOLE = 12;

    private final Voice voice;

    Pages(Voice voice) {
        this.voice = voice;
    }

    static boolean isLong(Reply reply) {
        return reply instanceof Reply.Text text
                && text.blocks().stream().anyMatch(block -> block instanceof Block.Table table && isLong(table));
    }

    private static boolean isLong(Block.Table table) {
        return rows(table).size() > WHOLE;
    }

    /** One page of the first long list of a reply, counted from 1; the nearest there is. */
    Reply page(Lang lang, Reply reply, String id, int wanted) {
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Table table && isLong(table) && buttons.isEmpty()) {
                List<List<String>> rows = rows(table);
                int last = (rows.size() + ROWS - 1) / ROWS;
                int page = Math.clamp(wanted, 1, last);
                int from = (page - 1) * ROWS;
                int to = Math.min(rows.size(), from + ROWS);
                blocks.add(new Block.Table(
                        rows.subList(from, to).stream().flatMap(List::stream).toList()));
                blocks.addAll(voice.words(lang, "bot.rows", from + 1, to, rows.size()));
                buttons.add(turns(lang, id, page, last));
            } else {
                blocks.add(block);
            }
        }
        buttons.addAll(reply.buttons());
        return new Reply.Text(blocks, buttons);
    }

    private List<Button> turns(Lang lang, String id, int page, int last) {
        List<Button> turns = new ArrayList<>();
        if (page > 1) {
            turns.add(turn(lang, "bot.button.page-before", id, page - 1, last));
        }
        if (page < last) {
            turns.add(turn(lang, "bot.button.page-after", id, page + 1, last));
        }
        return turns;
    }

    private Button turn(Lang lang, String label, String id, int page, int last) {
        return new Button(voice.phrase(lang, label, page, last), Bot.again(id) + " " + page);
    }

    /** The lines of each row: a row ends with its value at the right edge. */
    private static List<List<String>> rows(Block.Table table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (String line : table.lines()) {
            row.add(line);
            if (line.length() == Block.Table.WIDTH) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
