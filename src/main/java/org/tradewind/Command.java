package org.tradewind;

import org.apache.commons.cli.Options;

/** One of Tradewind's commands on the machine. */
interface Command {
    /** What is typed first, such as {@code ask}. */
    String name();

    /** What follows it, such as {@code QUESTION…}; empty where only options do. */
    String operands();

    /** What it does, in a sentence. */
    String about();

    /** Its options, each with a description. */
    Options options();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws UserException for what whoever typed it can mend
     */
    int run(Arguments arguments);
}
