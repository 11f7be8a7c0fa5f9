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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.fuzz.TemporaryFolder;

/** Chromium without a window, driven through its own driver (W3C WebDriver). */
final class ChromiumDriver implements BrowserDriver {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TemporaryFolder profile = TemporaryFolder.make();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    ChromiumDriver(Path chromium, Path chromedriver) throws IOException {
        driver = new ProcessBuilder(chromedriver.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        driver.getOutputStream().close();
        String home = "http://127.0.0.1:" + port(driver.inputReader()) + "/session";
        JsonNode made = send("POST", home, JSON.createObjectNode().set("capabilities", capabilities(chromium)));
        session = home + "/" + made.get("sessionId").asText();
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

    @Override
    public void open(String address) {
        post("/url", JSON.createObjectNode().put("url", address));
    }

    @Override
    public JsonNode call(String function, List<?> arguments) {
        ObjectNode asked = JSON.createObjectNode();
        asked.put("script", """
                const done = arguments[arguments.length - 1];
                (%s).apply(null, arguments).then(
                    value => done({value}), error => done({error: String(error)}));""".formatted(function));
        asked.set("args", JSON.valueToTree(arguments));
        JsonNode answer = post("/execute/async", asked);
        if (answer.has("error")) {
            throw new IllegalStateException(answer.get("error").asText());
        }
        return answer.path("value");
    }

    @Override
    public void choose(String css, List<Path> files) {
        type(css, files.stream().map(Path::toAbsolutePath).map(Path::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public void drop(String css, Path folder) {
        JsonNode place = call("""
                async css => {
                  const {x, y} = document.querySelector(css).getBoundingClientRect();
                  return [x + 9, y + 9];
                }""", List.of(css));
        Map<String, ?> dragged =
                Map.of("items", List.of(), "files", List.of(folder.toString()), "dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            cdp(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.get(0).asInt(),
                            "y",
                            place.get(1).asInt(),
                            "data",
                            dragged));
        }
    }

    @Override
    public void click(String css) {
        post("/element/" + element(css) + "/click", JSON.createObjectNode());
    }

    @Override
    public void type(String css, String keys) {
        post("/element/" + element(css) + "/value", JSON.createObjectNode().put("text", keys));
    }

    @Override
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

    @Override
    public void size(int width, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void look(boolean dark) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    @Override
    public void heedPolicies(boolean heeded) {
        cdp("Page.setBypassCSP", Map.of("enabled", !heeded));
    }

    @Override
    public byte[] printed() {
        return bytes("Page.printToPDF");
    }

    @Override
    public byte[] picture() {
        return bytes("Page.captureScreenshot");
    }

    private byte[] bytes(String command) {
        return Base64.getDecoder().decode(cdp(command, Map.of()).path("data").asText());
    }

    @Override
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

    @Override
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
    private JsonNode cdp(String command, Map<String, ?> parameters) {
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
        try {
            send("DELETE", session, JSON.createObjectNode());
        } finally {
            Browser.end(driver);
            http.close();
            profile.close();
        }
    }
}
