package org.daybook.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.browser.Browser;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.bundle.BundlesToCheck;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page that checks bundles and belongs to none says of a folder or a ZIP what the page in a bundle says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandaloneCheckTest {
    private static final String HEADING =
            "(document.querySelector('#check h2[tabindex]') ?? document.querySelector('#check .attention')).textContent";
    private static final String FORGET =
            "document.querySelectorAll('#check h2[tabindex], #check .attention').forEach(said => said.remove())";

    private Path home;
    private Path bag;
    private Path zip;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        assumeTrue(Browser.isInstalled());
        home = folder;
        WebPage.main(home.resolve("check.html").toString());
        OnThread open = new OnThread(new Diary(folder).create());
        try {
            open.record(Diary.incident("told"), null);
            bag = BundlesToCheck.write(
                    open, new BundleChoice(BundleForm.FOLDER, Originals.EXTRACTS, 0), home.resolve("bag"));
            zip = BundlesToCheck.write(
                    open, new BundleChoice(BundleForm.ZIP, Originals.EXTRACTS, 0), home.resolve("zipped"));
        } finally {
            open.close();
        }
        browser = Browser.chromium();
        browser.open(home.resolve("check.html"));
    }

    @AfterAll
    void close() throws IOException {
        if (browser != null) {
            assertThat(browser.problems()).isEmpty();
            browser.close();
        }
    }

    private String answer(String input, Path chosen) {
        browser.script(FORGET);
        browser.choose(input, chosen);
        browser.await("document.querySelector('#check h2[tabindex], #check .attention') !== null");
        return browser.script("return " + HEADING).asText();
    }

    @Test
    void aFolderAndItsZipFitTogether() {
        assertThat(answer("#check-folder", bag)).isEqualTo("Everything fits together");
        assertThat(answer("#check-zip", zip)).isEqualTo("Everything fits together");
    }

    @Test
    void aChangedFolderFails() throws Exception {
        Path changed = Files.createDirectory(home.resolve("changed"));
        try (Stream<Path> all = Files.walk(bag)) {
            for (Path path : all.skip(1).toList()) {
                Files.copy(path, changed.resolve(bag.relativize(path).toString()));
            }
        }
        Files.writeString(changed.resolve("README.txt"), "another");
        assertThat(answer("#check-folder", changed)).isEqualTo("Some checks failed");
    }

    @Test
    void aZipThatAnotherProgramPackedIsToBeUnpacked() throws Exception {
        Path packed = home.resolve("packed.zip");
        try (OutputStream file = Files.newOutputStream(packed);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setComment("packed again");
            out.putNextEntry(new ZipEntry("bagit.txt"));
        }
        assertThat(answer("#check-zip", packed)).contains("Unpack the whole ZIP");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(home.resolve("damaged.zip"), bytes);
        assertThat(answer("#check-zip", damaged)).matches("Some checks failed|.*Unpack the whole ZIP.*");
    }

    @Test
    void theGuideHasItsDigest() throws IOException {
        byte[] page = new WebPage(new Messages(Locale.UK)).checker();
        assertThat(Files.readString(Path.of("src/site/markdown/user-guide.md")))
                .contains(ByteSequence.of(Hashes.sha256(page)).hex());
    }
}
