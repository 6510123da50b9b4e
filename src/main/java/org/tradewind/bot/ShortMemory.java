package org.tradewind.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Memory and ledger that end with the program: for the terminal and for tests. Bounded; what is oldest goes first. */
public final class ShortMemory implements Memory, Ledger {
    private static final int MOST_CHATS = 10_000;
    private static final int MOST_ANSWERS = 2_000;

    private final LinkedHashMap<Long, Map<String, String>> settings = new LinkedHashMap<>();
    private final LinkedHashMap<String, Entry> answers = new LinkedHashMap<>();
    private final LinkedHashMap<Long, LinkedHashMap<String, Entry>> given = new LinkedHashMap<>();

    ShortMemory() {}

    @Override
    public synchronized Map<String, String> settings(long chat) {
        return new LinkedHashMap<>(settings.getOrDefault(chat, Map.of()));
    }

    @Override
    public synchronized void set(long chat, String name, String value) {
        settings.computeIfAbsent(chat, _ -> new LinkedHashMap<>()).put(name, value);
        trim(settings, MOST_CHATS);
    }

    @Override
    public synchronized void forget(long chat) {
        settings.remove(chat);
        Map<String, Entry> gone = given.remove(chat);
        if (gone != null) {
            gone.keySet().stream().filter(id -> !givenToAnyone(id)).toList().forEach(answers::remove);
        }
    }

    private boolean givenToAnyone(String id) {
        return given.values().stream().anyMatch(ofChat -> ofChat.containsKey(id));
    }

    @Override
    public synchronized void move(long from, long to) {
        Map<String, String> set = settings.remove(from);
        if (set != null) {
            settings.put(to, set);
        }
        LinkedHashMap<String, Entry> moved = given.remove(from);
        if (moved != null) {
            given.put(to, moved);
        }
    }

    @Override
    public synchronized void keep(long chat, Entry entry) {
        answers.putIfAbsent(entry.id(), entry);
        LinkedHashMap<String, Entry> ofChat = given.computeIfAbsent(chat, _ -> new LinkedHashMap<>());
        ofChat.putLast(entry.id(), entry);
        trim(ofChat, MOST_ANSWERS);
        trim(given, MOST_CHATS);
        trim(answers, MOST_ANSWERS);
    }

    @Override
    public synchronized Optional<Entry> find(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    @Override
    public synchronized Optional<Entry> last(long chat) {
        return Optional.ofNullable(given.get(chat))
                .map(LinkedHashMap::lastEntry)
                .map(Map.Entry::getValue);
    }

    private static void trim(SequencedMap<?, ?> map, int most) {
        while (map.size() > most) {
            map.pollFirstEntry();
        }
    }
}
