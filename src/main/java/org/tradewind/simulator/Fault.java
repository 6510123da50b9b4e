package org.tradewind.simulator;

import java.time.Duration;

/** Something that goes wrong on order instead of the answer. */
public sealed interface Fault {
    /** 429 with {@code retry_after}. */
    record RetryAfter(int seconds) implements Fault {}

    /** An error of the API in JSON, such as 403 {@code Forbidden: bot was blocked by the user}. */
    record Refused(int code, String description) implements Fault {}

    /** 400 with {@code migrate_to_chat_id}. */
    record Migrated(long supergroup) implements Fault {}

    /** A page of HTML with this status, as a proxy in trouble gives it; 502 or even 200. */
    record HtmlPage(int status) implements Fault {}

    /** The connection is reset and nothing is done. */
    record Reset() implements Fault {}

    /** The call is carried out, but the connection is reset before the answer. */
    record ResetAfter() implements Fault {}

    /** No answer at all until the simulator closes; nothing is done. */
    record Hang() implements Fault {}

    /** The call is carried out, but the answer comes late. */
    record Delay(Duration time) implements Fault {}
}
