package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.browser.Browser;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.suite.Runs;

/** Has the script of the page check bundles in a browser, and holds its answers against those of the program. */
final class PageCheck implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src/main/web/check.js");
    private static final Set<String> IN_THE_PROOF = Set.of("bodies", "code", "exhibits", "extracts", "key");

    private final Browser browser;

    private PageCheck(Browser browser) {
        this.browser = browser;
    }

    /** In a page that holds the script and a place for a folder, and nothing else. */
    static PageCheck start(Browser browser, Path folder) throws IOException {
        PageCheck page = new PageCheck(browser);
        page.again(folder);
        return page;
    }

    /** Opens that page, also after another. */
    void again(Path folder) throws IOException {
        Path frame = folder.resolve("frame.html");
        Files.writeString(frame, """
                <!DOCTYPE html><meta charset="utf-8"><title>check</title>
                <input id="folder" type="file" webkitdirectory multiple><script>%s</script>""".formatted(Files.readString(SCRIPT)));
        browser.open(frame);
    }

    /** For what is long beside a test of the program: empty unless the run is deep and there is a browser. */
    static Optional<PageCheck> inDeep(Path folder) throws IOException {
        return Runs.DEEP && Browser.isInstalled() ? Optional.of(start(Browser.chromium(), folder)) : Optional.empty();
    }

    /**
     * What the page answers.
     *
     * @param told what is typed where it asks for a fingerprint or a code; empty if nothing is
     * @return the report with its verdict, or why there is none as {@code failure}
     */
    JsonNode check(Path bag, String told) {
        JsonNode report = ask(bag, told);
        ((ObjectNode) report.path("facts")).remove("listed");
        return report;
    }

    /** The codes of the first and the last entry of a proof that holds, and the older code of the last one. */
    JsonNode codes(Path bag) {
        return ask(bag, "").path("codes");
    }

    private JsonNode ask(Path bag, String told) {
        // A folder is looked through before it is chosen.
        browser.script("""
                const folder = document.getElementById('folder');
                folder.value = '';
                window.chosen = new Promise(go => { folder.onchange = go; });""");
        browser.choose("#folder", bag);
        return browser.script("""
                const {headCode, bagOf, checkBundle, compared, verdict} = mountCheck.parts;
                await window.chosen;
                try {
                  const found = await checkBundle(bagOf(document.getElementById('folder').files));
                  const report = arguments[0] ? await compared(found, arguments[0]) : found;
                  const {chains} = found.facts;
                  const codes = await Promise.all(chains.length === 0 ? [] : [headCode(1, chains[0]),
                    headCode(chains.length, chains.at(-1)), headCode(chains.length, chains.at(-1), true)]);
                  found.facts.chains = [];
                  return {...report, codes, verdict: verdict(report)};
                } catch (error) {
                  if (!error.why) throw error;
                  return {failure: `${error.why} ${error.file}`, facts: {}};
                }""", told);
    }

    /** That the page, told the same, finds what the program found. */
    void assertSame(Path bag, String told, BundleReport program) {
        JsonNode page = check(bag, told);
        assertThat(page.path("failure").asText())
                .as("why the page could not check it")
                .isEmpty();
        Map<String, String> outcomes = outcomes(page);
        Map<String, String> expected = outcomes(program);
        if (findings(program).contains("malformed " + BagNames.PROOF + " 0")) {
            // How much of a damaged proof is read before that is seen is left to either.
            outcomes.keySet().removeAll(IN_THE_PROOF);
            expected.keySet().removeAll(IN_THE_PROOF);
        } else {
            assertThat(findings(page)).isEqualTo(findings(program));
        }
        assertThat(outcomes).isEqualTo(expected);
        String verdict = !program.holds() ? "fails" : program.isCompared() ? "holds" : "fits";
        assertThat(page.path("verdict").asText()).isEqualTo(verdict);
        JsonNode facts = page.path("facts");
        assertThat(facts.path("code").asText()).isEqualTo(program.facts().code());
        assertThat(facts.path("headCode").asText())
                .isEqualTo(program.facts().headCode().orElse(""));
        assertThat(facts.path("certificate").asText())
                .isEqualTo(program.facts()
                        .certificate()
                        .map(sha256 -> sha256.hex())
                        .orElse(""));
        assertThat(facts.path("stamp").asLong())
                .isEqualTo(program.facts()
                        .stamp()
                        .map(stamp -> stamp.at().toEpochMilli())
                        .orElse(0L));
        if (expected.get("ledger") == null || findings(program).contains("malformed " + BagNames.PROOF + " 0")) {
            return;
        }
        assertThat(facts.path("entries").asLong()).isEqualTo(program.facts().entries());
        assertThat(facts.path("opened").asLong()).isEqualTo(program.facts().opened());
        assertThat(facts.path("exhibits").asLong()).isEqualTo(program.facts().exhibits());
    }

    private static Map<String, String> outcomes(JsonNode page) {
        Map<String, String> outcomes = new TreeMap<>();
        page.path("outcomes")
                .properties()
                .forEach(one -> outcomes.put(one.getKey(), one.getValue().asText()));
        return outcomes;
    }

    private static Map<String, String> outcomes(BundleReport program) {
        Map<String, String> outcomes = new TreeMap<>();
        program.outcomes().forEach((check, outcome) -> {
            if (outcome != CheckOutcome.NOT_THERE) {
                outcomes.put(code(check), code(outcome));
            }
        });
        return outcomes;
    }

    private static Set<String> findings(JsonNode page) {
        Set<String> findings = new TreeSet<>();
        page.path("findings")
                .forEach(found -> findings.add(
                        found.path("sign").asText() + " " + found.path("file").asText() + " "
                                + found.path("entry").asLong()));
        return findings;
    }

    private static Set<String> findings(BundleReport program) {
        return program.findings().stream()
                .map(found -> code(found.sign()) + " " + found.file() + " " + found.entry())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The browser, to be asked for more. */
    Browser browser() {
        return browser;
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
