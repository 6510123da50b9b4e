package org.tradewind.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTests {
    private final Demo demo = Demo.start(SimulatorSettings.defaults(), 0);
    private final BotClient bot = new BotClient(demo.simulator());
    private final String say = "{\"user\":2001,\"chat\":2001,\"text\":\"hello <b>\"}";

    @AfterEach
    void close() {
        bot.close();
        demo.close();
    }

    private HttpResponse<String> get(String path) throws IOException {
        return bot.raw(HttpRequest.newBuilder(URI.create(demo.page() + path)).build());
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(demo.page() + path)).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void thePageAndItsPartsAreServedAndNothingElse() throws IOException {
        assertThat(get("/").body()).contains("id=\"composer\"", "id=\"send\"");
        for (String part : new String[] {"/page.js", "/message.js", "/words.js", "/style.css", "/message.css"}) {
            assertThat(get(part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(get("/web.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTypedReachesTheBotAndTheNewsOfThePage() throws IOException {
        assertThat(bot.raw(post("/api/say", say).header("X-Chat-Page", "1").build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(demo.simulator().history(Demo.ADMIN))
                .extracting(SentMessage::text)
                .containsExactly("hello <b>");
        assertThat(get("/api/news?after=0").body()).contains("hello <b>");
    }

    @Test
    void anotherSiteInTheSameBrowserCannotWrite() throws IOException {
        assertThat(bot.raw(post("/api/say", say).build()).statusCode()).isEqualTo(403);
        assertThat(demo.simulator().history(Demo.ADMIN)).isEmpty();
    }
}
