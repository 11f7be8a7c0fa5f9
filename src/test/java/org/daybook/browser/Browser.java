package org.daybook.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser without a window, Chromium or Firefox, for tests of a page. Its profile is deleted when it is closed. A script
 * or a click that fails is an {@link IllegalStateException}.
 */
public final class Browser implements AutoCloseable {
    private final BrowserDriver driver;

    private Browser(BrowserDriver driver) {
        this.driver = driver;
    }

    /** Starts Chromium. Skips the test if it or its driver is not installed. */
    public static Browser chromium() {
        Assumptions.assumeTrue(
                isInstalled(), "chromium and chromedriver are not installed, so no page is looked at in a browser");
        try {
            return new Browser(new ChromiumDriver(
                    program("chromium", "google-chrome").orElseThrow(),
                    program("chromedriver").orElseThrow()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts Firefox. Skips the test if it is not installed. */
    public static Browser firefox() {
        Optional<Path> firefox = program("firefox", "firefox-esr");
        Assumptions.assumeTrue(firefox.isPresent(), "firefox is not installed, so no page is looked at in it");
        try {
            return new Browser(new FirefoxDriver(firefox.orElseThrow()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a Chromium with its driver. */
    public static boolean isInstalled() {
        return program("chromium", "google-chrome").isPresent()
                && program("chromedriver").isPresent();
    }

    /** The first of these programs that is on the path. */
    private static Optional<Path> program(String... names) {
        String folders = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(folders.split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a file as a double click does, and waits until it is loaded. */
    public void open(Path page) {
        open(page.toUri().toString());
    }

    /** Opens an address, which may have a fragment. */
    public void open(String address) {
        driver.open(address);
    }

    /**
     * Runs the body of an asynchronous function in the page.
     *
     * @param arguments what it finds in {@code arguments}: texts, numbers, lists and maps
     * @return what it returns
     */
    public JsonNode script(String body, Object... arguments) {
        return driver.call("async function () {" + body + "}", List.of(arguments));
    }

    /** Chooses files, or one folder, in an input for files. */
    public void choose(String css, Path... files) {
        driver.choose(css, List.of(files));
    }

    /** Whether a folder can be dropped: Firefox lets nothing fall that no pointer holds. */
    public boolean canDrop() {
        return driver instanceof ChromiumDriver;
    }

    /** Drops a folder on an element. */
    public void drop(String css, Path folder) {
        driver.drop(css, folder);
    }

    /** Clicks an element, after it was brought into view. */
    public void click(String css) {
        driver.click(css);
    }

    /** Types into an element; keys such as Enter are those of WebDriver ({@code \}{@code uE007}). */
    public void type(String css, String keys) {
        driver.type(css, keys);
    }

    /** Types keys wherever the focus is. */
    public void keys(String keys) {
        driver.keys(keys);
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
        driver.size(width, height);
    }

    /** Has the page shown light or dark. */
    public void look(boolean dark) {
        driver.look(dark);
    }

    /** Whether the policies of the pages that are opened from now on hold, also for a script of a test. */
    public void heedPolicies(boolean heeded) {
        driver.heedPolicies(heeded);
    }

    /** The page in PDF, as it is printed. */
    public byte[] printed() {
        return driver.printed();
    }

    /** A picture of the window, in PNG. */
    public byte[] picture() {
        return driver.picture();
    }

    /** The addresses of everything the browser asked for since this was last called; Firefox leaves out files. */
    public List<String> requests() {
        return driver.requests();
    }

    /** What the console says of errors and of the page’s policy since this was last called. */
    public List<String> problems() {
        return driver.problems();
    }

    /** Ends a program and all that it started. */
    static void end(Process program) {
        List<ProcessHandle> all = Stream.concat(program.descendants(), Stream.of(program.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(_ -> one)
                .join());
    }

    @Override
    public void close() throws IOException {
        driver.close();
    }
}
