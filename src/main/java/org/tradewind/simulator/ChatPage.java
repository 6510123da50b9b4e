package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The page on which one talks to the bot as any of the people of a simulator. Served on 127.0.0.1 only. */
public final class ChatPage implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private static final Set<String> SHOWN_IN_PLACE = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> FILES = Set.of(
            "index.html",
            "style.css",
            "message.css",
            "page.js",
            "api.js",
            "chats.js",
            "composer.js",
            "dom.js",
            "log.js",
            "message.js",
            "offers.js",
            "state.js",
            "text.js",
            "words.js");
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");
    /** Everything from this page alone, and nothing of it written into the markup. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Simulator simulator;
    private final PageJson json;
    private final Javalin http;

    private ChatPage(Simulator simulator) {
        this.simulator = simulator;
        this.json = new PageJson(simulator.world());
        this.http = Javalin.create(this::configure);
    }

    /**
     * Starts the page of a simulator on this port; 0 for any free one.
     *
     * @throws UncheckedIOException if that port cannot be served
     */
    public static ChatPage start(Simulator simulator, int port) {
        ChatPage page = new ChatPage(simulator);
        try {
            page.http.start(HOST, port);
        } catch (JavalinBindException e) {
            throw new UncheckedIOException("cannot serve the chat page on port " + port, new IOException(e));
        }
        return page;
    }

    public URI url() {
        return URI.create("http://" + HOST + ":" + http.port());
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 60L * 1024 * 1024;
        config.routes.before(ChatPage::protect);
        config.routes.exception(IllegalArgumentException.class, ChatPage::refuse);
        config.routes.get("/", request -> file(request, "index.html"));
        config.routes.get("/api/setup", request -> answer(request, locked(json::setup)));
        config.routes.get("/api/news", this::news);
        config.routes.get("/api/commands", this::commands);
        config.routes.get("/api/media/{id}", this::media);
        config.routes.post("/api/say", this::say);
        config.routes.post("/api/edit", this::edit);
        config.routes.post("/api/press", this::press);
        config.routes.post("/api/inline", this::inline);
        config.routes.post("/api/choose", this::choose);
        config.routes.post("/api/upload", this::upload);
        config.routes.get("/{file}", request -> file(request, request.pathParam("file")));
    }

    /** Other sites that are open in the same browser must neither read the page nor write through it. */
    private static void protect(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-store");
        String host = Objects.requireNonNullElse(request.host(), "").replaceFirst(":\\d+$", "");
        boolean local = host.equals(HOST) || host.equals("localhost");
        boolean own = request.req().getMethod().equals("GET") || request.header("X-Chat-Page") != null;
        if (!local || !own) {
            request.status(HttpStatus.FORBIDDEN).result("Forbidden").skipRemainingHandlers();
        }
    }

    private static void refuse(IllegalArgumentException mistake, Context request) {
        request.status(HttpStatus.BAD_REQUEST)
                .result(Objects.requireNonNullElse(mistake.getMessage(), "no such thing"));
    }

    private static void file(Context request, String name) {
        if (!FILES.contains(name)) {
            request.status(HttpStatus.NOT_FOUND).result("Not Found");
            return;
        }
        try (InputStream content = ChatPage.class.getResourceAsStream("web/" + name)) {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            request.contentType(type + "; charset=utf-8")
                    .result(Objects.requireNonNull(content).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that has changed since the revision {@code after}; waits for something to happen. */
    private void news(Context request) {
        long after = number(request, "after");
        JsonNode news = simulator
                .await(LONGEST_WAIT, () -> json.newsAfter(after))
                .orElseGet(() -> locked(() -> json.news(after)));
        answer(request, news);
    }

    private void commands(Context request) {
        String language = Objects.requireNonNullElse(request.queryParam("language"), "");
        answer(request, locked(() -> json.commands(number(request, "user"), number(request, "chat"), language)));
    }

    private void media(Context request) {
        Optional<Media> file = locked(() -> simulator.world().files().find(request.pathParam("id")));
        if (file.isEmpty()) {
            request.status(HttpStatus.NOT_FOUND).result("Not Found");
            return;
        }
        Media found = file.get();
        boolean picture = SHOWN_IN_PLACE.contains(found.mimeType()) || found.kind() == Media.Kind.PHOTO;
        request.contentType(picture ? "image/png" : "application/octet-stream");
        if (!picture) {
            request.header("Content-Disposition", "attachment");
        }
        request.result(found.bytes());
    }

    private void say(Context request) {
        JsonNode body = PageJson.read(request.body());
        simulator.setLanguage(body.path("user").asLong(), body.path("language").asText("en"));
        simulator.say(saying(body));
        answer(request, body);
    }

    private static Saying saying(JsonNode body) {
        Saying saying = Saying.by(body.path("user").asLong(), body.path("text").asText(""))
                .in(body.path("chat").asLong())
                .inTopic(body.path("topic").asInt(0))
                .replyingTo(body.path("replyTo").asInt(0));
        return body.path("anonymous").asBoolean() ? saying.anonymously() : saying;
    }

    private void edit(Context request) {
        JsonNode body = PageJson.read(request.body());
        simulator.edit(message(body), body.path("text").asText(""));
        answer(request, body);
    }

    private SentMessage message(JsonNode body) {
        int number = body.path("message").asInt();
        return locked(() ->
                        simulator.world().existing(body.path("chat").asLong()).message(number))
                .orElseThrow(() -> new IllegalArgumentException("no message " + number));
    }

    private void press(Context request) {
        JsonNode body = PageJson.read(request.body());
        String data = body.path("data").asText("");
        String query = simulator.pressData(body.path("user").asLong(), message(body), data);
        answerQuery(request, query);
    }

    private void inline(Context request) {
        JsonNode body = PageJson.read(request.body());
        simulator.setLanguage(body.path("user").asLong(), body.path("language").asText("en"));
        answerQuery(
                request,
                simulator.inline(body.path("user").asLong(), body.path("text").asText("")));
    }

    private void answerQuery(Context request, String query) {
        Optional<JsonNode> given = simulator.await(Duration.ofSeconds(15), () -> simulator.answer(query));
        answer(request, PageJson.answered(query, given));
    }

    private void choose(Context request) {
        JsonNode body = PageJson.read(request.body());
        simulator.chooseInline(
                body.path("user").asLong(),
                body.path("chat").asLong(),
                body.path("topic").asInt(0),
                body.path("query").asText(""),
                body.path("result").asText(""));
        answer(request, body);
    }

    private void upload(Context request) {
        UploadedFile file = Objects.requireNonNull(request.uploadedFile("file"), "no file");
        Saying saying = Saying.by(
                        formNumber(request, "user"), Objects.requireNonNullElse(request.formParam("text"), ""))
                .in(formNumber(request, "chat"))
                .inTopic((int) formNumber(request, "topic"))
                .replyingTo((int) formNumber(request, "replyTo"));
        try (InputStream content = file.content()) {
            String type = Objects.requireNonNullElse(file.contentType(), "application/octet-stream");
            simulator.upload(saying, file.filename(), type, content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        request.result("{}");
    }

    private static long number(Context request, String name) {
        return Long.parseLong(Objects.requireNonNullElse(request.queryParam(name), "0"));
    }

    private static long formNumber(Context request, String name) {
        return Long.parseLong(Objects.requireNonNullElse(request.formParam(name), "0"));
    }

    private <T> T locked(Supplier<T> work) {
        return simulator.world().monitor().locked(work);
    }

    private static void answer(Context request, JsonNode body) {
        request.contentType("application/json").result(body.toString());
    }

    @Override
    public void close() {
        http.stop();
    }
}
