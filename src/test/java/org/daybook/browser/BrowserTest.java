package org.daybook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other tests trust a browser that it tells of nothing: it tells of what there is. */
class BrowserTest {
    private static final String POLICY =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; img-src http:\">";

    static Stream<Supplier<Browser>> browsers() {
        return Stream.of(Browser::chromium, Browser::firefox);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void tellsOfARequestThatLeavesAndOfWhatAPolicyForbids(Supplier<Browser> start, @TempDir Path folder)
            throws Exception {
        assumeTrue(Runs.DEEP, "only in a deep run");
        Path page = Files.writeString(folder.resolve("page.html"), """
                <!doctype html>%s<title>page</title><img src="http://127.0.0.1:47821/out.png">
                <script>document.title = 'run'</script>""".formatted(POLICY));
        try (Browser browser = start.get()) {
            browser.open(page);
            assertThat(browser.requests()).contains("http://127.0.0.1:47821/out.png");
            assertThat(browser.problems()).anyMatch(said -> said.contains("script-src"));
            browser.script("console.error('a fault')");
            assertThat(browser.problems()).anyMatch(said -> said.contains("a fault"));
        }
    }
}
