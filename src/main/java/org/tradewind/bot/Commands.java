package org.tradewind.bot;

import static org.tradewind.bot.Access.Audience.CHAT_ADMINS;
import static org.tradewind.bot.Access.Audience.EVERYONE;
import static org.tradewind.bot.Access.Audience.OPERATORS;
import static org.tradewind.bot.Command.Shelf.CHAT;
import static org.tradewind.bot.Command.Shelf.DATA;
import static org.tradewind.bot.Command.Shelf.FIGURES;
import static org.tradewind.bot.Command.Shelf.OPERATION;
import static org.tradewind.bot.Command.Shelf.PROOF;

import java.util.List;
import java.util.Optional;
import org.tradewind.bot.Access.Audience;
import org.tradewind.bot.Access.Verdict;
import org.tradewind.bot.Command.Act;
import org.tradewind.bot.Command.Shelf;
import org.tradewind.question.Intent;
import org.tradewind.reply.ReplyWriter.Told;

/** The one table of commands. The help, the menus and the offers for mistyped ones are made from it. */
final class Commands {
    private static final int MOST_OFFERS = 3;
    private static final int LONGEST_TYPED = 32;

    private final Access access;
    private final List<Command> table;

    Commands(
            Access access,
            Questions questions,
            Proofs proofs,
            Datasets datasets,
            Preferences preferences,
            Guide guide,
            Subscriptions subscriptions,
            Desk desk,
            Takings takings,
            Drafts drafts,
            Releases releases,
            Records records) {
        this.access = access;
        this.table = List.of(
                figures("exports", asks(questions, Intent.EXPORTS), "экспорт"),
                figures("imports", asks(questions, Intent.IMPORTS), "импорт"),
                figures("balance", asks(questions, Intent.BALANCE), "баланс", "сальдо"),
                figures("turnover", asks(questions, Intent.TURNOVER), "оборот", "товарооборот"),
                figures("top", asks(questions, Intent.TOP), "топ", "рейтинг"),
                figures("share", asks(questions, Intent.SHARE), "доля"),
                figures("growth", asks(questions, Intent.GROWTH), "рост", "прирост"),
                figures("compare", asks(questions, Intent.COMPARE), "сравнить", "сравнение", "сравни"),
                figures("trend", asks(questions, Intent.TREND), "тренд", "динамика"),
                figures("breakdown", asks(questions, Intent.BREAKDOWN), "структура", "разбивка"),
                figures("check", questions::check, "проверить", "проверь"),
                open(PROOF, "why", proofs::why, "почему", "откуда"),
                open(PROOF, "cite", proofs::cite, "цитата", "цитировать", "ссылка"),
                open(PROOF, "chart", proofs::chart, "график", "диаграмма"),
                open(PROOF, "export", proofs::export, "файл", "экспортировать", "скачать"),
                open(PROOF, "replay", proofs::replay, "повтор", "повторить"),
                open(DATA, "coverage", asks(questions, Intent.COVERAGE), "охват", "покрытие"),
                open(DATA, "datasets", questions::from, "наборы"),
                own("dataset", DATA, datasets::choose, "набор"),
                own("subscribe", CHAT, subscriptions::subscribe, "подписаться", "следить"),
                own("unsubscribe", CHAT, subscriptions::unsubscribe, "отписаться"),
                own("settings", CHAT, preferences::settings, "настройки"),
                own("language", CHAT, preferences::language, "язык"),
                open(CHAT, "help", (scene, _) -> guide.help(scene), "помощь", "справка", "команды"),
                open(CHAT, "start", (scene, words) -> started(proofs, guide, scene, words), "старт", "начать"),
                open(CHAT, "privacy", (scene, _) -> guide.privacy(scene), "приватность", "конфиденциальность"),
                own("forget", CHAT, (scene, _) -> preferences.forget(scene), "забыть", "забудь"),
                office("status", (scene, _) -> desk.status(scene), "статус", "состояние"),
                office("reload", takings::reload, "перезагрузить"),
                office("publish", drafts::publish, "опубликовать"),
                office("cancel", drafts::cancel, "отменить", "отмена"),
                office("rollback", releases::rollBack, "откатить", "откат"),
                office("audit", records::audit, "журнал"),
                office("admins", records::admins, "админы", "администраторы"));
    }

    private static Act asks(Questions questions, Intent intent) {
        return (scene, words) -> questions.ask(scene, Optional.of(intent), words);
    }

    private static Command figures(String name, Act act, String... aliases) {
        return open(FIGURES, name, act, aliases);
    }

    private static Command open(Shelf shelf, String name, Act act, String... aliases) {
        return new Command(name, List.of(aliases), shelf, EVERYONE, act);
    }

    private static Command own(String name, Shelf shelf, Act act, String... aliases) {
        return new Command(name, List.of(aliases), shelf, CHAT_ADMINS, act);
    }

    private static Command office(String name, Act act, String... aliases) {
        return new Command(name, List.of(aliases), OPERATION, OPERATORS, act);
    }

    /** A deep link brings the id of the answer that was shared, or what a group sent a person here for. */
    private static List<Told> started(Proofs proofs, Guide guide, Scene scene, String words) {
        return switch (words) {
            case "help" -> guide.help(scene);
            case "privacy" -> guide.privacy(scene);
            default -> !words.isEmpty() && proofs.knows(words) ? proofs.replay(scene, words) : guide.start(scene);
        };
    }

    List<Command> table() {
        return table;
    }

    Optional<Command> called(String typed) {
        return table.stream().filter(command -> command.isCalled(typed)).findFirst();
    }

    /** The commands that whoever sent the message may know of, in order. */
    List<Command> shown(Message message) {
        return table.stream()
                .filter(command -> access.of(command.audience(), message) != Verdict.UNKNOWN)
                .toList();
    }

    /** The commands for a menu, in order. */
    List<Command> menu(boolean operator) {
        return table.stream()
                .filter(command -> operator || !command.audience().equals(Audience.OPERATORS))
                .toList();
    }

    /** What may most likely have been meant, in order of the table. */
    List<Command> near(String typed, Message message) {
        if (typed.length() > LONGEST_TYPED) {
            return List.of();
        }
        List<Command> near =
                shown(message).stream().filter(command -> command.near(typed)).toList();
        int nearest =
                near.stream().mapToInt(command -> command.distance(typed)).min().orElse(0);
        return near.stream()
                .filter(command -> command.distance(typed) == nearest)
                .limit(MOST_OFFERS)
                .toList();
    }
}
