package org.tradewind.simulator;

import java.util.Locale;

/** What somebody is in a group. */
public enum MemberStatus {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    LEFT,
    KICKED;

    boolean isPresent() {
        return this == CREATOR || this == ADMINISTRATOR || this == MEMBER;
    }

    boolean isAdmin() {
        return this == CREATOR || this == ADMINISTRATOR;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
