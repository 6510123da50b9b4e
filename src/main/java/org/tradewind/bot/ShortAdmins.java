package org.tradewind.bot;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Admins in memory, for the terminal and for tests. */
final class ShortAdmins implements Admins {
    private final TreeSet<Long> people;

    ShortAdmins(Collection<Long> first) {
        this.people = new TreeSet<>(first);
    }

    @Override
    public synchronized List<Long> added() {
        return List.copyOf(people);
    }

    @Override
    public synchronized boolean add(long person) {
        return people.add(person);
    }

    @Override
    public synchronized boolean remove(long person) {
        return people.remove(person);
    }
}
