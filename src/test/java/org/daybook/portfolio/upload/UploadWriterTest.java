package org.daybook.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.portfolio.DividedWriter;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.progress.Progress;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample case in sets for an upload portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadWriterTest {
    private final Messages messages = new Messages(Locale.UK);
    private final UploadWriter writer = new UploadWriter(new PdfPortfolioWriter(messages), messages);

    private Path home;
    private OnThread open;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        home = folder;
        Path file = home.resolve("sample.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            open = new OnThread(Diary.diaries().unlock(file, passphrase));
        }
    }

    @AfterAll
    void close() {
        open.close();
    }

    /** With few pages: what goes beside them is looked at. */
    private PortfolioContent content(PortfolioPreset preset) throws Exception {
        Set<PortfolioSection> sections = EnumSet.allOf(PortfolioSection.class);
        sections.remove(PortfolioSection.SUMMARY);
        PortfolioContent content = open.collect(PortfolioRequest.of(preset)
                .withoutSections(sections)
                .with(preset.exhibits().with(ExhibitChoice.Plates.NONE)));
        return new ExhibitFileCheck(Progress.UNWATCHED).check(content);
    }

    private PortfolioReceipt write(PortfolioContent content, Originals originals, UploadLimits limits, String name)
            throws PortfolioFailure {
        return writer.write(content, originals, limits, null, home.resolve(name), Progress.UNWATCHED);
    }

    private static List<Path> in(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void eachSetIsOneThatThePortalTakesAndNamesSort() throws Exception {
        UploadLimits limits = new UploadLimits(4, 1_000_000, 2_000_000);
        PortfolioReceipt receipt = write(content(PortfolioPreset.POLICE_FILE), Originals.ALL, limits, "police");
        List<String> names = Stream.concat(
                        in(receipt.file()).stream()
                                .filter(Files::isDirectory)
                                .filter(folder ->
                                        folder.getFileName().toString().startsWith("set-")),
                        Stream.empty())
                .flatMap(folder -> {
                    try {
                        List<Path> files = in(folder);
                        assertThat(files).hasSizeBetween(1, 4);
                        long all = 0;
                        for (Path file : files) {
                            all += Files.size(file);
                            assertThat(Files.size(file)).isLessThanOrEqualTo(1_000_000);
                        }
                        assertThat(all).isLessThanOrEqualTo(2_000_000);
                        return files.stream().map(file -> file.getFileName().toString());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(names.getFirst()).isEqualTo("01_portfolio.pdf");
        assertThat(names).isSorted().hasSizeGreaterThan(12).anyMatch(name -> name.matches("02_JS1_.*"));
    }

    @Test
    void aPortfolioOfSeveralFilesComesFirstInOrder() throws Exception {
        PortfolioReceipt receipt = new UploadWriter(new DividedWriter(2, "pdf"), messages)
                .write(
                        content(PortfolioPreset.POLICE_FILE),
                        Originals.NONE,
                        new UploadLimits(16, 1_000_000, 2_000_000),
                        null,
                        home.resolve("halves"),
                        Progress.UNWATCHED);
        assertThat(receipt.volumes()).isEqualTo(2);
        assertThat(receipt.files())
                .extracting(WrittenFile::name)
                .startsWith("set-01/01_portfolio-1-of-2.pdf", "set-01/02_portfolio-2-of-2.pdf");
        assertThat(receipt.file().resolve("set-01/02_portfolio-2-of-2.pdf")).hasContent("volume 2");
        assertThat(in(receipt.file()))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("contents.txt", "set-01");
    }

    @Test
    void theListSaysWhatIsInWhichSetWithItsSha256() throws Exception {
        PortfolioContent content = content(PortfolioPreset.POLICE_FILE);
        UploadLimits limits = new UploadLimits(10, 2_000_000_000L, 10_000_000_000L);
        PortfolioReceipt receipt = write(content, Originals.ALL, limits, "listed");
        String list = Files.readString(receipt.file().resolve("contents.txt"));
        assertThat(list).contains("at most 10 files at once", content.code().toString(), "set-01", "set-02");
        for (WrittenFile file : receipt.files()) {
            byte[] bytes = Files.readAllBytes(receipt.file().resolve(file.name()));
            assertThat(ByteSequence.of(Hashes.sha256(bytes))).isEqualTo(file.sha256());
            if (!file.name().equals("contents.txt")) {
                assertThat(list)
                        .contains(
                                file.sha256().hex(),
                                file.name().substring(file.name().indexOf('/') + 1));
            }
        }
    }

    @Test
    void whatThePortalDoesNotTakeIsNotLost() throws Exception {
        PortfolioReceipt receipt = write(
                content(PortfolioPreset.POLICE_FILE), Originals.ALL, new UploadLimits(16, 60_000, 200_000), "small");
        assertThat(receipt.larger())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(receipt.file().resolve(name)).isNotEmptyFile());
        assertThat(Files.readString(receipt.file().resolve("contents.txt")))
                .contains("too-large: the portal does not take these");
    }

    @Test
    void aServedCopyHandsOnNoFileThatTellsAPlace() throws Exception {
        PortfolioReceipt receipt = write(
                content(PortfolioPreset.COURT),
                Originals.WITHOUT_PLACES,
                new UploadLimits(16, 2_000_000_000L, 10_000_000_000L),
                "court");
        assertThat(receipt.files())
                .extracting(WrittenFile::name)
                .filteredOn(name -> !name.endsWith("portfolio.pdf") && !name.equals("contents.txt"))
                .isNotEmpty()
                .allMatch(name -> name.contains("copy without hidden details"));
        assertThat(Files.readString(receipt.file().resolve("contents.txt"))).doesNotContain("Tansy", "Delphine");
    }

    @Test
    void aFolderThatIsThereIsNotTouched() throws Exception {
        Path there = Files.createDirectory(home.resolve("there"));
        PortfolioContent content = content(PortfolioPreset.POLICE_FILE);
        assertThatThrownBy(() -> write(content, Originals.NONE, new UploadLimits(1, 1, 1), "there"))
                .isInstanceOf(PortfolioFailure.AlreadyThere.class);
        assertThat(in(there)).isEmpty();
    }
}
