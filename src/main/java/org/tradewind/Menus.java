package org.tradewind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Bot;
import org.tradewind.telegram.Menu;
import org.tradewind.trade.Lang;

/** The menus of commands that Telegram offers, in every language: everybody's, and that of each admin. */
final class Menus {
    private final Bot bot;

    Menus(Bot bot) {
        this.bot = bot;
    }

    /** All of them. */
    List<Menu> all(Collection<Long> admins) {
        List<Menu> menus = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            List<Menu.Item> everyone = items(lang, Bot.MenuScope.EVERYONE);
            menus.add(new Menu(new Menu.Audience.PrivateChats(), tag(lang), everyone));
            menus.add(new Menu(new Menu.Audience.Groups(), tag(lang), everyone));
        }
        admins.stream().distinct().forEach(admin -> menus.addAll(of(admin)));
        return menus;
    }

    /** What an entry of the audit changes: who becomes an admin has their menu, who is one no more has it not. */
    List<Menu> after(Audit.Entry entry) {
        return switch (entry.act()) {
            case ADD_ADMIN -> of(Long.parseLong(entry.subject()));
            case REMOVE_ADMIN -> none(Long.parseLong(entry.subject()));
            case PROPOSE, REFUSE, ACCEPT, PUBLISH, CANCEL, ROLL_BACK -> List.of();
        };
    }

    private List<Menu> of(long admin) {
        List<Menu> menus = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            menus.add(new Menu(new Menu.Audience.One(admin), tag(lang), items(lang, Bot.MenuScope.ADMINS)));
        }
        return menus;
    }

    private static List<Menu> none(long person) {
        List<Menu> menus = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            menus.add(new Menu(new Menu.Audience.One(person), tag(lang), List.of()));
        }
        return menus;
    }

    /** English stands for all languages without a menu of their own. */
    private static String tag(Lang lang) {
        return lang == Lang.EN ? "" : lang.code();
    }

    private List<Menu.Item> items(Lang lang, Bot.MenuScope scope) {
        return bot.menu(lang, scope).stream()
                .map(item -> new Menu.Item(item.command(), item.description(), item.forAdmins()))
                .toList();
    }
}
