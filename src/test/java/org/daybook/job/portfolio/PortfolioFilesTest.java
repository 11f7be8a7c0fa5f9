package org.daybook.job.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.files.HashingOutputStream;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioFilesTest {
    @TempDir
    private Path folder;

    private Path bundle;
    private Path stick;

    @BeforeEach
    void write() throws IOException {
        bundle = folder.resolve("Portfolio");
        Files.createDirectories(bundle.resolve("data/exhibits"));
        Files.write(bundle.resolve("data/portfolio.pdf"), new byte[200_000]);
        Files.writeString(bundle.resolve("data/exhibits/SB1.txt"), "a note");
        Files.writeString(bundle.resolve("README.txt"), "Read this");
        stick = Files.createDirectory(folder.resolve("stick"));
    }

    private PortfolioFiles made() throws IOException {
        List<WrittenFile> files = Stream.of("data/portfolio.pdf", "data/exhibits/SB1.txt")
                .map(name -> new WrittenFile(name, sha256(bundle.resolve(name))))
                .toList();
        return new PortfolioFiles(new PortfolioReceipt(
                bundle, 200_000, sha256(bundle.resolve("README.txt")), List.of(1), files, List.of(), 1));
    }

    private static ByteSequence sha256(Path file) {
        try {
            return HashingOutputStream.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(path -> root.relativize(path).toString()).sorted().toList();
        }
    }

    @Test
    void aFolderIsCopiedWholeAndTheSameToTheByte() throws IOException {
        Path copy = made().copyTo(stick, Progress.UNWATCHED);
        assertThat(copy).isEqualTo(stick.resolve("Portfolio"));
        assertThat(names(copy)).isEqualTo(names(bundle));
        assertThat(copy.resolve("data/portfolio.pdf")).hasSameBinaryContentAs(bundle.resolve("data/portfolio.pdf"));
        assertThat(names(stick)).contains("Portfolio").allMatch(name -> name.isEmpty() || name.startsWith("Portfolio"));
    }

    @Test
    void aSingleFileIsCopiedUnderItsName() throws IOException {
        Path pdf = bundle.resolve("data/portfolio.pdf");
        PortfolioFiles made = new PortfolioFiles(PortfolioReceipt.of(pdf, 200_000, sha256(pdf), List.of(1)));
        assertThat(made.copyTo(stick, Progress.UNWATCHED)).hasSameBinaryContentAs(pdf);
        made.delete();
        assertThat(pdf).doesNotExist();
        assertThat(stick.resolve("portfolio.pdf")).exists();
    }

    @Test
    void whatIsNotAsItWasNotedWhenItWasMadeIsNotCopied() throws IOException {
        PortfolioFiles made = made();
        Files.writeString(bundle.resolve("data/exhibits/SB1.txt"), "a nota");
        assertThatThrownBy(() -> made.copyTo(stick, Progress.UNWATCHED)).isInstanceOf(IOException.class);
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void whatIsThereAlreadyStays() throws IOException {
        Files.writeString(stick.resolve("Portfolio"), "hers");
        assertThatThrownBy(() -> made().copyTo(stick, Progress.UNWATCHED))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(stick.resolve("Portfolio")).hasContent("hers");
    }

    @Test
    void aCopyThatIsStoppedLeavesNothing() throws IOException {
        Progress stopped = Progress.UNWATCHED.cancelledToo(() -> true);
        assertThatThrownBy(() -> made().copyTo(stick, stopped)).isInstanceOf(InterruptedIOException.class);
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void deletingTakesAwayAllOfItAndNothingBesideIt() throws IOException {
        Files.writeString(folder.resolve("contact-sheet.pdf"), "beside it");
        made().delete();
        assertThat(bundle).doesNotExist();
        assertThat(folder.resolve("contact-sheet.pdf")).exists();
    }
}
