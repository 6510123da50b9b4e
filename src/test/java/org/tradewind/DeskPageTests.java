package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Browser;
import org.tradewind.simulator.Demo;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** An admin's whole story in the page of the demo, in a real browser, in both languages. */
class DeskPageTests {
    private static final String READY = "document.documentElement?.dataset.ready === 'true'";
    private static final String LAST_OF_BOT =
            "[...document.querySelectorAll('#messages .message[data-from=bot]')].at(-1)";
    private static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,4.6";

    @TempDir
    Path folder;

    private Demo demo;
    private Service service;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Optional<Path> chromium = Browser.executable();
        Assumptions.assumeTrue(chromium.isPresent(), "No chromium on the PATH: the desk is not tried in the page");
        demo = Demo.start(SimulatorSettings.defaults(), 0);
        Config config = new Config(
                new TelegramSettings(demo.token(), Optional.of(demo.api()), false),
                List.of(Demo.ADMIN),
                false,
                Program.DATA,
                folder.resolve("state"),
                "127.0.0.1",
                0);
        service = Service.start(config, Clock.systemUTC());
        browser = Browser.start(chromium.orElseThrow(), Files.createDirectories(folder.resolve("browser")));
        browser.open(demo.page(), READY);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            assertThat(browser.problems()).isEmpty();
            browser.close();
            service.close();
            demo.close();
        }
    }

    private void say(String words) {
        browser.click("document.getElementById('composer')");
        browser.type(words);
        browser.press("Enter");
    }

    private void answered(String... parts) {
        for (String part : parts) {
            browser.await(LAST_OF_BOT + "?.textContent.includes('" + part.replace("'", "\\'") + "')");
        }
    }

    private void press(String label) {
        // Not by the mouse: the message has just become shorter, and its buttons are still moving.
        String button = "[..." + LAST_OF_BOT + ".querySelectorAll('.keyboard button')]"
                + ".find((button) => button.textContent.startsWith('" + label + "'))";
        browser.await(button);
        browser.value(button + ".click()");
    }

    private void select(String id, String value) {
        browser.value("(() => { const select = document.getElementById('" + id + "');"
                + " select.value = [...select.options].find((option) => option.text.startsWith('" + value
                + "') || option.value === '" + value + "').value; select.dispatchEvent(new Event('change')); })()");
    }

    private void send(String name, String number) throws IOException {
        String rows = Files.readString(Program.SHIPPED.resolve("observations.csv"));
        assertThat(rows).contains(IMPORTS);
        Path file = Files.writeString(folder.resolve(name), rows.replace(IMPORTS, IMPORTS.replace("4.6", number)));
        browser.choose("file", file);
    }

    private String lastAnswersId() {
        return browser.text(LAST_OF_BOT + ".textContent.match(/(?:answer|ответ) ([0-9a-z]{10})/)[1]");
    }

    @Test
    void theWholeStoryInEnglish() throws IOException {
        select("language", "en");
        select("persona", "Olga");
        say("imports 2020");
        answered("$4.6 bn", "1.0.0");
        String id = lastAnswersId();
        send("with-a-slip.csv", "\"4,7\"");
        answered("refused, the version served stays", "with-a-slip.csv:28:9");
        send("corrected.csv", "4.7");
        answered("$4.6 bn → $4.7 bn", "Golden questions: 26 of 30", "Conflicts");
        for (String golden : List.of("imports-2020-en", "balance-2020-en", "imports-2020-ru", "balance-2020-ru")) {
            press("Accept " + golden);
            answered("Accepted: " + golden);
        }
        press("Publish");
        answered("version 1.0.1 is now served, in place of 1.0.0");
        say("imports 2020");
        answered("$4.7 bn", "1.0.1");
        say("/replay " + id);
        answered("Today, with version 1.0.1 of the data: Russia's technology imports in 2020: $4.7 bn");
        say("/rollback");
        answered("version 1.0.0 is served again", "$4.7 bn → $4.6 bn");
        say("/audit");
        answered("The chain of 8 entries is whole.", "rolled back");
    }

    @Test
    void theWholeStoryInRussian() throws IOException {
        select("language", "ru");
        select("persona", "Olga");
        say("импорт в 2020 году");
        answered("4,6", "1.0.0");
        String id = lastAnswersId();
        send("с-опиской.csv", "много");
        answered("отклонено, остаётся прежняя версия", "с-опиской.csv:28:9");
        send("исправлено.csv", "4.7");
        answered("можно публиковать", "Контрольные вопросы: 26 из 30", "Противоречия");
        for (String golden : List.of("imports-2020-en", "balance-2020-en", "imports-2020-ru", "balance-2020-ru")) {
            press("Принять " + golden);
            answered("Принято: " + golden);
        }
        press("Опубликовать");
        answered("теперь работает версия 1.0.1 вместо 1.0.0");
        say("импорт в 2020 году");
        answered("4,7", "1.0.1");
        say("/replay " + id);
        answered("Сегодня, по версии данных 1.0.1: Импорт технологий России, 2020: 4,7");
        say("/откат");
        answered("снова работает версия 1.0.0", "Что меняется обратно");
        say("/журнал");
        answered("Цепочка цела: 8 записей.", "возвращена прежняя версия");
    }
}
