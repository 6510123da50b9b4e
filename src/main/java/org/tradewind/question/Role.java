package org.tradewind.question;

/** The part that a country plays in a trade. */
enum Role {
    /** It does what the words say: it buys, sells, imports or exports. */
    AGENT,
    /** Things go to it. */
    DESTINATION,
    /** Things come from it. */
    ORIGIN,
    /** It is named, no more. */
    LISTED,
    /** It is left out. */
    EXCLUDED
}
