package org.tradewind.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is: people, chats, messages, and what waits for the bot. All of it is guarded by the monitor. */
final class World {
    /** The account that Telegram shows as author of an anonymous admin's message. */
    static final Person ANONYMOUS = Person.bot(1_087_968_824L, "Group", "GroupAnonymousBot");

    private final SimulatorSettings settings;
    private final Monitor monitor = new Monitor();
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final UpdateQueue updates = new UpdateQueue(100_001);
    private final FileStore files = new FileStore();
    private final Queries queries = new Queries();
    private final CallLog calls = new CallLog();
    private final Typing typing = new Typing();
    private final CommandMenu menu = new CommandMenu();
    private final Person bot;
    private long revision;
    private boolean closed;

    World(SimulatorSettings settings) {
        this.settings = settings;
        this.bot = Person.bot(settings.botId(), "Tradewind", settings.botUsername());
        people.put(bot.id(), bot);
    }

    SimulatorSettings settings() {
        return settings;
    }

    Monitor monitor() {
        return monitor;
    }

    UpdateQueue updates() {
        return updates;
    }

    FileStore files() {
        return files;
    }

    Queries queries() {
        return queries;
    }

    CallLog calls() {
        return calls;
    }

    Typing typing() {
        return typing;
    }

    CommandMenu menu() {
        return menu;
    }

    Person bot() {
        return bot;
    }

    Instant now() {
        return settings.clock().instant();
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    void add(Chat chat) {
        chats.put(chat.id(), chat);
    }

    Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<Chat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    List<Chat> chats() {
        return List.copyOf(chats.values());
    }

    /** Gives the message its number and keeps it. */
    SentMessage post(SentMessage message) {
        Chat chat = existing(message.chat());
        typing.end(chat.id());
        SentMessage posted = message.numbered(chat.nextMessageId(), nextRevision());
        chat.put(posted);
        return posted;
    }

    /** Keeps a message in the place of the one with its number. */
    SentMessage replace(SentMessage message) {
        SentMessage changed = message.numbered(message.id(), nextRevision());
        existing(message.chat()).put(changed);
        return changed;
    }

    /**
     * The chat with this id.
     *
     * @throws IllegalArgumentException when a test names one that is not there
     */
    Chat existing(long id) {
        return chat(id).orElseThrow(() -> new IllegalArgumentException("no chat " + id));
    }

    long nextRevision() {
        return ++revision;
    }

    long revision() {
        return revision;
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
