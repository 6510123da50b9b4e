package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tradewind.bot.Command.Shelf;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.trade.Lang;

/** Shows people the way: what the bot is, what it can be asked, what it keeps. */
final class Guide {
    private final Voice voice;
    private final Function<Message, List<Command>> shown;

    /** @param shown the commands that whoever sent a message may use, in order */
    Guide(Voice voice, Function<Message, List<Command>> shown) {
        this.voice = voice;
        this.shown = shown;
    }

    /** Help is for one person: a group gets one line and the way to a private chat. */
    private List<Told> aside(Scene scene, String payload) {
        Button there = new Button(voice.phrase(scene.lang(), "bot.button.private"), "/start " + payload);
        return voice.said(scene, voice.words(scene.lang(), "bot.in-private"), List.of(List.of(there)));
    }

    List<Told> start(Scene scene) {
        if (!scene.alone()) {
            return aside(scene, "help");
        }
        return voice.said(scene, voice.words(scene.lang(), "bot.start", title(scene)), examples(scene));
    }

    List<Told> greet(Scene scene) {
        return voice.said(scene, voice.words(scene.lang(), "bot.greeting", title(scene)), examples(scene));
    }

    List<Told> privacy(Scene scene) {
        return scene.alone() ? voice.say(scene, "bot.privacy") : aside(scene, "privacy");
    }

    List<Told> help(Scene scene) {
        if (!scene.alone()) {
            return aside(scene, "help");
        }
        List<Block> blocks = new ArrayList<>(voice.words(scene.lang(), "bot.help", title(scene)));
        examplesInWords(scene).ifPresent(blocks::add);
        List<Command> commands = shown.apply(scene.message());
        for (Shelf shelf : Shelf.values()) {
            List<Command> onIt = commands.stream()
                    .filter(command -> command.shelf() == shelf)
                    .toList();
            if (!onIt.isEmpty()) {
                blocks.add(shelf(scene.lang(), shelf, onIt));
            }
        }
        return voice.said(scene, blocks, examples(scene));
    }

    private static String title(Scene scene) {
        return scene.catalog().title().in(scene.lang());
    }

    private Block shelf(Lang lang, Shelf shelf, List<Command> commands) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.bold(voice.phrase(lang, "bot.shelf." + Ids.of(shelf))));
        for (Command command : commands) {
            spans.add(Span.plain("\n/" + command.name() + " – " + voice.phrase(lang, description(command))));
        }
        return new Block.Paragraph(spans);
    }

    /** Id of the words that say what a command does. */
    static String description(Command command) {
        return "bot.command." + command.name();
    }

    private Optional<Block> examplesInWords(Scene scene) {
        List<Span> spans = new ArrayList<>();
        for (Example example : Example.of(scene.catalog())) {
            spans.add(Span.plain((spans.isEmpty() ? "• " : "\n• ") + words(scene, example)));
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(spans));
    }

    private List<List<Button>> examples(Scene scene) {
        return Example.of(scene.catalog()).stream()
                .map(example -> List.of(button(scene, example)))
                .toList();
    }

    private Button button(Scene scene, Example example) {
        String command = voice.phrase(scene.lang(), "bot.example-command." + example.id(), example.period());
        return new Button(words(scene, example), command);
    }

    private String words(Scene scene, Example example) {
        return voice.phrase(scene.lang(), "bot.example." + example.id(), example.period());
    }
}
