package org.tradewind.telegram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.bot.Progress;
import org.tradewind.reply.ReplyWriter.Told;

/** Answers what is typed after the bot's name in any chat: rows to choose from, each the text that is sent there. */
final class InlineDesk {
    private static final Logger LOG = LoggerFactory.getLogger(InlineDesk.class);
    private static final int CACHED_SECONDS = 300;
    private static final int PASSING_SECONDS = 30;
    private static final int TITLE = 120;
    /** Room for the link under the text. */
    private static final int LINK = 120;

    private final BiFunction<Message, Progress, Bot.Turn> bot;
    private final Gateway gateway;
    private final String username;

    InlineDesk(BiFunction<Message, Progress, Bot.Turn> bot, Gateway gateway, String username) {
        this.bot = bot;
        this.gateway = gateway;
        this.username = username;
    }

    /** Answers; that an answer came too late is no matter. */
    void answer(Incoming.Inline inline) {
        Bot.Turn turn = bot.apply(asked(inline), Progress.unseen());
        AnswerInlineQuery answer = AnswerInlineQuery.builder()
                .inlineQueryId(inline.query())
                .results(results(turn))
                .cacheTime(turn.hints().passing() ? PASSING_SECONDS : CACHED_SECONDS)
                .isPersonal(turn.hints().personal())
                .build();
        try {
            gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(answer));
        } catch (Refused | Unavailable e) {
            LOG.info("Telegram took no answer to an inline query: {}", e.getMessage());
        }
    }

    private List<InlineQueryResult> results(Bot.Turn turn) {
        List<InlineQueryResult> results = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Told told : turn.replies()) {
            List<Markup> parts =
                    Rendering.markup(told.reply().blocks()).split(Rendering.MESSAGE - LINK, Rendering.MESSAGE);
            String id =
                    told.id().orElseGet(() -> Integer.toHexString(told.json().hashCode()));
            if (!parts.isEmpty() && ids.add(id)) {
                results.add(article(id, told, parts.getFirst()));
            }
        }
        return results;
    }

    private static Message asked(Incoming.Inline inline) {
        return new Message(
                new Message.Chat(inline.sender(), Message.Kind.PRIVATE, OptionalLong.empty()),
                new Message.Sender(inline.sender(), inline.language(), true),
                inline.text(),
                true,
                Message.Origin.INLINE);
    }

    private InlineQueryResult article(String id, Told told, Markup text) {
        String[] lines = text.plain().split("\n+", 2);
        String title = lines[0].length() <= TITLE
                ? lines[0]
                : Markup.plain(lines[0]).split(TITLE, TITLE).getFirst().plain();
        String rest = lines.length > 1 ? lines[1].lines().findFirst().orElse("") : "";
        return InlineQueryResultArticle.builder()
                .id(id)
                .title(title)
                .description(rest)
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(text.html()
                                + told.id()
                                        .map(i -> "\n" + Outgoing.link(username, i))
                                        .orElse(""))
                        .parseMode("HTML")
                        .linkPreviewOptions(
                                LinkPreviewOptions.builder().isDisabled(true).build())
                        .build())
                .build();
    }
}
