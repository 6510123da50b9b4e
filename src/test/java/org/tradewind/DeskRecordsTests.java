package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.MemberStatus;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.SimulatorSettings;

/** Contradictions in new data, what was answered before, who is an admin, and how far long work is: told in the chat. */
class DeskRecordsTests extends DeskFixture {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOTAL = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,4.6";

    /** The shipped figures with more of them; all of the imports of 2020, which were 4.6 bn in all. */
    private byte[] with(String... rows) throws IOException {
        String table = Files.readString(Program.SHIPPED.resolve("observations.csv"));
        assertThat(table).contains(TOTAL);
        return bytes(table + String.join("", rows));
    }

    private static String row(String id, String measure, String partner, String base, String number, String unit) {
        return "%s,%s,imports,RUS,%s,,2020,%s,%s,,%s,rounded,,A,moscow-times-2021,\n"
                .formatted(id, measure, partner, base, number, unit);
    }

    @Test
    void inAGroupAnAdminIsHeardWhereTheyNameTheBotAndNobodyElseIs() {
        long group = simulator.addSupergroup("Desk", OLGA);
        simulator.setStatus(group, anna, MemberStatus.MEMBER);
        simulator.awaitSent(group, 1, LONG);
        String named = "@" + SimulatorSettings.defaults().botUsername();
        simulator.say(OLGA, group, "/status");
        simulator.say(anna, group, "/status" + named);
        simulator.say(OLGA, group, "/status" + named);
        simulator.say(anna, group, "/exports" + named + " 2020");
        List<SentMessage> sent = simulator.awaitSent(group, 3, LONG);
        assertThat(sent.get(1).text()).startsWith("russia-technology-trade 1.0.0");
        assertThat(sent.get(2).text()).contains("more than $4.5 bn");
        assertThat(sent).hasSize(3);
    }

    @Test
    void aPartAboveItsTotalIsAConflictAndMereRoundingIsNot() throws IOException {
        String above = row("part-above", "value", "CHN", "", "4.8", "USD bn");
        assertThat(send(OLGA, "observations.csv", with(above)).text())
                .contains("Conflicts, by interval arithmetic (")
                .contains("part-above", "4750000000", "4650000000");
        String rounded = row("part-within", "value", "CHN", "", "4.7", "USD bn");
        assertThat(send(OLGA, "observations.csv", with(rounded)).text())
                .contains("is sound and waits to be published")
                .doesNotContain("part-within");
    }

    @Test
    void partsTogetherAboveTheirTotalAreAConflict() throws IOException {
        String china = row("part-china", "value", "CHN", "", "2.6", "USD bn");
        String korea = row("part-korea", "value", "KOR", "", "2.3", "USD bn");
        assertThat(send(OLGA, "observations.csv", with(china, korea)).text())
                .contains("Conflicts, by interval arithmetic (", "part-korea", "4800000000", "4650000000");
        String less = row("part-korea", "value", "KOR", "", "2.1", "USD bn");
        assertThat(send(OLGA, "observations.csv", with(china, less)).text()).doesNotContain("part-korea");
    }

    @Test
    void aShareThatItsOwnNumbersExcludeIsAConflictAndReadersSeeBoth() throws IOException {
        String china = row("part-china", "value", "CHN", "", "2.3", "USD bn");
        String share = row("share-china", "share", "CHN", "", "61", "percent");
        SentMessage preview = send(OLGA, "observations.csv", with(china, share));
        assertThat(preview.text()).contains("Conflicts, by interval arithmetic (", "share-china", "61");
        assertThat(press(OLGA, preview, "Publish").text()).contains("version 1.0.1 is now served");
        assertThat(reply(anna, "share of China in imports 2020").text())
                .contains("61")
                .contains("50");
        String near = row("share-china", "share", "CHN", "", "51", "percent");
        assertThat(send(OLGA, "observations.csv", with(china, near)).text()).doesNotContain("share-china");
    }

    @Test
    void aGrowthThatItsLevelsExcludeIsAConflict() throws IOException {
        String growth = row("growth-imports", "growth", "", "2015", "400", "percent");
        assertThat(send(PAVEL, "observations.csv", with(growth)).text())
                .contains("Противоречия", "growth-imports", "400");
    }

    @Test
    void anOldAnswerIsGivenAgainByteForByteAndThenTodaysFigure() throws IOException {
        SentMessage first = reply(anna, "imports 2020");
        String id = first.text().substring(first.text().lastIndexOf(' ') + 1).strip();
        assertThat(reply(anna, "/replay " + id).text()).isEqualTo(first.text());
        String groups = Files.readString(Program.SHIPPED.resolve("groups.csv"));
        send(OLGA, "groups.csv", bytes(groups.replaceFirst("GEO,1993,2009", "GEO,1993,2008")));
        reply(OLGA, "/publish");
        start(false);
        int before = simulator.sent(anna).size();
        assertThat(reply(anna, "/replay " + id).text()).isEqualTo(first.text());
        assertThat(simulator.sent(anna)).hasSize(before + 1);
        assertThat(reply(anna, "/replay nothing1").text()).contains("no answer of that id");
    }

    @Test
    void anAdminWhoIsAddedHasTheAdminsMenuAndWhoIsRemovedHasItNot() {
        String scope = "chat " + anna;
        assertThat(simulator.commands(scope, "")).isEmpty();
        reply(OLGA, "/admins add " + anna);
        assertThat(menu(scope, "", true)).contains("reload", "publish", "audit");
        assertThat(menu(scope, "ru", true)).contains("reload");
        start(false);
        assertThat(menu(scope, "", true)).contains("reload");
        reply(OLGA, "/admins remove " + anna);
        assertThat(menu(scope, "", false)).isEmpty();
        assertThat(menu(scope, "ru", false)).isEmpty();
    }

    private List<String> menu(String scope, String language, boolean wanted) {
        return simulator
                .await(
                        LONG,
                        () -> Optional.of(simulator.commands(scope, language))
                                .filter(menu -> menu.isEmpty() != wanted)
                                .map(menu -> menu.findValuesAsText("command")))
                .orElseThrow();
    }

    @Test
    void longWorkIsShownStepByStepInRussianToo() {
        simulator.fail("getFile", 1, new Fault.Delay(Duration.ofSeconds(3)));
        SentMessage preview = send(PAVEL, "baci.csv", bytes("t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n"));
        assertThat(simulator.calls("sendMessage"))
                .extracting(call -> call.parameter("text"))
                .contains("Беру данные…");
        assertThat(simulator.sent(PAVEL)).hasSize(1);
        assertThat(preview.edited()).isPresent();
    }
}
