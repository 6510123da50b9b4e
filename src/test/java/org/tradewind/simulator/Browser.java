package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Chromium without a window, steered over its DevTools protocol. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final Map<String, Integer> KEYS = Map.of(
            "Enter", 13, "Tab", 9, "Escape", 27, "ArrowUp", 38, "ArrowDown", 40, "ArrowLeft", 37, "ArrowRight", 39);

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
    private String session = "";

    private Browser(Process process, URI address) {
        this.process = process;
        this.socket = http.newWebSocketBuilder().buildAsync(address, new Ear()).join();
    }

    /** Where a Chromium is on this machine, if there is one. */
    public static Optional<Path> executable() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser; what it writes goes to a folder of the test. */
    public static Browser start(Path executable, Path folder) throws IOException {
        // Without a sandbox, which Chromium refuses to have for root; it sees nothing but our own page.
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--force-prefers-reduced-motion",
                        "--lang=en",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        Browser browser = new Browser(process, address(process));
        browser.attach();
        return browser;
    }

    private static URI address(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return URI.create(found.group(1));
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    private void attach() {
        String target = call("Target.createTarget", JSON.createObjectNode().put("url", "about:blank"))
                .path("targetId")
                .asText();
        session = call(
                        "Target.attachToTarget",
                        JSON.createObjectNode().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "DOM")) {
            call(domain + ".enable", JSON.createObjectNode());
        }
    }

    private JsonNode call(String method, ObjectNode parameters) {
        int id = lastId.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Opens a page and waits until a condition in JavaScript holds. */
    public void open(URI page, String ready) {
        call("Page.navigate", JSON.createObjectNode().put("url", page.toString()));
        await(ready);
    }

    /** The value of an expression in JavaScript. */
    public JsonNode value(String expression) {
        ObjectNode parameters = JSON.createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true)
                .put("userGesture", true);
        JsonNode answer = call("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    public String text(String expression) {
        return value(expression).asText();
    }

    /** Waits until a condition in JavaScript holds. */
    public void await(String condition) {
        Awaitility.await(condition)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> value("Boolean(" + condition + ")").asBoolean());
    }

    /** Clicks on the middle of the element that an expression gives, as a mouse does. */
    public void click(String element) {
        JsonNode place = value("(() => { const node = " + element + "; node.scrollIntoView({ block: 'nearest' });"
                + " const box = node.getBoundingClientRect();"
                + " return [box.x + box.width / 2, box.y + box.height / 2]; })()");
        for (String kind : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    JSON.createObjectNode()
                            .put("type", kind)
                            .put("x", place.path(0).asDouble())
                            .put("y", place.path(1).asDouble())
                            .put("button", "left")
                            .put("clickCount", 1));
        }
    }

    /** Types words into what has the focus. */
    public void type(String words) {
        call("Input.insertText", JSON.createObjectNode().put("text", words));
    }

    public void press(String key) {
        for (String kind : List.of("keyDown", "keyUp")) {
            ObjectNode event = JSON.createObjectNode()
                    .put("type", kind)
                    .put("key", key)
                    .put("code", key)
                    .put("windowsVirtualKeyCode", KEYS.get(key));
            if (key.equals("Enter")) {
                event.put("text", "\r");
            }
            call("Input.dispatchKeyEvent", event);
        }
    }

    /** Makes the window as large as a screen. */
    public void resize(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** Chooses a file in the file picker with this id. */
    public void choose(String picker, Path file) {
        JsonNode root = call("DOM.getDocument", JSON.createObjectNode()).path("root");
        int node = call(
                        "DOM.querySelector",
                        JSON.createObjectNode()
                                .put("nodeId", root.path("nodeId").asInt())
                                .put("selector", "#" + picker))
                .path("nodeId")
                .asInt();
        ObjectNode parameters = JSON.createObjectNode().put("nodeId", node);
        parameters.putArray("files").add(file.toString());
        call("DOM.setFileInputFiles", parameters);
    }

    /** What the browser complained of: errors of scripts, refusals by the content policy, things not found. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }

    /** Hears what the browser says. */
    private final class Ear implements WebSocket.Listener {
        private final List<CharSequence> parts = new ArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.add(data.toString());
            if (last) {
                hear(String.join("", parts));
                parts.clear();
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void hear(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                CompletableFuture<JsonNode> answer =
                        waiting.remove(message.path("id").asInt());
                if (answer != null) {
                    answer.complete(message.path("result"));
                }
                note(message.path("method").asText(), message.path("params"));
            } catch (IOException broken) {
                problems.add(broken.toString());
            }
        }

        private void note(String event, JsonNode details) {
            boolean thrown = event.equals("Runtime.exceptionThrown");
            boolean logged = event.equals("Log.entryAdded")
                    && details.path("entry").path("level").asText().equals("error");
            if (thrown || logged) {
                problems.add(details.toString());
            }
        }
    }
}
