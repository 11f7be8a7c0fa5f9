package org.daybook.portfolio.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.daybook.portfolio.bundle.check.HandmadeZip.Described;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ZIP in which another program could find something that the check did not see is not plain. */
class ZipLayoutTest {
    private static final long MOST = 10_000;

    @TempDir
    private Path folder;

    private static HandmadeZip two() {
        return new HandmadeZip().file("b/bagit.txt", "BagIt").file("b/data/a", "words");
    }

    private Path file(byte[] zip) throws IOException {
        return Files.write(folder.resolve("x.zip"), zip);
    }

    private boolean isPlain(byte[] zip) throws IOException {
        return ZipLayout.isPlain(file(zip), MOST);
    }

    private ZipEnd end(byte[] zip) throws Exception {
        return ZipEnd.of(file(zip));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Nested
    class Plain {
        @Test
        void areFilesThatAdjoinAndADirectoryThatFollowsThem() throws Exception {
            assertThat(isPlain(two().whole())).isTrue();
        }

        @Test
        void isOneWithoutAnyFile() throws Exception {
            assertThat(isPlain(new HandmadeZip().whole())).isTrue();
        }

        @Test
        void isOneWhoseDirectoryHasAnotherOrder() throws Exception {
            byte[] second = new HandmadeZip().file("b/second", "two").whole();
            byte[] body = Arrays.copyOf(second, 30 + "b/second".length() + "two".length());
            HandmadeZip zip = new HandmadeZip()
                    .file("b/first", "one")
                    .raw(body)
                    .file("b/third", "three")
                    .listed("b/second", "two".length(), 30 + "b/first".length() + "one".length());
            assertThat(isPlain(zip.whole())).isTrue();
        }

        @Test
        void isOneWithAFolder() throws Exception {
            assertThat(isPlain(two().file("b/data/", "").whole())).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {12, 16, 20, 24})
        void areLengthsBehindTheFileInEachOfTheirForms(int descriptor) throws Exception {
            HandmadeZip zip = new HandmadeZip()
                    .describedBehind("b/bagit.txt", "BagIt", descriptor)
                    .describedBehind("b/data/a", "words", descriptor);
            assertThat(isPlain(zip.whole())).isTrue();
        }

        @Test
        void areTheWideFieldsOfLargeFilesAndOfManyFiles() throws Exception {
            assertThat(isPlain(new HandmadeZip()
                            .wide("b/a", "words")
                            .file("b/c", "more")
                            .whole()))
                    .isTrue();
            assertThat(isPlain(two().wideEnd())).isTrue();
        }
    }

    @Nested
    class NotPlain {
        @Test
        void areBytesBeforeTheFirstFile() throws Exception {
            assertThat(isPlain(new HandmadeZip()
                            .raw(bytes("#!/bin/sh"))
                            .file("b/a", "x")
                            .whole()))
                    .isFalse();
        }

        @Test
        void areBytesBetweenTwoFiles() throws Exception {
            assertThat(isPlain(new HandmadeZip()
                            .file("b/a", "x")
                            .raw(bytes("hidden"))
                            .file("b/c", "y")
                            .whole()))
                    .isFalse();
        }

        @Test
        void areBytesBetweenTheLastFileAndTheDirectory() throws Exception {
            assertThat(isPlain(two().raw(bytes("hidden")).whole())).isFalse();
        }

        @Test
        void areBytesBehindTheEnd() throws Exception {
            byte[] zip = two().whole();
            assertThat(isPlain(Arrays.copyOf(zip, zip.length + 1))).isFalse();
        }

        @Test
        void isAComment() throws Exception {
            assertThat(isPlain(two().whole(2, 0, 0, "words in the comment"))).isFalse();
            HandmadeZip commented =
                    new HandmadeZip().file(Described.as("b/a").commented("words"), bytes("x"), 0, false);
            assertThat(isPlain(commented.whole())).isFalse();
        }

        @Test
        void isAFileThatOnlyItsOwnHeaderNames() throws Exception {
            byte[] hidden = new HandmadeZip().file("b/hidden", "x").whole();
            assertThat(isPlain(new HandmadeZip()
                            .raw(Arrays.copyOf(hidden, hidden.length - 22 - 46 - "b/hidden".length()))
                            .file("b/a", "y")
                            .whole()))
                    .isFalse();
        }

        @Test
        void isAFileWithAnotherNameInItsOwnHeader() throws Exception {
            HandmadeZip zip = new HandmadeZip().file(Described.as("b/evil").listedAs("b/good"), bytes("x"), 0, false);
            assertThat(isPlain(zip.whole())).isFalse();
        }

        @Test
        void isAFileThatIsListedAsCompressedInAnotherWay() throws Exception {
            HandmadeZip zip = new HandmadeZip().file(Described.as("b/a").listedAsCompressed(), bytes("x"), 0, false);
            assertThat(isPlain(zip.whole())).isFalse();
        }

        @Test
        void isAFolderThatHoldsBytes() throws Exception {
            assertThat(isPlain(two().file("b/data/", "hidden").whole())).isFalse();
        }

        @Test
        void isOneFileListedTwice() throws Exception {
            assertThat(isPlain(new HandmadeZip()
                            .file("b/a", "words")
                            .listed("b/a", 5, 0)
                            .whole()))
                    .isFalse();
        }

        @Test
        void isAFileWithinAnother() throws Exception {
            HandmadeZip zip = new HandmadeZip().file("b/outer", "x".repeat(100)).listed("b/inner", 5, 50);
            assertThat(isPlain(zip.whole())).isFalse();
        }

        @Test
        void isAFileThatIsListedBehindTheEndOrBeforeTheBeginning() throws Exception {
            assertThat(isPlain(two().listed("b/far", 5, 1_000_000).whole())).isFalse();
            assertThat(isPlain(two().listed("b/far", 5, -2).whole())).isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 11, 13, 25})
        void areLengthsBehindAFileThatTakeAnotherRoom(int descriptor) throws Exception {
            assertThat(isPlain(new HandmadeZip()
                            .describedBehind("b/a", "words", descriptor)
                            .whole()))
                    .isFalse();
        }

        @Test
        void areBytesInTheRoomOfLengthsThatAreNotAnnounced() throws Exception {
            HandmadeZip zip = new HandmadeZip().file(Described.as("b/a"), bytes("words"), 12, false);
            assertThat(isPlain(zip.whole())).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"0, 1", "0, -1", "1, 0", "-1, 0"})
        void isADirectoryThatIsNotWhereItIsSaidToBe(int longer, int later) throws Exception {
            int length = 2 * 46 + "b/bagit.txt".length() + "b/data/a".length();
            int at = two().whole().length - 22 - length;
            assertThat(isPlain(two().whole(2, length, at, ""))).isTrue();
            assertThat(isPlain(two().whole(2, length + longer, at + later, ""))).isFalse();
        }

        @Test
        void isAWideEndThatIsNotWhereItIsSaidToBe() throws Exception {
            int length = 2 * 46 + "b/bagit.txt".length() + "b/data/a".length();
            int at = two().whole().length - 22 - length;
            assertThat(isPlain(two().wideEnd(2, length, at, at + length))).isTrue();
            assertThat(isPlain(two().wideEnd(2, length, at, at + length - 1))).isFalse();
            assertThat(isPlain(two().wideEnd(2, -1, at, at + length))).isFalse();
            assertThat(isPlain(two().wideEnd(2, length, at + 1L, at + length))).isFalse();
        }

        @Test
        void isADirectoryLongerThanIsRead() throws Exception {
            HandmadeZip zip = new HandmadeZip();
            for (int i = 0; i < 190; i++) {
                zip.file("b/" + i, "x");
            }
            byte[] whole = zip.whole();
            assertThat(ZipLayout.isPlain(file(whole), MOST)).isTrue();
            assertThat(ZipLayout.isPlain(file(whole), 9_000)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 21, 22})
        void isWhatIsTooShortOrNoZip(int length) throws Exception {
            assertThat(isPlain(new byte[length])).isFalse();
        }
    }

    @Nested
    class End {
        @Test
        void saysHowManyFilesThereAreAndHowLargeTheDirectoryIs() throws Exception {
            assertThat(end(two().whole()))
                    .isEqualTo(new ZipEnd(2, 2 * 46 + "b/bagit.txt".length() + "b/data/a".length(), false));
        }

        @Test
        void isFoundBeforeALongComment() throws Exception {
            assertThat(end(two().whole(2, 7, 0, "x".repeat(65_000))).directory())
                    .isEqualTo(7);
        }

        @Test
        void ofManyFilesIsTheWideOne() throws Exception {
            assertThat(end(two().wideEnd(3_000_000_000L, 5_000_000_000L, 0, wideAt())))
                    .isEqualTo(new ZipEnd(3_000_000_000L, 5_000_000_000L, false));
        }

        @Test
        void thatIsSaidToBeLargerThanAnyNumberIsTheLargest() throws Exception {
            assertThat(end(two().wideEnd(-1, -5, 0, wideAt())))
                    .isEqualTo(new ZipEnd(Long.MAX_VALUE, Long.MAX_VALUE, false));
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 0, 1_000_000, Long.MAX_VALUE})
        void thatIsNotWhereItIsSaidToBeIsNotRead(long at) throws Exception {
            assertThat(end(two().wideEnd(7, 7, 0, at))).isEqualTo(new ZipEnd(0xffff, 0xffff_ffffL, false));
        }

        @Test
        void tellsWhetherTheFirstFileIsLocked() throws Exception {
            HandmadeZip locked = new HandmadeZip().file(Described.as("b/a").flagged(1), bytes("x"), 0, false);
            assertThat(end(locked.whole()).isLocked()).isTrue();
            HandmadeZip other = new HandmadeZip().file(Described.as("b/a").flagged(8), bytes("x"), 12, false);
            assertThat(end(other.whole()).isLocked()).isFalse();
        }

        private static long wideAt() {
            return two().whole().length - 22L;
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 21, 70_000})
        void isNotFoundInWhatIsNoZip(int length) {
            assertThatThrownBy(() -> end(new byte[length])).isInstanceOf(BundleFailure.NotABundle.class);
        }
    }
}
