package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.files.DiskFullException;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioCompilerTest {
    @TempDir
    Path folder;

    private Path target;
    private PortfolioContent content;

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out, Progress progress) throws IOException, PortfolioFailure.Cancelled;
    }

    private record Writer(Writing writing) implements PortfolioWriter {
        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
                throws IOException, PortfolioFailure.Cancelled {
            writing.to(out, progress);
        }
    }

    private static final class Stopped implements Progress {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }

    @BeforeEach
    void collect() throws PortfolioFailure {
        target = folder.resolve("portfolio.txt");
        content = new Sheets()
                .incident(1, EventTime.exactly(Sheets.DAY, null, Diary.ZONE))
                .incident(2, EventTime.exactly(Sheets.DAY.minusDays(1), null, Diary.ZONE))
                .collect(Requests.everything());
    }

    private PortfolioReceipt write(Writing writing) throws PortfolioFailure {
        return write(writing, Progress.UNWATCHED);
    }

    private PortfolioReceipt write(Writing writing, Progress progress) throws PortfolioFailure {
        return new PortfolioCompiler(new Writer(writing)).write(content, null, target, progress);
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsSaysSoAndLeavesNothing() {
        PortfolioCompiler compiler = new PortfolioCompiler(new Writer((out, _) -> {
            out.write(new byte[100_000]);
            throw new OutOfMemoryError();
        }));
        assertThatThrownBy(() -> compiler.write(content, null, target, Progress.UNWATCHED))
                .isInstanceOf(PortfolioFailure.NotEnoughMemory.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void oneOfManyPagesIsSeveralFilesInAFolderAndTheReceiptSaysSo() throws Exception {
        PortfolioCompiler compiler = new PortfolioCompiler(new DividedWriter(3, "txt"));
        PortfolioReceipt receipt = compiler.write(content, null, target, Progress.UNWATCHED);
        List<String> volumes = List.of("portfolio-1-of-3.txt", "portfolio-2-of-3.txt", "portfolio-3-of-3.txt");
        List<String> names = Stream.concat(volumes.stream(), Stream.of("manifest-sha256.txt"))
                .toList();
        assertThat(receipt.file()).isEqualTo(folder.resolve("portfolio"));
        assertThat(receipt.volumes()).isEqualTo(3);
        assertThat(receipt.files()).extracting(WrittenFile::name).isEqualTo(names);
        try (var files = Files.list(receipt.file())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(receipt.file().resolve(names.get(1))).hasContent("volume 2");
        assertThat(target).doesNotExist();

        assertThatThrownBy(() -> compiler.write(content, null, target, Progress.UNWATCHED))
                .isInstanceOf(PortfolioFailure.AlreadyThere.class);
        assertThat(receipt.file().resolve(names.get(2))).hasContent("volume 3");
    }

    @Test
    void theDigestOfSeveralFilesIsThatOfAListOfAllOfThem() throws Exception {
        PortfolioReceipt receipt =
                new PortfolioCompiler(new DividedWriter(3, "txt")).write(content, null, target, Progress.UNWATCHED);
        byte[] list = Files.readAllBytes(receipt.file().resolve("manifest-sha256.txt"));
        assertThat(receipt.sha256())
                .isEqualTo(ByteSequence.of(MessageDigest.getInstance("SHA-256").digest(list)));
        assertThat(new String(list, StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(receipt.files().stream()
                        .limit(3)
                        .map(file -> file.sha256().hex() + "  " + file.name())
                        .toList());
        assertThat(receipt.size()).isEqualTo(3 * "volume 1".length() + list.length);
    }

    @Test
    void moreThan350PagesAreDividedButNotWhatWouldBeMoreThanTwentyFiles() {
        assertThat(PortfolioVolumes.isDivided(350)).isFalse();
        assertThat(PortfolioVolumes.isDivided(351)).isTrue();
        assertThat(PortfolioVolumes.isDivided(7000)).isTrue();
        assertThat(PortfolioVolumes.isDivided(7001)).isFalse();
    }

    @Nested
    class Written {
        @Test
        void theReceiptSaysWhatLiesThere() throws Exception {
            byte[] bytes = "a long portfolio ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            PortfolioReceipt receipt = write((out, progress) -> out.write(bytes));
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(target));
            assertThat(receipt)
                    .isEqualTo(PortfolioReceipt.of(target, bytes.length, ByteSequence.of(sha256), List.of(2, 1)));
        }

        @Test
        void nothingElseIsLeftInTheFolder() throws Exception {
            write((out, progress) -> out.write(1));
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(target);
            }
        }

        @Test
        void itHasItsNameOnlyWhenItIsWhole() throws Exception {
            write((out, progress) -> {
                out.write(new byte[200_000]);
                assertThat(target).doesNotExist();
            });
            assertThat(target).exists();
        }
    }

    @Nested
    class OnTheDisk {
        @Test
        void onlyItsOwnerCanReadItFromTheFirstByteOn() throws Exception {
            assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
            write((out, progress) -> {
                out.write(new byte[200_000]);
                try (var files = Files.list(folder)) {
                    assertThat(files.map(PortfolioCompilerTest::permissions)).containsExactly("rw-------");
                }
            });
            assertThat(permissions(target)).isEqualTo("rw-------");
        }

        @Test
        void whatAKilledProgramLeftOfItIsSweptAndNothingElse() throws Exception {
            Files.writeString(folder.resolve("portfolio.txt-0123abcd.part"), "left");
            List<String> others = List.of(
                    "portfolio.txt-0123abc.part",
                    "portfolio.txt-0123abcd.part.part",
                    "portfolio.txt-0123ABCD.part",
                    "portfolio.txt.part",
                    "portfolioxtxt-0123abcd.part",
                    "my portfolio.txt-0123abcd.part",
                    "other.txt-0123abcd.part");
            for (String other : others) {
                Files.writeString(folder.resolve(other), "mine");
            }
            Files.createDirectory(folder.resolve("portfolio.txt-00000000.part"));
            write((out, progress) -> out.write(1));
            assertThat(names())
                    .containsAll(others)
                    .contains("portfolio.txt", "portfolio.txt-00000000.part")
                    .hasSize(others.size() + 2);
        }

        @Test
        void itIsSweptAlsoIfTheNameIsTaken() throws Exception {
            Files.writeString(target, "mine");
            Files.createLink(folder.resolve("portfolio.txt-0123abcd.part"), target);
            assertThatThrownBy(() -> write((out, progress) -> out.write(1)))
                    .isInstanceOf(PortfolioFailure.AlreadyThere.class);
            assertThat(names()).containsExactly("portfolio.txt");
            assertThat(target).hasContent("mine");
        }

        private List<String> names() {
            return List.of(Objects.requireNonNull(folder.toFile().list()));
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class NotWritten {
        private void leavesNothing(Class<? extends Throwable> failure, Writing writing) {
            assertThatThrownBy(() -> write(writing, new Stopped())).isInstanceOf(failure);
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void stoppingLeavesNothingBehind() {
            leavesNothing(PortfolioFailure.Cancelled.class, (out, progress) -> {
                out.write(new byte[200_000]);
                if (progress.isCancelled()) {
                    throw new PortfolioFailure.Cancelled();
                }
            });
        }

        @Test
        void aWriterThatFailsMidwayLeavesNothingBehindAndTellsNoText() {
            leavesNothing(PortfolioFailure.CannotWrite.class, (out, progress) -> {
                out.write(new byte[200_000]);
                throw new IOException("kestrel");
            });
            assertThatThrownBy(() -> write((out, progress) -> {
                        throw new IOException("kestrel");
                    }))
                    .satisfies(failure ->
                            assertThat(String.valueOf(failure.getCause())).doesNotContain("kestrel"));
        }

        @Test
        void aBugInAWriterLeavesNothingBehind() {
            leavesNothing(IllegalStateException.class, (out, progress) -> {
                out.write(new byte[200_000]);
                throw new IllegalStateException("bug");
            });
        }

        @Test
        void aFullDiskIsSaidSo() {
            leavesNothing(PortfolioFailure.NoSpace.class, (out, progress) -> {
                throw new DiskFullException();
            });
        }

        @Test
        void aFolderThatIsNotThereIsSaidSo() {
            target = folder.resolve("none").resolve("portfolio.txt");
            leavesNothing(PortfolioFailure.CannotWrite.class, (out, progress) -> out.write(1));
        }
    }

    @Nested
    class Taken {
        @Test
        void aFileOfThatNameIsNotTouchedAndNothingIsWritten() throws Exception {
            Files.writeString(target, "mine");
            assertThatThrownBy(() -> write((out, progress) -> {
                        throw new AssertionError("not asked");
                    }))
                    .isInstanceOf(PortfolioFailure.AlreadyThere.class);
            assertThat(target).hasContent("mine");
        }

        @Test
        void aFileThatComesThereMeanwhileIsNotTouchedEither() throws Exception {
            assertThatThrownBy(() -> write((out, progress) -> Files.writeString(target, "mine")))
                    .isInstanceOf(PortfolioFailure.AlreadyThere.class);
            assertThat(target).hasContent("mine");
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(target);
            }
        }
    }
}
