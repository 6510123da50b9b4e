package org.tradewind.bot;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradewind.bot.Audit.Act;
import org.tradewind.bot.Audit.Entry;
import org.tradewind.reply.Block;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.Lang;

/** The records of the office: who may, and who did what. */
final class Records {
    private static final int NEWEST = 15;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Voice voice;
    private final Access access;
    private final Audit audit;
    private final Clerk clerk;

    Records(Voice voice, Access access, Audit audit, Clerk clerk) {
        this.voice = voice;
        this.access = access;
        this.audit = audit;
        this.clerk = clerk;
    }

    /** The newest entries, and whether the chain holds. */
    List<Told> audit(Scene scene, String words) {
        Lang lang = scene.lang();
        List<Entry> newest = audit.newest(NEWEST);
        if (newest.isEmpty()) {
            return voice.say(scene, "bot.audit.empty");
        }
        Entry last = newest.getFirst();
        Optional<Long> broken = audit.broken();
        List<Block> blocks = new ArrayList<>(
                broken.isPresent()
                        ? voice.words(lang, "bot.audit.broken", broken.get())
                        : voice.words(lang, "bot.audit.whole", last.number(), Clerk.shortened(last.hash())));
        List<Span> lines = new ArrayList<>();
        for (Entry entry : newest) {
            lines.add(Span.plain((lines.isEmpty() ? "" : "\n") + line(lang, entry)));
        }
        blocks.add(new Block.Paragraph(lines));
        return voice.said(scene, blocks, List.of());
    }

    private String line(Lang lang, Entry entry) {
        String act = voice.phrase(lang, "bot.act." + Ids.of(entry.act()));
        return "%d. %s – %d – %s – %s"
                .formatted(entry.number(), TIME.format(entry.at()), entry.person(), act, entry.subject());
    }

    /** Lists the admins; {@code add} and {@code remove} with an id are for owners. */
    List<Told> admins(Scene scene, String words) {
        String[] parts = words.strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
        String id = parts.length > 1 ? parts[1].strip() : "";
        return switch (parts[0]) {
            case "" -> listed(scene);
            case "add", "добавить" -> changed(scene, id, true);
            case "remove", "убрать", "удалить" -> changed(scene, id, false);
            default -> voice.say(scene, "bot.admins.how");
        };
    }

    private List<Told> listed(Scene scene) {
        List<String> lines = new ArrayList<>();
        access.owners().forEach(id -> lines.add(voice.phrase(scene.lang(), "bot.admins.owner", id.toString())));
        access.admins().added().forEach(id -> lines.add(voice.phrase(scene.lang(), "bot.admins.added", id.toString())));
        List<Block> blocks = new ArrayList<>(voice.words(scene.lang(), "bot.admins"));
        blocks.add(new Block.Paragraph(List.of(Span.plain(String.join("\n", lines)))));
        blocks.addAll(voice.words(scene.lang(), "bot.admins.how"));
        return voice.said(scene, blocks, List.of());
    }

    private List<Told> changed(Scene scene, String id, boolean add) {
        if (!access.owner(scene.message().sender().id())) {
            return voice.say(scene, "bot.admins.owners-only");
        }
        if (!id.matches("[1-9]\\d{0,15}")) {
            return voice.say(scene, "bot.admins.how");
        }
        long person = Long.parseLong(id);
        if (access.owner(person)) {
            return voice.say(scene, "bot.admins.is-owner", id);
        }
        Act act = add ? Act.ADD_ADMIN : Act.REMOVE_ADMIN;
        String what = add ? "bot.admins.add" : "bot.admins.remove";
        boolean before = clerk.recorded(scene, act).isPresent();
        if (!before && access.admins().added().contains(person) == add) {
            return voice.say(scene, what + "-before", id);
        }
        clerk.record(scene, act, id);
        return voice.say(scene, what + "-done", id);
    }
}
