package org.tradewind.telegram;

/** Where updates go once they are kept. */
interface Onward {
    /** Puts an update in its lane; waits while there is no room. */
    void add(long lane, Inbox.Arrival arrival) throws InterruptedException;

    /** Whether an update can be put in without waiting. */
    boolean hasRoom();

    /** Where many work for one bot, an update goes to whoever takes its lane, and the store has room. */
    record ToTheCrew() implements Onward {
        @Override
        public void add(long lane, Inbox.Arrival arrival) {}

        @Override
        public boolean hasRoom() {
            return true;
        }
    }
}
