package org.daybook.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.fuzz.TemporaryFolder;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium without a window, driven through its own driver (W3C WebDriver). Its profile is deleted when it is closed.
 * A script or a click that fails is an {@link IllegalStateException}.
 */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TemporaryFolder profile = TemporaryFolder.make();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Path chromium, Path chromedriver) throws IOException {
        driver = new ProcessBuilder(chromedriver.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        driver.getOutputStream().close();
        String home = "http://127.0.0.1:" + port(driver.inputReader()) + "/session";
        JsonNode made = send("POST", home, JSON.createObjectNode().set("capabilities", capabilities(chromium)));
        session = home + "/" + made.get("sessionId").asText();
    }

    /** Starts Chromium. Skips the test if it or its driver is not installed. */
    public static Browser chromium() {
        Assumptions.assumeTrue(
                isInstalled(), "chromium and chromedriver are not installed, so no page is looked at in a browser");
        try {
            return new Browser(browser().orElseThrow(), program("chromedriver").orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a Chromium with its driver. */
    public static boolean isInstalled() {
        return browser().isPresent() && program("chromedriver").isPresent();
    }

    private static Optional<Path> browser() {
        return program("chromium").or(() -> program("google-chrome"));
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return started.group(1);
            }
        }
        throw new IOException("the driver did not start");
    }

    private JsonNode capabilities(Path chromium) {
        ObjectNode wanted = JSON.createObjectNode();
        ObjectNode options = wanted.putObject("goog:chromeOptions");
        options.put("binary", chromium.toString());
        ArrayNode arguments = options.putArray("args");
        Stream.of(
                        "headless=new",
                        "no-sandbox",
                        "no-first-run",
                        "disable-gpu",
                        "disable-dev-shm-usage",
                        "disable-extensions",
                        "disable-background-networking",
                        "force-device-scale-factor=1",
                        "lang=en-GB",
                        "window-size=1280,900",
                        "user-data-dir=" + profile.path())
                .forEach(arguments::add);
        wanted.putObject("goog:loggingPrefs").put("performance", "ALL").put("browser", "ALL");
        wanted.putObject("timeouts").put("script", LONGEST.toMillis());
        return JSON.createObjectNode().set("alwaysMatch", wanted);
    }

    /** Opens a file as a double click does, and waits until it is loaded. */
    public void open(Path page) {
        open(page.toUri().toString());
    }

    /** Opens an address, which may have a fragment. */
    public void open(String address) {
        post("/url", JSON.createObjectNode().put("url", address));
    }

    /**
     * Runs the body of an asynchronous function in the page.
     *
     * @param arguments what it finds in {@code arguments}: texts, numbers, lists and maps
     * @return what it returns
     */
    public JsonNode script(String body, Object... arguments) {
        ObjectNode asked = JSON.createObjectNode();
        asked.put("script", """
                const done = arguments[arguments.length - 1];
                (async function () {%s}).apply(null, arguments).then(
                    value => done({value}), error => done({error: String(error)}));""".formatted(body));
        asked.set("args", JSON.valueToTree(List.of(arguments)));
        JsonNode answer = post("/execute/async", asked);
        if (answer.has("error")) {
            throw new IllegalStateException(answer.get("error").asText());
        }
        return answer.path("value");
    }

    /** Chooses files, or one folder, in an input for files. */
    public void choose(String css, Path... files) {
        String paths = String.join(
                "\n",
                Stream.of(files).map(Path::toAbsolutePath).map(Path::toString).toList());
        type(css, paths);
    }

    /** Clicks an element, after it was brought into view. */
    public void click(String css) {
        post("/element/" + element(css) + "/click", JSON.createObjectNode());
    }

    /** Types into an element; keys such as Enter are those of WebDriver ({@code \}{@code uE007}). */
    public void type(String css, String keys) {
        post("/element/" + element(css) + "/value", JSON.createObjectNode().put("text", keys));
    }

    /** Types keys wherever the focus is. */
    public void keys(String keys) {
        ObjectNode actions = JSON.createObjectNode();
        ObjectNode board =
                actions.putArray("actions").addObject().put("type", "key").put("id", "board");
        ArrayNode steps = board.putArray("actions");
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            steps.addObject().put("type", "keyDown").put("value", key);
            steps.addObject().put("type", "keyUp").put("value", key);
        });
        post("/actions", actions);
    }

    private String element(String css) {
        ObjectNode asked = JSON.createObjectNode().put("using", "css selector").put("value", css);
        return post("/element", asked).get(ELEMENT).asText();
    }

    /** Waits until a script returns something true, at most half a minute. */
    public void await(String condition) {
        script("""
                const end = Date.now() + 30000;
                while (!(await (async () => (%s))())) {
                  if (Date.now() > end) throw new Error('waited in vain');
                  await new Promise(go => setTimeout(go, 20));
                }""".formatted(condition));
    }

    /** Makes the window as large as this, in CSS pixels. */
    public void size(int width, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Has the page shown light or dark. */
    public void look(boolean dark) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** The addresses of everything the browser asked for since this was last called. */
    public List<String> requests() {
        List<String> asked = new ArrayList<>();
        for (JsonNode line : log("performance")) {
            JsonNode message = parse(line.get("message").asText()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                asked.add(message.at("/params/request/url").asText());
            }
        }
        return asked;
    }

    /** What the console says of errors and of the page's policy since this was last called. */
    public List<String> problems() {
        List<String> said = new ArrayList<>();
        log("browser").forEach(line -> {
            if (!line.path("level").asText().matches("INFO|DEBUG")) {
                said.add(line.path("message").asText());
            }
        });
        return said;
    }

    private JsonNode log(String type) {
        return post("/se/log", JSON.createObjectNode().put("type", type));
    }

    /** Asks the browser itself, in the words of the Chrome DevTools protocol. */
    public JsonNode cdp(String command, Map<String, ?> parameters) {
        ObjectNode asked = JSON.createObjectNode().put("cmd", command);
        asked.set("params", JSON.valueToTree(parameters));
        return post("/goog/cdp/execute", asked);
    }

    private JsonNode post(String path, JsonNode body) {
        try {
            return send("POST", session + path, body);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private JsonNode send(String method, String address, JsonNode body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode value = JSON.readTree(response.body()).path("value");
            if (response.statusCode() != 200) {
                throw new IOException(value.path("error").asText() + ": "
                        + value.path("message").asText());
            }
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(driver.descendants(), Stream.of(driver.toHandle()))
                .toList();
        try {
            send("DELETE", session, JSON.createObjectNode());
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(_ -> one)
                    .join());
            http.close();
            profile.close();
        }
    }
}
