package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.browser.Browser;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.StampService;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.bundle.check.BundleVerifier.Reference;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a bundle checks it in a browser and answers what the program answers. In deep {@code BundleTest} and
 * {@code ForgedBundleTest} ask it of every bundle they change.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCheckTest {
    private static final String FORGET =
            "document.querySelector('#check h2[tabindex]')?.remove(); window.scrollTo(0, 0)";
    private static final String RESULT = "document.querySelector('#check h2[tabindex]') !== null";

    private Path home;
    private PageCheck page;
    private Path whole;
    private String fingerprint;
    private Path bag;
    private Forger forger;
    private int copies;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        home = folder;
        page = PageCheck.start(browser(), folder);
        OnThread open = new OnThread(new Diary(folder).create());
        try {
            open.record(Diary.incident("told"), null);
            byte[] seen = "seen".getBytes(StandardCharsets.UTF_8);
            open.session()
                    .intake()
                    .begin(seen, "seen.txt", open.incidents().getFirst().id())
                    .finish();
            Written written = new Written(open);
            PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            whole = home.resolve("whole");
            written.write(written.bundle(request), BundleChoice.of(request), whole, Progress.UNWATCHED);
            fingerprint = ByteSequence.of(
                            Objects.requireNonNull(written.signer()).fingerprint())
                    .hex();
        } finally {
            open.close();
        }
    }

    /** The browser that checks. */
    Browser browser() {
        return Browser.chromium();
    }

    @AfterAll
    void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        bag = home.resolve("copy-" + copies++);
        try (Stream<Path> all = Files.walk(whole)) {
            for (Path path : all.toList()) {
                Files.copy(path, bag.resolve(whole.relativize(path).toString()));
            }
        }
        forger = new Forger(bag);
    }

    private BundleReport assertSame(String told) throws BundleFailure {
        List<ByteSequence> known = told.isEmpty() ? List.of() : List.of(ByteSequence.ofHex(told));
        BundleReport report = BundleVerifier.verify(bag, new Reference(null, known), Progress.UNWATCHED);
        page.assertSame(bag, told, report);
        return report;
    }

    // ---- the same answers

    @Test
    void whatNobodyTouchedFitsTogetherAndHoldsAgainstTheFingerprint() throws Exception {
        assertThat(assertSame("").holds()).isTrue();
        assertThat(assertSame(fingerprint).isCompared()).isTrue();
        assertSame("00".repeat(32));
    }

    @Test
    void aFileThatIsChangedGoneOrMoreIsFound() throws Exception {
        forger.editTable();
        Files.delete(bag.resolve(BagNames.README));
        Files.createDirectory(bag.resolve("more"));
        Files.writeString(bag.resolve("more/.hidden"), "");
        assertThat(assertSame("").findings()).hasSize(5);
    }

    @Test
    void aBundleSignedAgainIsRefused() throws Exception {
        forger.editTable();
        forger.signAll();
        assertSame("");
        forger.close(1, 1);
        forger.signAll();
        assertSame("");
        assertSame(fingerprint);
    }

    @Test
    void aBundleWithoutItsSignaturesDoesNotHold() throws Exception {
        forger.strip();
        assertSame("");
    }

    @Test
    void anEntryWithAnotherBodyIsFound() throws Exception {
        forger.edit(BagNames.PROOF, proof -> proof.replace("told happened", "not happened"));
        assertSame("");
    }

    @Test
    void aTimeStampHoldsForWhatItIsForAndForNothingElse() throws Exception {
        byte[] signature = Files.readAllBytes(bag.resolve(BagNames.SIGNATURE));
        stamp(signature);
        assertThat(assertSame("").facts().stamp()).isPresent();
        stamp(new byte[] {1});
        assertSame("");
    }

    private void stamp(byte[] bytes) throws Exception {
        Files.write(bag.resolve(BagNames.RESPONSE), StampService.stamped(TimeStamp.request(Hashes.sha256(bytes))));
    }

    // ---- a code that was read out

    @Test
    void theCodeOfAnyEntryTellsWhetherWhatIsBeforeIsTheSame() throws Exception {
        JsonNode last = page.check(bag, code(bag, true));
        assertThat(last.path("told").asText()).isEqualTo("same-code");
        assertThat(last.path("verdict").asText()).isEqualTo("holds");
        assertThat(page.check(bag, code(bag, false)).path("told").asText()).isEqualTo("same-code");
        JsonNode other = page.check(bag, "1-00000-00000-00000");
        assertThat(other.path("told").asText()).isEqualTo("other-code");
        assertThat(other.path("verdict").asText()).isEqualTo("fails");
        assertThat(page.check(bag, "999-00000-00000-00000").path("told").asText())
                .isEqualTo("later-code");
    }

    /** It was read out by an earlier version, and whoever kept the diary could have fitted two ledgers to it. */
    @Test
    void anOlderCodeIsComparedAndSaidToBeOne() throws Exception {
        JsonNode answer = page.check(bag, asTyped(page.codes(bag).get(2).asText()));
        assertThat(answer.path("told").asText()).isEqualTo("same-code");
        assertThat(answer.path("isOlder").asBoolean()).isTrue();
        assertThat(page.check(bag, code(bag, true)).path("isOlder").asBoolean()).isFalse();
    }

    @Test
    void theShorterCodeOfAPrintingIsThatOfAnEarlierVersionAlone() throws Exception {
        forger.makeOlder(false);
        assertThat(assertSame("").findings())
                .extracting(BundleFinding::sign)
                .contains(BundleFinding.BundleSign.CODE_DIFFERS);
        forger.makeOlder(true);
        assertThat(assertSame("").findings())
                .extracting(BundleFinding::sign)
                .doesNotContain(BundleFinding.BundleSign.CODE_DIFFERS, BundleFinding.BundleSign.HEAD_DIFFERS);
    }

    @Test
    void namesThatAreOneOnSomeSystemsAreFound() throws Exception {
        Files.writeString(bag.resolve("data/CHRONOLOGY.CSV"), "more");
        assertThat(assertSame("").findings())
                .extracting(BundleFinding::sign)
                .contains(BundleFinding.BundleSign.UNSAFE_NAME);
    }

    /** The code of a proof stays the same if its entries are removed. */
    @Test
    void aCodeAloneVouchesForNoFileWhereTheProofHidesTheKey() throws Exception {
        String code = code(bag, true);
        forger.editTable();
        forger.close(1, Integer.MAX_VALUE);
        forger.signAll();
        JsonNode answer = page.check(bag, code);
        assertThat(answer.path("told").asText()).isEqualTo("same-code-only");
        assertThat(answer.path("verdict").asText()).isEqualTo("fits");
    }

    @Test
    void aForgeryWithAChainOfItsOwnIsRefusedAgainstTheCode() throws Exception {
        String code = code(bag, true);
        forger.rewrite(body -> body.contains("diary-started")
                ? body.replaceAll("\"publicKey\":\"[0-9a-f]+\"", "\"publicKey\":\"" + forger.publicKey() + "\"")
                : body.replace("told happened", "made up"));
        forger.signAll();
        assertThat(page.check(bag, "").path("verdict").asText()).isEqualTo("fits");
        assertThat(page.check(bag, code).path("verdict").asText()).isEqualTo("fails");
    }

    /** The code of the last entry or of the first, without hyphens between its groups and in small letters. */
    private String code(Path of, boolean last) throws IOException {
        return asTyped(page.codes(of).get(last ? 1 : 0).asText());
    }

    private static String asTyped(String code) {
        int hyphen = code.indexOf('-') + 1;
        return code.substring(0, hyphen)
                + code.substring(hyphen).replace("-", " ").toLowerCase(Locale.ROOT);
    }

    // ---- hostile files

    @Test
    void aDamagedSignatureIsNoneAndEndsAtOnce() throws Exception {
        byte[] nested = new byte[400_000];
        Arrays.fill(nested, (byte) 0x30);
        for (byte[] der : List.of(
                new byte[0],
                new byte[] {0x30},
                new byte[] {0x30, (byte) 0x80, 0, 0},
                new byte[] {0x30, (byte) 0x84, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff},
                new byte[] {0x30, (byte) 0x88, 1, 1, 1, 1, 1, 1, 1, 1},
                nested)) {
            Files.write(bag.resolve(BagNames.SIGNATURE), der);
            Files.write(bag.resolve(BagNames.RESPONSE), der);
            assertSame("");
        }
    }

    @Test
    void aProofInAnotherFormIsSaidToBeOne() throws Exception {
        String proof = Files.readString(bag.resolve(BagNames.PROOF));
        for (String other : List.of(
                "",
                "[",
                "null",
                "{\"entries\":[]}",
                "[".repeat(100_000),
                proof.substring(0, proof.length() / 2),
                proof + "{}",
                proof.replace("\"format\"", "\"format\":\"daybook-ledger-proof\",\"format\""),
                proof.replaceFirst("\"seq\":1,", "\"seq\":1,\"seq\":1,"),
                proof.replace("\"entries\":[", "\"entries\":[null,"))) {
            Files.writeString(bag.resolve(BagNames.PROOF), other);
            assertThat(page.check(bag, "").at("/outcomes/ledger").asText())
                    .as(other.substring(0, Math.min(40, other.length())))
                    .isEqualTo("does-not-hold");
            assertSame("");
        }
    }

    @Test
    void aListInAnotherFormIsSaidToBeOne() throws Exception {
        String list = Files.readString(bag.resolve(BagNames.MANIFEST));
        String line = "0".repeat(64) + "  ";
        List<String> others = List.of(
                "\n",
                list.trim(),
                list + list,
                list + line + "data/../out.txt\n",
                list + line + "data/\u202egpj.exe\n",
                list + line + "__proto__\n",
                "",
                list + "\n",
                list.replace("\n", "\r\n"),
                list + line + "data/a\u0000b\n",
                list + line + "data/con:fig\n",
                list + line + "data/__proto__\n",
                "\ufeff" + list,
                list.toUpperCase(Locale.ROOT));
        for (String other : others.subList(0, Runs.of(6, others.size()))) {
            Files.writeString(bag.resolve(BagNames.MANIFEST), other);
            assertSame("");
        }
    }

    @Test
    void whatIsNoBundleIsSaidSo() throws Exception {
        Files.delete(bag.resolve(BagNames.BAGIT));
        assertThat(page.check(bag, "").path("failure").asText()).startsWith("none");
        Path outer = Files.createDirectory(home.resolve("outer"));
        Files.createDirectory(outer.resolve("inner"));
        Files.copy(whole.resolve(BagNames.BAGIT), outer.resolve("inner/bagit.txt"));
        assertThat(page.check(outer, "").has("failure")).isFalse();
        Files.writeString(outer.resolve("beside.txt"), "");
        assertThat(page.check(outer, "").path("failure").asText()).startsWith("none");
    }

    // ---- large files

    @Test
    void itsOwnDigestIsThatOfTheStandardHoweverTheBytesComeInPieces() {
        Random random = Runs.random(PageCheckTest.class);
        for (int i = 0; i < Runs.of(20, 500); i++) {
            byte[] bytes = new byte[random.nextInt(i < 10 ? 130 : 5_000)];
            random.nextBytes(bytes);
            JsonNode digest =
                    page.browser().script("""
                            const {Sha256, hex} = mountCheck.parts;
                            const bytes = Uint8Array.from(atob(arguments[0]), one => one.charCodeAt(0));
                            const sum = new Sha256();
                            for (let at = 0; at < bytes.length; at += arguments[1]) {
                              sum.update(bytes.subarray(at, at + arguments[1]));
                            }
                            return hex(sum.digest());""", Base64.getEncoder().encodeToString(bytes), 1 + random.nextInt(200));
            assertThat(digest.asText()).isEqualTo(HexFormat.of().formatHex(Hashes.sha256(bytes)));
        }
    }

    @Test
    void aFileThatIsReadInPiecesIsComparedLikeAnyOther() throws Exception {
        assumeTrue(Runs.DEEP, "only in a deep run");
        Path large = bag.resolve("data/exhibits/large.mp4");
        Files.write(large, new byte[70 << 20]);
        forger.edit(BagNames.MANIFEST, list -> list + "0".repeat(64) + "  data/exhibits/large.mp4\n");
        forger.list();
        assertThat(assertSame("").outcome(BundleCheck.MANIFEST)).isEqualTo(CheckOutcome.HOLDS);
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.seek(66 << 20);
            file.write(1);
        }
        assertThat(assertSame("").outcome(BundleCheck.MANIFEST)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
    }

    // ---- as it is shown

    @Test
    void thePageOfABundleSaysWhatHoldsAndWhatDoesNotAndAsksNothingOfTheNetwork() throws Exception {
        Files.writeString(bag.resolve("data/<b>\u202egpj.exe"), "");
        forger.makeOlder(true);
        Browser browser = page.browser();
        browser.requests();
        browser.open(bag.resolve(BagNames.PAGE).toUri() + "#check");
        try {
            answers(browser);
        } finally {
            page.again(home);
        }
    }

    private void answers(Browser browser) {
        check(browser, whole);
        assertThat(text(browser))
                .contains("Everything fits together", "Passed: All the files are there")
                .doesNotContain("shorter form");
        browser.type("#check-told", fingerprint + "\ue007");
        assertThat(text(browser)).contains("All checks passed");
        check(browser, bag);
        assertThat(text(browser))
                .contains(
                        "Some checks failed",
                        "data/<b><U+202E>gpj.exe: was added",
                        "The codes have the shorter form of older versions")
                .doesNotContain("\u202e");
        if (browser.canDrop()) {
            browser.script(FORGET);
            browser.drop("#check .drop", whole);
            browser.await(RESULT);
            assertThat(text(browser)).contains("Everything fits together");
        }
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.requests()).allMatch(address -> address.matches("(?s)(file|data):.*"));
    }

    private static void check(Browser browser, Path folder) {
        browser.script(FORGET);
        browser.choose("#check-folder", folder);
        browser.await(RESULT);
    }

    private static String text(Browser browser) {
        return browser.script("return document.getElementById('check').innerText")
                .asText();
    }
}
