package org.tradewind.simulator;

/**
 * Somebody who has a Telegram account.
 *
 * @param username without the at sign; empty when there is none
 * @param language IETF tag that the person's app reports; empty when it reports none
 */
public record Person(long id, String firstName, String username, String language, boolean isBot) {
    static Person human(long id, String firstName, String username, String language) {
        return new Person(id, firstName, username, language, false);
    }

    static Person bot(long id, String firstName, String username) {
        return new Person(id, firstName, username, "", true);
    }
}
