package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradewind.bot.Bot.Turn;
import org.tradewind.bot.Message.Kind;
import org.tradewind.bot.Message.Origin;
import org.tradewind.reply.Button;
import org.tradewind.reply.PlainText;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.Lang;

/** How replies behave in a messenger. */
final class Manners {
    /** The command of the button that takes a reply away; whoever shows replies knows it, nobody types it. */
    static final String REMOVE = "/remove";
    /** The beginning of the command that gives an answer once more. */
    static final String AGAIN = "/replay ";

    private static final Pattern FORGET =
            Pattern.compile("\\s*/(forget|забыть|забудь)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    /** What an admin decides stays in the chat, where it bears witness. */
    private static final Pattern DECISION = Pattern.compile("/(publish|cancel|rollback)\\b.*");

    private static final int LONGEST_NOTICE = 200;

    private final Voice voice;
    private final Proofs proofs;

    Manners(Voice voice, Proofs proofs) {
        this.voice = voice;
        this.proofs = proofs;
    }

    /** One short hello in a group that let the bot in. */
    List<Told> hello(Message message) {
        Lang lang = language(message, Map.of());
        List<List<Button>> help = List.of(List.of(new Button(voice.phrase(lang, "bot.button.private"), "/start help")));
        Reply hello = new Reply.Text(voice.words(lang, "bot.hello"), help);
        return List.of(new Told(Optional.empty(), hello, "{}"));
    }

    private static Lang language(Message message, Map<String, String> settings) {
        return Taste.of(settings)
                .language()
                .or(() -> Lang.of(message.sender().language()))
                .orElse(Lang.EN);
    }

    /** A turn as it is shown: what is said to a press in a line is a notice, the rest are replies in pages. */
    Turn shown(Message message, Turn turn, Map<String, String> settings) {
        boolean tables = Taste.of(settings).tables();
        boolean passing = message.origin() == Origin.PRESSED
                && !DECISION.matcher(message.text()).matches();
        Optional<String> notice = passing ? notice(turn.replies()) : Optional.empty();
        if (notice.isPresent()) {
            return new Turn(List.of(), Hints.notice(notice.get()));
        }
        List<Told> told =
                new ArrayList<>(turn.replies().stream().map(proofs::firstPage).toList());
        if (message.chat().kind() == Kind.GROUP && !told.isEmpty()) {
            told.addLast(removable(told.removeLast(), language(message, settings)));
        }
        boolean traceless = message.origin() != Origin.FORWARDED
                && FORGET.matcher(message.text()).lookingAt();
        Optional<String> stale = passing ? proofs.newerThan(message.text()) : Optional.empty();
        Optional<String> hint = stale.map(version -> voice.phrase(language(message, settings), "bot.stale", version));
        return new Turn(told, new Hints(hint, false, false, tables, traceless));
    }

    private static Optional<String> notice(List<Told> replies) {
        if (replies.size() != 1 || replies.getFirst().id().isPresent()) {
            return Optional.empty();
        }
        Reply only = replies.getFirst().reply();
        return Optional.of(only)
                .filter(reply -> reply instanceof Reply.Text && reply.buttons().isEmpty())
                .map(PlainText::of)
                .filter(text -> text.length() <= LONGEST_NOTICE);
    }

    private Told removable(Told told, Lang lang) {
        List<List<Button>> rows = new ArrayList<>(told.reply().buttons());
        Button remove = new Button(voice.phrase(lang, "bot.button.remove"), REMOVE);
        List<Button> last = new ArrayList<>(rows.isEmpty() ? List.of() : rows.removeLast());
        last.add(remove);
        rows.add(last);
        Reply reply = told.reply();
        Reply with = switch (reply) {
            case Reply.Text text -> new Reply.Text(text.blocks(), rows);
            case Reply.Picture picture -> new Reply.Picture(picture.png(), picture.blocks(), rows);
            case Reply.Document document -> new Reply.Document(document.file(), document.blocks(), rows);
        };
        return told.by(with);
    }
}
