package org.tradewind.telegram;

/** The few sentences that are said when no reply could be made. */
public interface Wording {
    /** An apology with the number under which the fault is in the log. */
    String apology(String language, String number);

    /** The data is out of reach; the message is kept, and answered once the data is back. */
    String away(String language);

    /** A button belongs to an older version of the bot; at most 200 characters. */
    String oldButton(String language);

    /** Somebody else's answer is not theirs to change; at most 200 characters. */
    String notYours(String language);
}
