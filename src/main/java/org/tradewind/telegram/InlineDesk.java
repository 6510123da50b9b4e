package org.tradewind.telegram;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.bot.Progress;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter;

/** Answers what is typed after the bot's name in any chat: one text to send there. */
final class InlineDesk {
    private static final Logger LOG = LoggerFactory.getLogger(InlineDesk.class);
    private static final int CACHED_SECONDS = 60;
    private static final int TITLE = 100;

    private final BiFunction<Message, Progress, Bot.Turn> bot;
    private final Gateway gateway;

    InlineDesk(BiFunction<Message, Progress, Bot.Turn> bot, Gateway gateway) {
        this.bot = bot;
        this.gateway = gateway;
    }

    /** Answers; that an answer came too late is no matter. */
    void answer(Incoming.Inline inline) {
        AnswerInlineQuery answer = AnswerInlineQuery.builder()
                .inlineQueryId(inline.query())
                .results(inline.text().isBlank() ? List.of() : results(inline))
                .cacheTime(CACHED_SECONDS)
                .isPersonal(true)
                .build();
        try {
            gateway.call(Gateway.Kind.PROMPT, 0, client -> client.executeAsync(answer));
        } catch (Refused | Unavailable e) {
            LOG.info("Telegram took no answer to an inline query: {}", e.getMessage());
        }
    }

    private List<InlineQueryResult> results(Incoming.Inline inline) {
        List<Reply> replies = bot.apply(asked(inline), Progress.unseen()).replies().stream()
                .map(ReplyWriter.Told::reply)
                .limit(1)
                .toList();
        List<Markup> texts = replies.stream()
                .flatMap(reply -> Rendering.markup(reply.blocks()).split(Rendering.MESSAGE, Rendering.MESSAGE).stream())
                .limit(1)
                .toList();
        return texts.stream().map(InlineDesk::article).toList();
    }

    /** As if it had been said in private. */
    private static Message asked(Incoming.Inline inline) {
        return new Message(
                new Message.Chat(inline.sender(), Message.Kind.PRIVATE, OptionalLong.empty()),
                new Message.Sender(inline.sender(), inline.language(), true),
                inline.text(),
                true,
                Message.Origin.TYPED);
    }

    private static InlineQueryResult article(Markup text) {
        List<Markup> lines = text.split(TITLE, TITLE);
        String[] first = lines.getFirst().plain().split("\n", 2);
        return InlineQueryResultArticle.builder()
                .id(Integer.toHexString(text.html().hashCode()))
                .title(first[0])
                .description(first.length > 1 ? first[1] : "")
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(text.html())
                        .parseMode("HTML")
                        .build())
                .build();
    }
}
