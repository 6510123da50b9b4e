package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Span;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.MemberStatus;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** Many ask at once in a group that takes twenty messages a minute. */
class GatheringTests {
    private static final int MANY = 7;
    private static final Pattern HEADING = Pattern.compile("(?m)^(\\d)\\. ([^:]+): ");

    @TempDir
    Path folder;

    private Simulator simulator;
    private long owner;
    private long group;
    private final List<Long> people = new ArrayList<>();
    private Optional<Edge> edge = Optional.empty();

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.defaults());
        owner = simulator.addUser("Olga", "en");
        group = simulator.addSupergroup("Desk", owner);
        for (int i = 0; i < MANY; i++) {
            long person = simulator.addUser("Person " + i, "en");
            simulator.setStatus(group, person, MemberStatus.MEMBER);
            people.add(person);
        }
    }

    @AfterEach
    void stop() {
        edge.ifPresent(Edge::close);
        simulator.close();
    }

    private Edge open() {
        Edge opened = new Edge(simulator, folder, GatheringTests::answer);
        edge = Optional.of(opened);
        return opened;
    }

    /** As the bot answers a question for the data in a group: with an id, and buttons. */
    private static Bot.Turn answer(Message message) {
        Block words = new Block.Paragraph(List.of(Span.plain("the answer to " + message.text())));
        String id = "k" + message.text().replaceAll("\\D", "");
        Button why = new Button("Why?", "/why " + id);
        Reply reply = new Reply.Text(List.of(words), List.of(List.of(why), List.of(new Button("Remove", Bot.REMOVE))));
        return new Bot.Turn(List.of(new Told(Optional.of(id), reply, "{}")));
    }

    private void everybodyAsks() {
        for (int i = 0; i < MANY; i++) {
            simulator.say(people.get(i), group, "/exports " + (2010 + i));
        }
    }

    private void asks(long person, int... years) {
        for (int year : years) {
            simulator.say(person, group, "/exports " + year);
        }
    }

    /** The last message, which holds several answers; how many went alone before depends on how fast all went. */
    private SentMessage together() {
        awaitAll(open());
        SentMessage last = simulator.sent(group).getLast();
        assertThat(askers(last)).hasSizeGreaterThan(1);
        return last;
    }

    /** Who asked what a message holds, each with a number. */
    private static List<String> askers(SentMessage message) {
        return HEADING.matcher(message.text())
                .results()
                .map(heading -> heading.group(1) + " · " + heading.group(2))
                .toList();
    }

    private String notice(String query) {
        return simulator
                .await(SOON, () -> simulator.answer(query))
                .orElseThrow()
                .path("text")
                .asText();
    }

    private String heard() {
        return simulator.sent(group).stream().map(SentMessage::text).collect(Collectors.joining("\n\n"));
    }

    private void awaitAll(Edge opened) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> opened.store().inbox().open().isEmpty()
                        && heard().contains("the answer to /exports " + (2010 + MANY - 1)));
    }

    @Test
    void theAnswersComeInFewMessagesEachWithWhoAskedAndWhat() {
        everybodyAsks();
        awaitAll(open());
        assertThat(simulator.sent(group)).hasSizeLessThan(MANY);
        String together = simulator.sent(group).getLast().text();
        assertThat(together).contains("Person 5: /exports 2015\nthe answer to /exports 2015");
        assertThat(simulator.complaints()).isEmpty();
    }

    @Test
    void answersOfDifferentTopicsOfAForumDoNotGoTogether() {
        group = simulator.addForum("Forum", owner);
        people.forEach(person -> simulator.setStatus(group, person, MemberStatus.MEMBER));
        List<Integer> topics = List.of(simulator.addTopic(group, "Exports"), simulator.addTopic(group, "Imports"));
        for (int i = 0; i < MANY; i++) {
            int topic = topics.get(i / (MANY / 2) % 2);
            simulator.say(
                    Saying.by(people.get(i), "/exports " + (2010 + i)).in(group).inTopic(topic));
        }
        awaitAll(open());
        assertThat(simulator.sent(group)).hasSizeLessThan(MANY).allSatisfy(message -> {
            int first = topics.indexOf(message.topic());
            assertThat(askedIn(message)).allMatch(year -> (year - 2010) / (MANY / 2) % 2 == first);
        });
        assertThat(simulator.complaints()).isEmpty();
    }

    private static List<Integer> askedIn(SentMessage message) {
        return Pattern.compile("the answer to /exports (\\d+)")
                .matcher(message.text())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    @Test
    void eachHasAButtonThatBringsItAsAMessageOfItsOwn() {
        everybodyAsks();
        SentMessage together = together();
        List<String> labels =
                together.buttons().stream().map(button -> button.text()).toList();
        assertThat(labels.subList(0, labels.size() - 1)).isEqualTo(askers(together));
        assertThat(labels).endsWith("Remove");
        assertThat(together.keyboard()).allMatch(row -> row.size() <= 2);
        int before = simulator.sent(group).size();
        simulator.press(people.get(MANY - 1), together, askers(together).getLast());
        SentMessage own = simulator.awaitSent(group, before + 1, SOON).getLast();
        assertThat(own.text()).isEqualTo("the answer to /replay k2016");
        assertThat(own.button("Why?").data()).contains("/why k2016");
        assertThat(own.replyTo()).isEqualTo(together.id());
        assertThat(simulator.now(together).orElseThrow().text()).isEqualTo(together.text());
        assertThat(simulator.complaints()).isEmpty();
    }

    @Test
    void aNameThatIsLongIsCutInItsButton() {
        long longNamed = simulator.addUser("Bartholomew Featherstonehaugh 🇬🇧", "en");
        simulator.setStatus(group, longNamed, MemberStatus.MEMBER);
        asks(longNamed, 2010, 2011, 2012, 2013, 2014, 2015, 2010 + MANY - 1);
        assertThat(together().buttons().getFirst().text()).isEqualTo("1 · Bartholomew Feat…");
    }

    @Test
    void nobodyElseMayPressTheirButtons() {
        everybodyAsks();
        SentMessage together = together();
        int before = simulator.sent(group).size();
        // Who asked first was answered at once.
        assertThat(notice(simulator.press(
                        people.getFirst(), together, askers(together).getFirst())))
                .isEqualTo("This answer is not yours");
        assertThat(simulator.sent(group)).hasSize(before);
    }

    private SentMessage after(SentMessage together, String gone) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> !simulator.now(together).orElseThrow().text().contains(gone));
        return simulator.now(together).orElseThrow();
    }

    @Test
    void oneOfThemTakesAwayTheirOwnAnswerAndNoOther() {
        everybodyAsks();
        SentMessage together = together();
        String last = "\n\n" + askers(together).size() + ". Person 6: /exports 2016\nthe answer to /exports 2016";
        assertThat(together.text()).endsWith(last);
        simulator.press(people.get(MANY - 1), together, "Remove");
        SentMessage left = after(together, "2016");
        assertThat(left.text()).isEqualTo(together.text().replace(last, ""));
        assertThat(left.formatted().covered("bold"))
                .isEqualTo(together.formatted()
                        .covered("bold")
                        .subList(0, askers(left).size()));
        assertThat(left.buttons().stream().map(button -> button.text()).toList())
                .startsWith(askers(left).toArray(String[]::new))
                .endsWith("Remove")
                .hasSize(askers(left).size() + 1);
        assertThat(simulator.complaints()).isEmpty();
    }

    @Test
    void theMessageGoesWithTheLastAnswerInIt() {
        everybodyAsks();
        SentMessage together = together();
        // All press what they see now, which holds every answer still.
        for (int i = 1; i < MANY; i++) {
            if (together.text().contains("Person " + i)) {
                simulator.press(people.get(i), together, "Remove");
            }
        }
        assertThat(simulator.awaitCalls("deleteMessage", 1, SOON)).hasSize(1);
        assertThat(simulator.now(together)).isEmpty();
        assertThat(simulator.complaints()).isEmpty();
    }

    @Test
    void aCrossTakesAwayTheWritersOwnAnswer() {
        everybodyAsks();
        SentMessage together = together();
        simulator.say(Saying.by(people.get(MANY - 1), "❌").in(group).replyingTo(together.id()));
        assertThat(askers(after(together, "2016"))).hasSize(askers(together).size() - 1);
    }

    @Test
    void whoAskedNoneOfThemCannotTakeThemAway() {
        everybodyAsks();
        SentMessage together = together();
        long stranger = simulator.addUser("Stranger", "en");
        simulator.setStatus(group, stranger, MemberStatus.MEMBER);
        assertThat(notice(simulator.press(stranger, together, "Remove"))).isEqualTo("This answer is not yours");
        assertThat(simulator.sent(group)).contains(together);
    }

    @Test
    void whoAskedAllOfThemCanTakeThemAway() {
        asks(people.get(1), 2010, 2011, 2012, 2013, 2014, 2015, 2010 + MANY - 1);
        SentMessage together = together();
        simulator.press(people.get(1), together, "Remove");
        assertThat(simulator.awaitCalls("deleteMessage", 1, SOON)).hasSize(1);
        assertThat(simulator.sent(group)).doesNotContain(together);
    }

    @Test
    void anAdministratorCanTakeThemAway() {
        everybodyAsks();
        SentMessage together = together();
        simulator.press(owner, together, "Remove");
        assertThat(simulator.awaitCalls("deleteMessage", 1, SOON)).hasSize(1);
        assertThat(simulator.sent(group)).doesNotContain(together);
    }

    @Test
    void whoAskedFirstIsAnsweredFirstAndNobodyTwice() {
        everybodyAsks();
        awaitAll(open());
        assertThat(heard().lines()
                        .filter(line -> line.startsWith("the answer to"))
                        .toList())
                .containsExactly(
                        "the answer to /exports 2010",
                        "the answer to /exports 2011",
                        "the answer to /exports 2012",
                        "the answer to /exports 2013",
                        "the answer to /exports 2014",
                        "the answer to /exports 2015",
                        "the answer to /exports 2016");
    }

    @Test
    void whatIsNotTakenTogetherGoesOneByOne() {
        everybodyAsks();
        // The first answer goes alone, since nothing has to wait yet.
        simulator.fail("sendMessage", 1, new Fault.Delay(Duration.ZERO));
        simulator.fail("sendMessage", 1, new Fault.Refused(400, "Bad Request: message is too long"));
        awaitAll(open());
        assertThat(simulator.sent(group)).hasSize(MANY);
    }

    @Test
    void whatWasNotSentBeforeTheEndIsAnsweredAtTheNextStart() {
        everybodyAsks();
        open().close();
        edge = Optional.empty();
        awaitAll(open());
        for (int i = 0; i < MANY; i++) {
            assertThat(heard()).contains("the answer to /exports " + (2010 + i));
        }
    }

    @Test
    void aQuestionThatIsEditedLaterLeavesTheOthersAnswersWhereTheyAre() {
        everybodyAsks();
        Edge opened = open();
        awaitAll(opened);
        String before = heard();
        SentMessage last = simulator.history(group).stream()
                .filter(message -> message.text().equals("/exports 2016"))
                .findFirst()
                .orElseThrow();
        simulator.edit(last, "/exports 1999");
        Awaitility.await().atMost(SOON).until(() -> heard().contains("the answer to /exports 1999"));
        assertThat(heard()).startsWith(before);
    }
}
