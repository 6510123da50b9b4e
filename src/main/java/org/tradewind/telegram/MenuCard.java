package org.tradewind.telegram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/** Tells Telegram which commands to offer where, and in which language. */
final class MenuCard {
    private static final Logger LOG = LoggerFactory.getLogger(MenuCard.class);

    /** Where, and in which language, a menu is offered. */
    private record Place(Menu.Audience audience, String language) {}

    private final Gateway gateway;
    private final Map<Place, Menu> newest = new ConcurrentHashMap<>();
    private final Lock turn = new ReentrantLock();

    MenuCard(Gateway gateway) {
        this.gateway = gateway;
    }

    /** From now on these are the menus, whichever are still on their way. */
    void change(List<Menu> menus) {
        menus.forEach(menu -> newest.put(place(menu), menu));
    }

    private static Place place(Menu menu) {
        return new Place(menu.audience(), menu.language());
    }

    /** The commands that are offered in groups. */
    static Set<String> inGroups(List<Menu> menus) {
        return menus.stream()
                .filter(menu -> menu.audience() instanceof Menu.Audience.Groups)
                .flatMap(menu -> menu.items().stream())
                .map(Menu.Item::command)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The commands that anybody may give in a group. */
    static Set<String> forEveryone(List<Menu> menus) {
        return menus.stream()
                .flatMap(menu -> menu.items().stream())
                .filter(item -> !item.forAdmins())
                .map(Menu.Item::command)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Offers the menus, and takes back those without items; a bot without them answers all the same. */
    void offer(List<Menu> menus) {
        for (Menu menu : menus) {
            turn.lock();
            try {
                // What a start offers must not come after what has changed since.
                boolean _ =
                        menu.equals(newest.get(place(menu))) && (menu.items().isEmpty() ? takeBack(menu) : offer(menu));
            } catch (Closing e) {
                LOG.debug("The bot ends before all menus were offered");
                return;
            } catch (Refused | Unavailable e) {
                LOG.warn("Telegram took no menu for {}: {}", menu.audience(), e.getMessage());
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean offer(Menu menu) throws Refused {
        SetMyCommands call = SetMyCommands.builder()
                .commands(menu.items().stream()
                        .map(item -> new BotCommand(item.command(), item.description()))
                        .toList())
                .scope(scope(menu.audience()))
                .languageCode(menu.language().isEmpty() ? null : menu.language())
                .build();
        return gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(call));
    }

    private boolean takeBack(Menu menu) throws Refused {
        DeleteMyCommands call = DeleteMyCommands.builder()
                .scope(scope(menu.audience()))
                .languageCode(menu.language().isEmpty() ? null : menu.language())
                .build();
        return gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(call));
    }

    private static BotCommandScope scope(Menu.Audience audience) {
        return switch (audience) {
            case Menu.Audience.PrivateChats _ -> new BotCommandScopeAllPrivateChats();
            case Menu.Audience.Groups _ -> new BotCommandScopeAllGroupChats();
            case Menu.Audience.One one -> new BotCommandScopeChat(Long.toString(one.chat()));
        };
    }
}
