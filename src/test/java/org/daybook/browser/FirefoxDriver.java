package org.daybook.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.fuzz.TemporaryFolder;

/**
 * Firefox without a window, driven through its own WebDriver BiDi, so that no driver has to be installed. What BiDi has no
 * word for, a folder that is chosen and a dark page, is asked of the browser's own window.
 */
final class FirefoxDriver implements BrowserDriver {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final Map<String, ?> OF_THE_WINDOW = Map.of("moz:scope", "chrome");

    /** Takes the place of the dialog in which a folder is chosen, and gives the one that a test names. */
    private static final String CHOOSER = """
            path => {
              const folder = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
              folder.initWithPath(path);
              const picker = {
                QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
                init() {}, appendFilters() {}, appendFilter() {}, appendRawFilter() {},
                open: callback => Services.tm.dispatchToMainThread(() => callback.done(Ci.nsIFilePicker.returnOK)),
                file: folder, fileURL: Services.io.newFileURI(folder), filterIndex: 0, mode: Ci.nsIFilePicker.modeGetFolder,
              };
              const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
              registrar.registerFactory(Services.uuid.generateUUID(), '', '@mozilla.org/filepicker;1', {
                createInstance: wanted => picker.QueryInterface(wanted), QueryInterface: ChromeUtils.generateQI(['nsIFactory']) });
            }""";

    /** What was said since then of policies: BiDi tells of scripts alone. A report comes after what was forbidden. */
    private static final String POLICY_REPORTS = """
            async () => {
              await new Promise(go => setTimeout(go, 100));
              const said = Services.console.getMessageArray().filter(one => one instanceof Ci.nsIScriptError)
                  .filter(one => one.category.startsWith('CSP')).map(one => one.errorMessage);
              Services.console.reset();
              return said;
            }""";

    /** Answers the question whether all files of the folder may be given to the page. */
    private static final String CONFIRMING = """
            async () => {
              const dialog = () => [...document.querySelectorAll('.dialogFrame')].filter(frame => frame.clientWidth > 0)
                  .map(frame => frame.contentDocument?.querySelector('dialog')).find(dialog => dialog?._buttons);
              const wait = () => new Promise(go => setTimeout(go, 100));
              while (!dialog()) {
                await wait();
              }
              while (dialog()) {
                // It may not take its answer at once.
                await wait();
                dialog()?.acceptDialog();
              }
            }""";

    private final TemporaryFolder profile = TemporaryFolder.make();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final Process firefox;
    private final BidiConnection browser;
    private final String page;
    private final String window;

    FirefoxDriver(Path program) throws IOException {
        // What is asked for by the browser itself, and not by a page.
        Files.writeString(profile.path().resolve("user.js"), """
                user_pref("browser.shell.checkDefaultBrowser", false);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("media.autoplay.default", 0);
                user_pref("security.dialog_enable_delay", 0);
                """);
        firefox = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.path().toString(),
                        "--remote-debugging-port=0",
                        "--remote-allow-system-access",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        browser = new BidiConnection(address(firefox.inputReader()), this::tell);
        // What Firefox asks is answered here.
        Map<String, ?> wanted = Map.of("unhandledPromptBehavior", Map.of("default", "ignore"));
        browser.send("session.new", Map.of("capabilities", Map.of("alwaysMatch", wanted)));
        page = context(Map.of());
        window = context(OF_THE_WINDOW);
        browser.send("session.subscribe", Map.of("events", List.of("log.entryAdded", "network.beforeRequestSent")));
        size(1280, 900);
    }

    private static String address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return listening.group(1);
            }
        }
        throw new IOException("Firefox did not start");
    }

    private String context(Map<String, ?> which) {
        return browser.send("browsingContext.getTree", which)
                .at("/contexts/0/context")
                .asText();
    }

    private void tell(JsonNode event) {
        JsonNode said = event.path("params");
        if (event.path("method").asText().equals("network.beforeRequestSent")) {
            requests.add(said.at("/request/url").asText());
        } else if (said.path("level").asText().matches("warn|error")) {
            problems.add(said.path("text").asText());
        }
    }

    @Override
    public void open(String address) {
        browser.send("browsingContext.navigate", Map.of("context", page, "url", address, "wait", "complete"));
    }

    @Override
    public JsonNode call(String function, List<?> arguments) {
        return call(page, function, arguments);
    }

    /** What is given goes to and fro as JSON. */
    private JsonNode call(String context, String function, List<?> arguments) {
        try {
            String given = JSON.writeValueAsString(arguments);
            JsonNode answer = browser.send(
                    "script.callFunction",
                    Map.of(
                            "functionDeclaration",
                            "async given => JSON.stringify({ value: await (%s)(...JSON.parse(given)) })"
                                    .formatted(function),
                            "arguments",
                            List.of(Map.of("type", "string", "value", given)),
                            "target",
                            Map.of("context", context),
                            "awaitPromise",
                            true,
                            "userActivation",
                            true));
            if (answer.has("exceptionDetails")) {
                throw new IllegalStateException(
                        answer.at("/exceptionDetails/text").asText());
            }
            return JSON.readTree(answer.at("/result/value").asText()).path("value");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, ?> element(String css) {
        JsonNode found = browser.send(
                        "browsingContext.locateNodes",
                        Map.of("context", page, "locator", Map.of("type", "css", "value", css), "maxNodeCount", 1))
                .path("nodes");
        if (found.isEmpty()) {
            throw new IllegalStateException("no element " + css);
        }
        return Map.of("sharedId", found.at("/0/sharedId").asText());
    }

    @Override
    public void choose(String css, List<Path> files) {
        List<String> paths =
                files.stream().map(file -> file.toAbsolutePath().toString()).toList();
        if (files.stream().allMatch(Files::isRegularFile)) {
            browser.send("input.setFiles", Map.of("context", page, "element", element(css), "files", paths));
        } else {
            call(window, CHOOSER, paths);
            call("async css => document.querySelector(css).click()", List.of(css));
            call(window, CONFIRMING, List.of());
        }
    }

    @Override
    public void drop(String css, Path folder) {
        throw new UnsupportedOperationException("see Browser.canDrop");
    }

    @Override
    public void click(String css) {
        call("css => document.querySelector(css).scrollIntoView({ block: 'center', inline: 'center' })", List.of(css));
        Map<String, ?> middle = Map.of("type", "element", "element", element(css));
        perform(
                "pointer",
                List.of(
                        Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", middle),
                        Map.of("type", "pointerDown", "button", 0),
                        Map.of("type", "pointerUp", "button", 0)));
    }

    private void perform(String type, List<?> steps) {
        browser.send(
                "input.performActions",
                Map.of("context", page, "actions", List.of(Map.of("type", type, "id", type, "actions", steps))));
    }

    @Override
    public void type(String css, String keys) {
        call("css => document.querySelector(css).focus()", List.of(css));
        keys(keys);
    }

    @Override
    public void keys(String keys) {
        List<Map<String, String>> steps = new ArrayList<>();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            steps.add(Map.of("type", "keyDown", "value", key));
            steps.add(Map.of("type", "keyUp", "value", key));
        });
        perform("key", steps);
    }

    @Override
    public void size(int width, int height) {
        browser.send(
                "browsingContext.setViewport",
                Map.of("context", page, "viewport", Map.of("width", width, "height", height)));
    }

    @Override
    public void look(boolean dark) {
        call(
                window,
                "scheme => { gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = scheme; }",
                List.of(dark ? "dark" : "light"));
    }

    @Override
    public void heedPolicies(boolean heeded) {
        call(window, "heeded => Services.prefs.setBoolPref('security.csp.enable', heeded)", List.of(heeded));
    }

    @Override
    public byte[] printed() {
        return bytes("browsingContext.print");
    }

    @Override
    public byte[] picture() {
        return bytes("browsingContext.captureScreenshot");
    }

    private byte[] bytes(String method) {
        return Base64.getDecoder()
                .decode(browser.send(method, Map.of("context", page))
                        .path("data")
                        .asText());
    }

    @Override
    public List<String> requests() {
        return taken(requests);
    }

    @Override
    public List<String> problems() {
        call(window, POLICY_REPORTS, List.of()).forEach(said -> problems.add(said.asText()));
        return taken(problems);
    }

    private static List<String> taken(Queue<String> told) {
        return Stream.generate(told::poll).takeWhile(one -> one != null).toList();
    }

    @Override
    public void close() throws IOException {
        try {
            browser.send("browser.close", Map.of());
        } finally {
            browser.close();
            Browser.end(firefox);
            profile.close();
        }
    }
}
