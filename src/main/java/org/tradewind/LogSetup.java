package org.tradewind;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs go to standard error: warnings, and where an operator watches also what goes on. Found by Logback itself. */
public final class LogSetup extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{1} %msg%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.addFilter(new StartFaults());
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        // It writes a stack trace for every poll that fails, for as long as Telegram is away; PollWatch tells it once.
        context.getLogger("org.telegram.telegrambots.longpolling.BotSession").setLevel(Level.OFF);
        // It warns of every PostgreSQL but the newest; what we ask of it is older than any that is still kept up.
        context.getLogger("org.jooq.impl.DefaultExecuteContext.logVersionSupport")
                .setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** A server that cannot start is told of by whoever started it, in words and by the setting. */
    private static final class StartFaults extends Filter<ILoggingEvent> {
        private static final String SERVER = "io.javalin.Javalin";
        private static final String START = "Failed to start";

        @Override
        public FilterReply decide(ILoggingEvent event) {
            boolean told = event.getLoggerName().equals(SERVER)
                    && event.getFormattedMessage().startsWith(START);
            return told ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
    }

    /** From now on Tradewind also tells what goes on. */
    static void informOperators() {
        if (LoggerFactory.getLogger("org.tradewind") instanceof ch.qos.logback.classic.Logger logger) {
            logger.setLevel(Level.INFO);
        }
    }
}
