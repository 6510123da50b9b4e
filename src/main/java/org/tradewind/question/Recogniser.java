package org.tradewind.question;

/** Recognises one idea in a line, and marks the words that say it. */
interface Recogniser {
    Line read(Line line);
}
