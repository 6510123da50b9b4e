package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tradewind.dataset.Zips;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;

/** Admins keep the data from the chat: the running product against a simulated Telegram, over real HTTP. */
class DeskTests extends DeskFixture {
    private static final List<String> GOLDENS =
            List.of("imports-2020-en", "balance-2020-en", "imports-2020-ru", "balance-2020-ru");

    private SentMessage acceptAll(long person) {
        SentMessage last = reply(person, "/publish accept " + GOLDENS.getFirst());
        for (String golden : GOLDENS.subList(1, GOLDENS.size())) {
            last = reply(person, "/publish accept " + golden);
        }
        return last;
    }

    @Test
    void aTableFromTheChatIsShownAcceptedPublishedAskedReplayedAndRolledBack() throws IOException {
        String before = reply(anna, "/imports 2020").text();
        assertThat(before).contains("$4.6 bn");
        String id = before.substring(before.lastIndexOf(' ') + 1).strip();

        SentMessage preview = send(OLGA, "observations.csv", imports("4.7"));
        assertThat(preview.text())
                .contains("russia-technology-trade 1.0.1, from observations.csv, is sound")
                .contains("Against 1.0.0, which is served: 0 added, 0 removed, 1 revised, 0 reflagged.")
                .contains("Russia's technology imports in 2020: $4.6 bn → $4.7 bn")
                .contains("Conflicts", "moscow-times-2020-exports-nld-share")
                .contains("Golden questions: 26 of 30 answered as before.");
        assertThat(labels(preview)).contains("Accept imports-2020-en", "Cancel").doesNotContain("Publish");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.6 bn");

        assertThat(reply(OLGA, "/publish").text()).contains("Not published: 4 golden answers have changed.");
        SentMessage accepted = acceptAll(OLGA);
        assertThat(labels(accepted)).containsExactly("Publish", "Cancel");
        assertThat(press(OLGA, accepted, "Publish").text())
                .contains("version 1.0.1 is now served, in place of 1.0.0. Audit 6");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.7 bn");

        int told = simulator.sent(anna).size();
        simulator.say(anna, "/replay " + id);
        List<SentMessage> again = simulator.awaitSent(anna, told + 2, SOON);
        assertThat(again.get(told).text()).isEqualTo(before);
        assertThat(again.getLast().text()).contains("1.0.1").contains("$4.7 bn");

        assertThat(reply(OLGA, "/rollback").text())
                .contains("version 1.0.0 is served again, in place of 1.0.1. Audit 7")
                .contains("Russia's technology imports in 2020: $4.7 bn → $4.6 bn");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.6 bn");
        assertThat(reply(OLGA, "/rollback").text()).contains("no former version");
        assertThat(reply(OLGA, "/audit").text())
                .contains("The chain of 7 entries is whole.")
                .contains("7001 – rolled back – russia-technology-trade 1.0.1");
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlacesAndTheOldVersionStays() throws IOException {
        String rows = new String(imports("4.7"), StandardCharsets.UTF_8);
        SentMessage refused = send(OLGA, "observations.csv", bytes(rows.replace("592.642168306845", "many")));
        assertThat(refused.text())
                .contains("refused, the version served stays. 1 problem:")
                .contains("observations.csv:2:9: “many” is no number.");
        assertThat(refused.buttons()).isEmpty();
        assertThat(send(PAVEL, "observations.csv", bytes("a,b\n1,2\n")).text())
                .contains("отклонено, остаётся прежняя версия.", "observations.csv:1:1", "Столбца «a» не бывает");
        assertThat(reply(OLGA, "/publish").text()).contains("Nothing waits to be published.");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.6 bn", "1.0.0");
    }

    @Test
    void hostileFilesAreRefusedInWords() {
        Map<String, byte[]> files = Zips.files(Program.SHIPPED);
        files.put("../../up.csv", bytes("x"));
        assertThat(send(OLGA, "package.zip", Zips.zip(files)).text()).contains("leads out of the package");
        files.remove("../../up.csv");
        files.put("zeros.csv", new byte[30_000_000]);
        assertThat(send(OLGA, "package.zip", Zips.zip(files)).text()).contains("I do not unpack such things");
        assertThat(send(OLGA, "photo.png", bytes("PNG")).text()).contains("nothing that I can take");
        assertThat(send(OLGA, "large.zip", new byte[20_000_001]).text()).contains("up to 20 MB");
        assertThat(send(PAVEL, "secret.zip", bytes("PK\u0003\u0004")).text()).contains("повреждён");
    }

    @Test
    void aPackageFromTheChatIsCancelledAndTakenAgainInRussian() throws IOException {
        Map<String, byte[]> files = Zips.files(Program.SHIPPED);
        String descriptor = new String(files.get("datapackage.json"), StandardCharsets.UTF_8);
        files.put("datapackage.json", bytes(descriptor.replace("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"")));
        SentMessage preview = send(PAVEL, "пакет.zip", Zips.zip(files));
        assertThat(preview.text())
                .contains("russia-technology-trade 1.1.0 из файла пакет.zip: ошибок нет")
                .contains("добавлено 0, убрано 0, исправлено 0, помечено иначе 0.")
                .contains("Контрольные вопросы: 30 из 30 — ответ прежний.");
        assertThat(reply(PAVEL, "/status").text())
                .contains("Ждёт публикации: russia-technology-trade 1.1.0 из файла пакет.zip; предложил 7002");
        assertThat(press(PAVEL, preview, "Отменить").text()).contains("черновик 1.1.0 отброшен");
        assertThat(reply(PAVEL, "/cancel").text()).contains("Публиковать нечего");
        SentMessage again = send(PAVEL, "пакет.zip", Zips.zip(files));
        assertThat(press(PAVEL, again, "Опубликовать").text()).contains("теперь работает версия 1.1.0 вместо 1.0.0");
        String pressed = again.button("Опубликовать").data();
        assertThat(after(PAVEL, () -> simulator.pressData(PAVEL, again, pressed))
                        .text())
                .contains("версия 1.1.0 уже работает");
        assertThat(reply(PAVEL, "/audit").text()).contains("Цепочка цела: 4 записи.", "7002 – отброшено");
    }

    @Test
    void whatWasPublishedIsServedAfterARestartAndTheFolderIsTakenOnlyWhenAsked() throws IOException {
        assertThat(press(OLGA, publishable(), "Publish").text()).contains("version 1.0.1 is now served");
        Path observations = data().resolve("observations.csv");
        Files.write(observations, imports("4.8"));
        start(false);
        assertThat(reply(anna, "/imports 2020").text()).contains("1.0.1");
        assertThat(reply(OLGA, "/status").text())
                .contains("russia-technology-trade 1.0.1", "2 versions kept")
                .contains("The data folder holds another content; /reload russia-technology-trade checks it.")
                .contains("Memory in use", "Waiting for an answer", "Errors since the start: 0");
        assertThat(reply(OLGA, "/reload").text()).contains("$4.6 bn → $4.8 bn");
        start(false);
        assertThat(reply(OLGA, "/publish show").text()).contains("$4.6 bn → $4.8 bn");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.6 bn", "1.0.1");
    }

    /** A draft that changes no answer. */
    private SentMessage publishable() throws IOException {
        String groups = Files.readString(Program.SHIPPED.resolve("groups.csv"));
        return send(OLGA, "groups.csv", bytes(groups.replaceFirst("GEO,1993,2009", "GEO,1993,2008")));
    }

    @Test
    void whatWasAcceptedIsAcceptedAfterARestartAndNotForWhatIsProposedAnew() throws IOException {
        send(OLGA, "observations.csv", imports("4.7"));
        reply(OLGA, "/publish accept " + GOLDENS.getFirst());
        start(false);
        assertThat(reply(OLGA, "/publish").text())
                .contains("Not published: 3 golden answers have changed.")
                .doesNotContain(GOLDENS.getFirst());
        reply(OLGA, "/cancel");
        send(OLGA, "observations.csv", imports("4.7"));
        assertThat(reply(OLGA, "/publish").text()).contains("Not published: 4 golden answers have changed.");
        acceptAll(OLGA);
        start(false);
        assertThat(reply(PAVEL, "/publish").text()).contains("теперь работает версия 1.0.1");
    }

    @Test
    void whereTwoAdminsAreNeededOneProposesAndAnotherPublishes() throws IOException {
        start(true);
        SentMessage preview = publishable();
        assertThat(preview.text()).contains("Another admin must publish it");
        assertThat(labels(preview)).containsExactly("Cancel");
        assertThat(reply(OLGA, "/publish").text()).contains("Another admin must publish it");
        SentMessage shown = reply(PAVEL, "/publish show");
        assertThat(labels(shown)).containsExactly("Опубликовать", "Отменить");
        assertThat(press(PAVEL, shown, "Опубликовать").text()).contains("теперь работает версия 1.0.1");
    }

    @Test
    void theOtherAdminsAreToldOfAProposalAndItsProposerOfWhatBecameOfIt() throws IOException {
        start(true);
        reply(PAVEL, "/language ru");
        publishable();
        SentMessage told = told(PAVEL, "7001 предлагает russia-technology-trade 1.0.1.");
        SentMessage shown = press(PAVEL, told, "Показать черновик russia-technology-trade");
        assertThat(labels(shown)).containsExactly("Опубликовать", "Отменить");
        press(PAVEL, shown, "Отменить");
        told(OLGA, "7002 has dropped russia-technology-trade 1.0.1, which you proposed.");
    }

    private SentMessage told(long person, String words) {
        return simulator
                .await(
                        SOON,
                        () -> simulator.sent(person).stream()
                                .filter(message -> message.text().startsWith(words))
                                .findFirst())
                .orElseThrow();
    }

    @Test
    void ownersAddAndRemoveAdminsAndOthersLearnNothing() throws IOException {
        String unknown = reply(anna, "/zqxvwk").text();
        for (String command : List.of("reload", "publish", "cancel", "rollback", "audit", "admins", "status")) {
            assertThat(reply(anna, "/" + command).text()).startsWith("There is no command /" + command + ".");
        }
        assertThat(unknown).startsWith("There is no command /zqxvwk.");
        assertThat(reply(OLGA, "/admins add " + anna).text()).isEqualTo(anna + " is now an admin.");
        assertThat(reply(anna, "/admins").text()).contains("7001 (owner, by the configuration)", Long.toString(anna));
        assertThat(reply(anna, "/admins remove 7002").text()).contains("Only owners");
        assertThat(send(anna, "groups.csv", bytes("x")).text()).contains("refused");
        assertThat(reply(OLGA, "/admins remove " + anna).text()).isEqualTo(anna + " is an admin no more.");
        int before = simulator.sent(anna).size();
        simulator.upload(Saying.by(anna, "please"), "groups.csv", "text/csv", bytes("x"));
        assertThat(reply(anna, "/audit").text()).startsWith("There is no command /audit.");
        assertThat(simulator.sent(anna)).hasSize(before + 1);
        assertThat(simulator.calls("getFile")).hasSize(1);
    }

    @Test
    void whatTakesLongerThanASecondIsShownInTheMessageThatBecomesTheAnswer() throws IOException {
        simulator.fail("getFile", 1, new Fault.Delay(Duration.ofSeconds(3)));
        SentMessage preview = publishable();
        assertThat(simulator.calls("sendMessage"))
                .extracting(call -> call.parameter("text"))
                .contains("Taking the data…");
        assertThat(simulator.sent(OLGA)).hasSize(1);
        assertThat(preview.edited()).isPresent();
    }

    @Test
    void aFileThatCannotBeFetchedIsAskedForAgain() throws IOException {
        simulator.fail("getFile", 1, new Fault.Refused(400, "Bad Request: file is too big"));
        assertThat(publishable().text()).contains("I could not fetch the file");
        assertThat(publishable().text())
                .contains("1.0.1, from groups.csv, is sound", "Other tables that differ: groups.");
    }

    @Test
    void everythingIsDoneByButtonsToo() throws IOException {
        SentMessage last = send(OLGA, "observations.csv", imports("4.7"));
        for (String golden : List.of("imports-2020-en", "balance-2020-en", "imports-2020-ru", "balance-2020-ru")) {
            last = press(OLGA, last, "Accept " + golden);
            assertThat(last.text()).startsWith("Accepted: " + golden);
        }
        assertThat(press(OLGA, last, "Publish").text()).contains("version 1.0.1 is now served");
    }
}
