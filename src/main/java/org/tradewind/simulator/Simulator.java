package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Bot API server on 127.0.0.1 with people who write to the bot. Everything is kept in memory and outlives the bot:
 * a bot that died and comes back finds what it had not confirmed. Safe for use by many threads.
 *
 * <p>Methods that name a person, chat or message that is not there throw {@link IllegalArgumentException}.
 */
public final class Simulator implements AutoCloseable {
    private final World world;
    private final Delivery delivery;
    private final Society society;
    private final FaultPlan faults = new FaultPlan();
    private final FloodControl flood;
    private final Webhook webhook;
    private final ApiServer server;

    private Simulator(SimulatorSettings settings) {
        world = new World(settings);
        delivery = new Delivery(world);
        society = new Society(world, delivery);
        flood = new FloodControl(world);
        webhook = new Webhook(world);
        UpdateMethods updateMethods = new UpdateMethods(world, webhook);
        LongPoll longPoll = new LongPoll(world, webhook, updateMethods);
        server = new ApiServer(world, faults, longPoll, methods(updateMethods, longPoll));
    }

    private List<Method> methods(UpdateMethods updateMethods, LongPoll longPoll) {
        SendingMethods sending = new SendingMethods(world, flood);
        List<Method> methods = new ArrayList<>(updateMethods.methods());
        methods.add(longPoll.method());
        methods.addAll(sending.methods());
        methods.addAll(new EditingMethods(world, sending, flood).methods());
        methods.addAll(new QueryMethods(world).methods());
        methods.addAll(new AccountMethods(world, delivery).methods());
        methods.addAll(new CommandMethods(world).methods());
        return methods;
    }

    /** Starts a simulator; it serves when this returns. */
    public static Simulator start(SimulatorSettings settings) {
        Simulator simulator = new Simulator(settings);
        simulator.server.start(settings.port());
        simulator.webhook.start();
        return simulator;
    }

    /** Address of the server, scheme, host and port: what a bot is given as its API server. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public String token() {
        return world.settings().token();
    }

    /** The bot's own user id. */
    public long botId() {
        return world.bot().id();
    }

    World world() {
        return world;
    }

    // People and groups

    /** A new person who has not yet written to the bot; the result is their id, which is also their private chat. */
    public long addUser(String firstName, String language) {
        return changing(() -> {
            long id = society.nextUser();
            return society.add(Person.human(id, firstName, firstName.toLowerCase(Locale.ROOT) + id, language));
        });
    }

    /** A new person with a chosen id. */
    public long addUser(long id, String firstName, String language) {
        return changing(() -> society.add(Person.human(id, firstName, "user" + id, language)));
    }

    /** A new small group with the bot in it; the result is its id. */
    public long addGroup(String title, long creator) {
        return changing(() -> society.foundGroup(title, creator));
    }

    /** A new supergroup with the bot in it. */
    public long addSupergroup(String title, long creator) {
        return changing(() -> society.foundSupergroup(title, false, creator));
    }

    /** A new supergroup with topics and with the bot in it. */
    public long addForum(String title, long creator) {
        return changing(() -> society.foundSupergroup(title, true, creator));
    }

    /** A new topic of a forum; the result is its thread id. */
    public int addTopic(long forum, String name) {
        return changing(() -> {
            Chat chat = world.existing(forum);
            int thread = chat.nextMessageId();
            chat.topics().put(thread, name);
            return thread;
        });
    }

    /** Makes somebody an admin, a member, or somebody who has left; also the bot itself. */
    public void setStatus(long group, long user, MemberStatus status) {
        change(() -> society.setStatus(world.existing(group), user, status));
    }

    /** The person blocks the bot. */
    public void block(long user) {
        change(() -> society.setReachable(user, false));
    }

    /** The person lets the bot write again. */
    public void unblock(long user) {
        change(() -> society.setReachable(user, true));
    }

    /** A small group becomes a supergroup; the result is the new id. The bot is told by service messages in both. */
    public long migrate(long group) {
        return changing(() -> society.migrate(world.existing(group)));
    }

    // What people do

    /** Says something to the bot in private. */
    public SentMessage say(long user, String text) {
        return say(Saying.by(user, text));
    }

    /** Says something in a group. */
    public SentMessage say(long user, long group, String text) {
        return say(Saying.by(user, text).in(group));
    }

    public SentMessage say(Saying saying) {
        return changing(() -> delivery.post(draft(saying)));
    }

    /** Passes the post of some channel on, with its words as they are. */
    public SentMessage forward(Saying saying) {
        return changing(() -> {
            ObjectNode post = JsonNodeFactory.instance.objectNode();
            post.putObject("forward_origin")
                    .put("type", "channel")
                    .put("date", world.now().getEpochSecond());
            post.put("text", saying.text());
            return delivery.post(draft(saying).announcing(post));
        });
    }

    private SentMessage draft(Saying saying) {
        Chat chat = world.existing(saying.chat());
        long author = saying.anonymous() ? chat.id() : person(saying.user()).id();
        Formatted words = EntityFinder.withFound(Formatted.cleaned(saying.text(), List.of()));
        return SentMessage.blank(chat.id(), saying.topic(), author, world.now())
                .replyingTo(saying.replyTo())
                .saying(words);
    }

    /** Sends a file as a document; the words of the saying are its caption. */
    public SentMessage upload(Saying saying, String fileName, String mimeType, byte[] bytes) {
        return changing(() -> delivery.post(draft(saying).carrying(world.files().document(fileName, mimeType, bytes))));
    }

    /** Changes the text of a person's message. */
    public SentMessage edit(SentMessage message, String text) {
        return changing(() -> {
            Formatted words = EntityFinder.withFound(Formatted.cleaned(text, List.of()));
            return delivery.edit(current(message).saying(words));
        });
    }

    /** Presses the button with this label under the message as it is now; the result is the query's id. */
    public String press(long user, SentMessage message, String label) {
        return changing(() -> {
            SentMessage now = current(message);
            return delivery.press(person(user).id(), now, now.button(label).data());
        });
    }

    /** Presses a button that carries this data, whether the message still has it or not. */
    public String pressData(long user, SentMessage message, String data) {
        return changing(() -> delivery.press(person(user).id(), current(message), data));
    }

    /** Types words after the bot's name in some chat; the result is the query's id. */
    public String inline(long user, String words) {
        return changing(() -> delivery.inline(person(user).id(), words, ""));
    }

    /** Chooses a result of an answered inline query and puts it into a chat; the bot is told which it was. */
    public SentMessage chooseInline(long user, long chat, String queryId, String resultId) {
        return chooseInline(user, chat, 0, queryId, resultId);
    }

    /** Chooses a result in a topic. */
    public SentMessage chooseInline(long user, long chat, int topic, String queryId, String resultId) {
        return changing(() -> {
            Queries.Query query = world.queries().find(queryId).orElseThrow(IllegalArgumentException::new);
            for (JsonNode result : query.answer()) {
                if (result.path("id").asText().equals(resultId)) {
                    return delivery.choose(person(user).id(), world.existing(chat), topic, result, query.words());
                }
            }
            throw new IllegalArgumentException("no result " + resultId + " in " + query.answer());
        });
    }

    /** The person's app is now in this language. */
    public void setLanguage(long user, String language) {
        change(() -> {
            Person old = person(user);
            world.add(Person.human(old.id(), old.firstName(), old.username(), language));
        });
    }

    // What the bot did

    /** The bot's messages that are in a chat now, in order. */
    public List<SentMessage> sent(long chat) {
        return history(chat).stream()
                .filter(message -> message.from() == botId())
                .toList();
    }

    /** All messages that are in a chat now, in order. */
    public List<SentMessage> history(long chat) {
        return reading(() -> world.existing(chat).history().stream()
                .filter(message -> !message.deleted())
                .toList());
    }

    /** The message as it is now; empty when it was taken away. */
    public Optional<SentMessage> now(SentMessage message) {
        return reading(() -> world.existing(message.chat()).message(message.id()));
    }

    /**
     * Waits until the bot has so many messages in a chat.
     *
     * @throws IllegalStateException when it has not after this time; the message says what there is
     */
    public List<SentMessage> awaitSent(long chat, int count, Duration atMost) {
        return await(atMost, () -> Optional.of(sent(chat)).filter(messages -> messages.size() >= count))
                .orElseThrow(() -> new IllegalStateException("after " + atMost + " only "
                        + sent(chat).stream().map(SentMessage::text).toList() + ", and calls " + lastCalls()));
    }

    /**
     * Waits until so many calls of a method have ended.
     *
     * @throws IllegalStateException when they have not after this time
     */
    public List<ApiCall> awaitCalls(String method, int count, Duration atMost) {
        return await(atMost, () -> Optional.of(calls(method)).filter(calls -> calls.size() >= count))
                .orElseThrow(() -> new IllegalStateException("after " + atMost + " only " + lastCalls()));
    }

    /** Tries again after everything that happens, until there is a result or the time is up. */
    public <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> attempt) {
        return world.monitor().await(atMost, attempt);
    }

    private List<String> lastCalls() {
        List<ApiCall> calls = calls();
        return calls.subList(Math.max(0, calls.size() - 20), calls.size()).stream()
                .map(call -> call.method() + " " + call.status() + " " + call.description())
                .toList();
    }

    /** All calls that have ended, in the order of their end. */
    public List<ApiCall> calls() {
        return reading(() -> world.calls().all());
    }

    /** The ended calls of one method, in Telegram's spelling. */
    public List<ApiCall> calls(String method) {
        return reading(() -> world.calls().of(method));
    }

    /** How many calls of a method ended; costs nothing, however many there were. */
    public long callCount(String method) {
        return reading(() -> world.calls().count(method));
    }

    /** Mistakes of the bot that Telegram would pass over in silence, such as parameters that do not exist. */
    public List<String> complaints() {
        return reading(() -> world.calls().complaints());
    }

    public void clearCalls() {
        change(() -> world.calls().clear());
    }

    /** What the bot answered to a pressed button ({@code text}, {@code show_alert}) or an inline query (its results). */
    public Optional<JsonNode> answer(String queryId) {
        return reading(() ->
                world.queries().find(queryId).filter(Queries.Query::answered).map(Queries.Query::answer));
    }

    /** What the bot is seen doing in a chat: {@code typing}, {@code upload_photo}, … */
    public Optional<String> chatAction(long chat) {
        return reading(() -> world.typing().at(chat, world.now()));
    }

    /** The commands set for a scope, such as {@code default} or {@code chat 42}, and a language; empty for all. */
    public JsonNode commands(String scope, String language) {
        return reading(() -> world.menu().get(scope, language));
    }

    /** How many updates the bot has not confirmed. */
    public int pendingUpdates() {
        return reading(() -> world.updates().size());
    }

    // Trouble on order

    /** The next calls of a method fail in this way. */
    public void fail(String method, int calls, Fault fault) {
        change(() -> faults.add(method, calls, fault));
    }

    /** The next calls of whatever method, but not of {@code getUpdates}, fail in this way. */
    public void failAny(int calls, Fault fault) {
        fail(FaultPlan.ANY, calls, fault);
    }

    public void clearFaults() {
        change(() -> faults.clear());
    }

    public void setFloodLimits(boolean on) {
        change(() -> flood.set(on));
    }

    /** The number of the next update, higher or lower than the last one. */
    public void setNextUpdateId(long id) {
        change(() -> world.updates().setNextId(id));
    }

    /** Queues an update in these very characters; {@code $ID} in it becomes the update's number. */
    public void injectUpdate(String json) {
        change(() -> world.updates().addRaw(json));
    }

    /** From now on all queries of before are too old to be answered. */
    public void expireQueries() {
        change(() -> world.queries().expireAll());
    }

    private Person person(long id) {
        return society.person(id);
    }

    private SentMessage current(SentMessage message) {
        return world.existing(message.chat())
                .message(message.id())
                .orElseThrow(() -> new IllegalArgumentException("message " + message.id() + " was taken away"));
    }

    private <T> T reading(Supplier<T> work) {
        return world.monitor().locked(work);
    }

    private <T> T changing(Supplier<T> work) {
        T result = world.monitor().locked(work);
        world.monitor().changed();
        return result;
    }

    private void change(Runnable work) {
        changing(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public void close() {
        change(() -> world.close());
        webhook.close();
        server.close();
    }
}
