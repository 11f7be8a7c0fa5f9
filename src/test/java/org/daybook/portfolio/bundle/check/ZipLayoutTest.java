package org.daybook.portfolio.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.daybook.portfolio.bundle.check.ZipFormat.Packed;
import org.daybook.suite.DiskFolders;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a ZIP that is to the byte as this program lays it out is read. */
class ZipLayoutTest {
    @TempDir
    private Path folder;

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Path folder, Filling filling) throws IOException {
        Path file = folder.resolve("x.zip");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            filling.fill(zip);
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 11, 24, 9, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Packed> files(Path zip) throws IOException, BundleFailure {
        try (FileChannel file = FileChannel.open(zip)) {
            return ZipLayout.of(file);
        }
    }

    private Path two() throws IOException {
        return zip(folder, zip -> {
            add(zip, "b/bagit.txt", bytes("BagIt"));
            add(zip, "b/data/Grüße.txt", bytes("words"));
        });
    }

    @Nested
    class Read {
        @Test
        void areTheFilesThatTheWriterWrites() throws Exception {
            assertThat(files(two()))
                    .extracting(Packed::name, Packed::size)
                    .containsExactly(tuple("b/bagit.txt", 5L), tuple("b/data/Grüße.txt", 5L));
        }

        @Test
        void areFilesOfEveryLevelOfCompressionAndWithoutContent() throws Exception {
            Path file = zip(folder, zip -> {
                zip.setLevel(Deflater.NO_COMPRESSION);
                add(zip, "b/a", new byte[100_000]);
                zip.setLevel(Deflater.BEST_COMPRESSION);
                add(zip, "b/b", new byte[100_000]);
                add(zip, "b/c", new byte[0]);
            });
            for (Packed one : files(file)) {
                try (InputStream in = new UnpackedInputStream(FileChannel.open(file), one)) {
                    assertThat(in.readAllBytes()).hasSize((int) one.size());
                }
            }
        }

        @Test
        void areSeventyThousandFilesWhoseNumberNeedsAWiderField() throws Exception {
            Path file = zip(folder, zip -> {
                for (int i = 0; i < 70_000; i++) {
                    add(zip, "b/" + i, new byte[0]);
                }
            });
            assertThat(files(file)).hasSize(70_000);
        }

        @Test
        void areFilesAndPlacesBeyondFourGigabytes(@TempDir(factory = DiskFolders.class) Path disk) throws Exception {
            assumeThat(Runs.DEEP).isTrue();
            byte[] zeros = new byte[1 << 20];
            Path file = zip(disk, zip -> {
                for (int level : new int[] {Deflater.BEST_SPEED, Deflater.NO_COMPRESSION}) {
                    zip.setLevel(level);
                    zip.putNextEntry(new ZipEntry("b/" + level));
                    for (int i = 0; i < 4100; i++) {
                        zip.write(zeros);
                    }
                    zip.closeEntry();
                }
                add(zip, "b/last", bytes("words"));
            });
            assertThat(files(file)).extracting(Packed::size).containsExactly(4100L << 20, 4100L << 20, 5L);
        }
    }

    @Nested
    class NotRead {
        @Test
        void isOneInWhichAnyByteOfAHeaderIsAnother() throws Exception {
            Path file = two();
            byte[] zip = Files.readAllBytes(file);
            List<Packed> listed = files(file);
            int read = 0;
            for (int at = 0; at < zip.length; at++) {
                byte[] other = zip.clone();
                other[at] ^= 0x01;
                Files.write(file, other);
                int place = at;
                if (listed.stream().anyMatch(one -> one.data() <= place && place < one.data() + one.packed())) {
                    assertDoesNotUnpack(file);
                } else {
                    read += isRead(file) ? 1 : 0;
                }
            }
            assertThat(read).isZero();
        }

        private boolean isRead(Path file) throws IOException {
            try {
                files(file);
                return true;
            } catch (BundleFailure e) {
                return false;
            }
        }

        private void assertDoesNotUnpack(Path file) throws Exception {
            for (Packed one : files(file)) {
                try (InputStream in = new UnpackedInputStream(FileChannel.open(file), one)) {
                    in.readAllBytes();
                } catch (ZipException e) {
                    return;
                }
            }
            throw new AssertionError("unpacked as if nothing had been changed");
        }

        @Test
        void isOneThatIsCutShortAnywhere() throws Exception {
            Path file = two();
            byte[] zip = Files.readAllBytes(file);
            for (int length = 0; length < zip.length; length++) {
                Files.write(file, Arrays.copyOf(zip, length));
                assertThatThrownBy(() -> files(file)).as("cut at %d", length).isInstanceOf(BundleFailure.class);
            }
        }

        @Test
        void isOneWithBytesBeforeOrBehindIt() throws Exception {
            Path file = two();
            byte[] zip = Files.readAllBytes(file);
            byte[] before = new byte[zip.length + 1];
            System.arraycopy(zip, 0, before, 1, zip.length);
            for (byte[] other : List.of(before, Arrays.copyOf(zip, zip.length + 1))) {
                Files.write(file, other);
                assertThatThrownBy(() -> files(file)).isInstanceOf(BundleFailure.Repacked.class);
            }
        }

        @Test
        void isWhatAnotherProgramWrites() throws Exception {
            Path stored = zip(folder, zip -> {
                zip.setMethod(ZipOutputStream.STORED);
                ZipEntry entry = new ZipEntry("b/bagit.txt");
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            });
            assertThatThrownBy(() -> files(stored)).isInstanceOf(BundleFailure.Repacked.class);
            Path timed = zip(folder, zip -> {
                ZipEntry entry = new ZipEntry("b/bagit.txt");
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
            });
            assertThatThrownBy(() -> files(timed)).isInstanceOf(BundleFailure.Repacked.class);
        }

        @Test
        void isOneThatListsMoreFilesThanAreCheckedWhateverItsEndSays() throws Exception {
            Path file = zip(folder, zip -> {
                for (int i = 0; i < 100_001; i++) {
                    add(zip, "b/" + i, new byte[0]);
                }
            });
            assertThatThrownBy(() -> files(file)).isInstanceOf(BundleFailure.TooMuch.class);
        }
    }

    @Nested
    class NoZip {
        @ParameterizedTest
        @ValueSource(ints = {0, 21, 70_000})
        void isSaidToBeNone(int length) throws Exception {
            Path file = Files.write(folder.resolve("x"), new byte[length]);
            assertThatThrownBy(() -> files(file)).isInstanceOf(BundleFailure.NotABundle.class);
        }

        @Test
        void isSaidOfOneWhoseFirstFileIsLockedThatItIsLocked() throws Exception {
            Path file = two();
            byte[] zip = Files.readAllBytes(file);
            zip[6] |= 1;
            Files.write(file, zip);
            assertThatThrownBy(() -> files(file)).isInstanceOf(BundleFailure.LockedBundle.class);
        }

        @Test
        void isOneWhoseDirectoryIsSaidToBeLargerThanIsRead() throws Exception {
            Path file = two();
            byte[] zip = Files.readAllBytes(file);
            zip[zip.length - 7] = 0x7f;
            Files.write(file, zip);
            assertThatThrownBy(() -> files(file)).isInstanceOf(BundleFailure.TooMuch.class);
        }
    }
}
