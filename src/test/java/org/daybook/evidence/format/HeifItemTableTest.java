package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.evidence.Boxed.box;
import static org.daybook.evidence.Boxed.ints;
import static org.daybook.evidence.Boxed.join;
import static org.daybook.evidence.Boxed.latin;
import static org.daybook.evidence.Boxed.shorts;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.format.HeifItemTable.ItemExtent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each table of items in every form that the standard allows, and in some that it does not. */
class HeifItemTableTest {
    private static final int MOST = 1_000;
    private static final byte[] NONE = {};

    private static byte[] meta(byte[]... tables) {
        return box("meta", ints(0), box("hdlr", ints(0, 0), latin("pict"), new byte[13]), join(tables));
    }

    private static HeifItemTable table(byte[]... tables) throws IOException {
        return of(meta(tables));
    }

    private static HeifItemTable of(byte[] file) throws IOException {
        return new HeifItemTable(new CachedContentReader(new BytesChannel(file)));
    }

    private static byte[] entry(int item, String type) {
        return box("infe", ints(0x02000000), shorts(item, 0), latin(type + "\0"));
    }

    private static byte[] wideEntry(long item, String type) {
        return box("infe", ints(0x03000000), ints(item), shorts(0), latin(type + "\0"));
    }

    private static byte[] entries(byte[]... entries) {
        return box("iinf", ints(0), shorts(entries.length), join(entries));
    }

    @Test
    void aFileWithoutATableHasNoItems() throws IOException {
        for (byte[] file : new byte[][] {NONE, box("ftyp", latin("heic")), meta()}) {
            HeifItemTable items = of(file);
            assertThat(items.primary()).isEqualTo(-1);
            assertThat(items.firstOfType("hvc1")).isEqualTo(-1);
            assertThat(items.type(1)).isEmpty();
            assertThat(items.properties(1)).isEmpty();
            assertThat(items.references("dimg", 1)).isEmpty();
            assertThat(items.thumbnail(1)).isEqualTo(-1);
            assertThat(items.extents(1)).isEmpty();
            assertThat(items.bytes(1, MOST)).isEmpty();
        }
    }

    @Nested
    class Entries {
        @Test
        void thePictureIsNamedInSixteenOrThirtyTwoBits() throws IOException {
            assertThat(table(box("pitm", ints(0), shorts(7))).primary()).isEqualTo(7);
            assertThat(table(box("pitm", ints(0x01000000), ints(70_000))).primary())
                    .isEqualTo(70_000);
        }

        @Test
        void anItemIsFoundByItsTypeAndItsTypeByTheItem() throws IOException {
            HeifItemTable items = table(entries(entry(1, "hvc1"), entry(2, "Exif"), wideEntry(70_000, "mime")));
            assertThat(items.firstOfType("Exif")).isEqualTo(2);
            assertThat(items.firstOfType("mime")).isEqualTo(70_000);
            assertThat(items.type(1)).isEqualTo("hvc1");
            assertThat(items.type(70_000)).isEqualTo("mime");
            assertThat(items.type(3)).isEmpty();
        }

        @Test
        void theFirstOfSeveralOfATypeIsTaken() throws IOException {
            assertThat(table(entries(entry(5, "hvc1"), entry(4, "hvc1"))).firstOfType("hvc1"))
                    .isEqualTo(5);
        }

        @Test
        void anEntryOfTheOldFormHasNoType() throws IOException {
            byte[] old = box("infe", ints(0x01000000), shorts(1, 0), latin("hvc1\0"));
            HeifItemTable items = table(entries(old, box("free", new byte[12]), entry(2, "hvc1")));
            assertThat(items.type(1)).isEmpty();
            assertThat(items.firstOfType("hvc1")).isEqualTo(2);
        }

        @Test
        void aListOfManyEntriesIsCountedInThirtyTwoBits() throws IOException {
            byte[] many = box("iinf", ints(0x01000000, 1), entry(9, "av01"));
            assertThat(table(many).firstOfType("av01")).isEqualTo(9);
        }
    }

    @Nested
    class Properties {
        private static final byte[] CONTAINER =
                box("ipco", box("ispe", ints(0, 4, 3)), box("irot", new byte[] {1}), box("imir", new byte[] {0}));

        private HeifItemTable with(byte[] associations) throws IOException {
            return table(box("iprp", CONTAINER, associations));
        }

        @Test
        void theyApplyInTheOrderOfTheItemAndNotOfTheFile() throws IOException {
            HeifItemTable items = with(box("ipma", ints(0, 1), shorts(1), new byte[] {3, 3, 1, (byte) 0x82}));
            assertThat(items.properties(1))
                    .extracting(IsoBoxReader.IsoBox::name)
                    .containsExactly("imir", "ispe", "irot");
        }

        @Test
        void anItemHasItsOwnAndNotThoseOfTheOneBefore() throws IOException {
            HeifItemTable items =
                    with(box("ipma", ints(0, 2), shorts(1), new byte[] {2, 1, 2}, shorts(2), new byte[] {1, 3}));
            assertThat(items.properties(1))
                    .extracting(IsoBoxReader.IsoBox::name)
                    .containsExactly("ispe", "irot");
            assertThat(items.properties(2))
                    .extracting(IsoBoxReader.IsoBox::name)
                    .containsExactly("imir");
            assertThat(items.properties(3)).isEmpty();
        }

        @Test
        void wideNumbersAndWideItemsAreReadAsSuch() throws IOException {
            HeifItemTable items = with(box(
                    "ipma",
                    ints(0x01000001, 2, 70_000),
                    new byte[] {2},
                    shorts(0x8002, 1),
                    ints(2),
                    new byte[] {1},
                    shorts(3)));
            assertThat(items.properties(70_000))
                    .extracting(IsoBoxReader.IsoBox::name)
                    .containsExactly("irot", "ispe");
            assertThat(items.properties(2))
                    .extracting(IsoBoxReader.IsoBox::name)
                    .containsExactly("imir");
        }

        @Test
        void aNumberThatStandsForNoPropertyIsPassedOver() throws IOException {
            HeifItemTable items = with(box("ipma", ints(0, 1), shorts(1), new byte[] {3, 0, 4, 3}));
            assertThat(items.properties(1))
                    .extracting(IsoBoxReader.IsoBox::name)
                    .containsExactly("imir");
        }

        @Test
        void aListThatEndsEarlyIsCutOff() throws IOException {
            HeifItemTable items = with(box("ipma", ints(0, 9), shorts(1), new byte[] {1, 1}));
            assertThatThrownBy(() -> items.properties(8)).isInstanceOf(TruncatedContentException.class);
        }
    }

    @Nested
    class References {
        @Test
        void theTilesOfAGridKeepTheirOrder() throws IOException {
            HeifItemTable items =
                    table(box("iref", ints(0), box("thmb", shorts(9, 1, 1)), box("dimg", shorts(1, 3, 4, 2, 3))));
            assertThat(items.references("dimg", 1)).containsExactly(4L, 2L, 3L);
            assertThat(items.references("dimg", 9)).isEmpty();
            assertThat(items.references("cdsc", 1)).isEmpty();
        }

        @Test
        void theThumbnailIsTheItemThatRefersToThePicture() throws IOException {
            HeifItemTable items =
                    table(box("iref", ints(0), box("thmb", shorts(9, 1, 2)), box("thmb", shorts(8, 1, 1))));
            assertThat(items.thumbnail(1)).isEqualTo(8);
            assertThat(items.thumbnail(2)).isEqualTo(9);
            assertThat(items.thumbnail(9)).isEqualTo(-1);
        }

        @Test
        void theyAreReadInThirtyTwoBitsToo() throws IOException {
            HeifItemTable items =
                    table(box("iref", ints(0x01000000), box("dimg", ints(70_000), shorts(2), ints(1, 80_000))));
            assertThat(items.references("dimg", 70_000)).containsExactly(1L, 80_000L);
        }

        @Test
        void moreThanThereAreIsCutOff() throws IOException {
            HeifItemTable items = table(box("iref", ints(0), box("dimg", shorts(1, 500, 4))));
            assertThatThrownBy(() -> items.references("dimg", 1)).isInstanceOf(TruncatedContentException.class);
        }
    }

    @Nested
    class Places {
        @Test
        void severalRunsOfOneItemAreJoined() throws IOException {
            byte[] where = box("iloc", ints(0), new byte[] {0x44, 0}, shorts(1, 1, 0, 2), ints(9, 2, 8, 1));
            byte[] file = join(box("mdat", latin("abcd")), meta(where));
            assertThat(of(file).extents(1)).containsExactly(new ItemExtent(9, 2), new ItemExtent(8, 1));
            assertThat(of(file).bytes(1, MOST)).isEqualTo(latin("bca"));
        }

        @Test
        void theSecondItemIsFoundBehindTheRunsOfTheFirst() throws IOException {
            byte[] where = box(
                    "iloc",
                    ints(0),
                    new byte[] {0x44, 0},
                    shorts(2, 1, 0, 2),
                    ints(9, 2, 8, 1),
                    shorts(2, 0, 1),
                    ints(11, 1));
            assertThat(of(join(box("mdat", latin("abcd")), meta(where))).bytes(2, MOST))
                    .isEqualTo(latin("d"));
        }

        @Test
        void aRunIsCountedFromTheBaseOfItsItem() throws IOException {
            byte[] where =
                    box("iloc", ints(0), new byte[] {0x44, 0x40}, shorts(1, 1, 0), ints(8), shorts(1), ints(2, 2));
            assertThat(of(join(box("mdat", latin("abcd")), meta(where))).bytes(1, MOST))
                    .isEqualTo(latin("cd"));
        }

        @Test
        void itMayLieInTheTableItself() throws IOException {
            byte[] where = box("iloc", ints(0x01000000), new byte[] {0x22, 0}, shorts(1, 1, 1, 0, 1, 1, 2));
            assertThat(table(where, box("idat", latin("wxyz"))).bytes(1, MOST)).isEqualTo(latin("xy"));
        }

        @Test
        void itIsNowhereIfTheTableHasNoDataOrTheBytesAreInAnotherFile() throws IOException {
            byte[] inside = box("iloc", ints(0x01000000), new byte[] {0x22, 0}, shorts(1, 1, 1, 0, 1, 1, 2));
            assertThat(table(inside).extents(1)).isEmpty();
            byte[] elsewhere = box("iloc", ints(0x01000000), new byte[] {0x22, 0}, shorts(1, 1, 2, 0, 1, 1, 2));
            assertThat(table(elsewhere, box("idat", latin("wxyz"))).extents(1)).isEmpty();
        }

        @Test
        void numbersOfExtentsAndWideItemsAreSteppedOver() throws IOException {
            byte[] where = box(
                    "iloc",
                    ints(0x02000000),
                    new byte[] {0x44, 0x04},
                    ints(1, 70_000),
                    shorts(0, 0, 2),
                    ints(77, 8, 1, 78, 10, 2));
            assertThat(of(join(box("mdat", latin("abcd")), meta(where))).extents(70_000))
                    .containsExactly(new ItemExtent(8, 1), new ItemExtent(10, 2));
        }

        @Test
        void placesOfSixtyFourBitsAreRead() throws IOException {
            byte[] where = box("iloc", ints(0), new byte[] {(byte) 0x88, 0}, shorts(1, 1, 0, 1), ints(0, 8, 0, 3));
            assertThat(of(join(box("mdat", latin("abcd")), meta(where))).bytes(1, MOST))
                    .isEqualTo(latin("abc"));
        }

        @Test
        void aPlaceOrLengthBeyondAnyFileIsNone() throws IOException {
            byte[] far = box(
                    "iloc",
                    ints(0),
                    new byte[] {(byte) 0x88, 0},
                    shorts(1, 1, 0, 1),
                    ints(0xffffffffL, 0xffffffffL, 0, 3));
            assertThat(table(far).extents(1)).isEmpty();
            byte[] huge =
                    box("iloc", ints(0), new byte[] {(byte) 0x88, 0}, shorts(1, 1, 0, 1), ints(0, 8, 0x80000000L, 0));
            assertThat(table(huge).extents(1)).isEmpty();
        }

        @Test
        void aRunWithoutALengthReachesToTheEnd() throws IOException {
            byte[] where = box("iloc", ints(0), new byte[] {0x40, 0}, shorts(1, 1, 0, 1), ints(0));
            byte[] file = meta(where);
            assertThat(of(file).bytes(1, MOST)).isEqualTo(file);
        }

        @Test
        void aRunPastTheEndIsCutOff() throws IOException {
            byte[] where = box("iloc", ints(0), new byte[] {0x44, 0}, shorts(1, 1, 0, 1), ints(0, 500));
            HeifItemTable items = table(where);
            assertThatThrownBy(() -> items.bytes(1, MOST)).isInstanceOf(TruncatedContentException.class);
        }

        @Test
        void noMoreIsReadThanAskedFor() throws IOException {
            byte[] where = box("iloc", ints(0), new byte[] {0x44, 0}, shorts(1, 1, 0, 2), ints(0, 10, 0, 10));
            HeifItemTable items = table(where);
            assertThat(items.bytes(1, 20)).hasSize(20);
            assertThatThrownBy(() -> items.bytes(1, 19)).isInstanceOf(TruncatedContentException.class);
        }
    }

    @Test
    void aTableThatIsCutOrChangedThrowsNothingButThatItIsCut() throws IOException {
        byte[] whole = meta(
                box("pitm", ints(0), shorts(1)),
                entries(entry(1, "hvc1"), entry(2, "Exif")),
                box("iref", ints(0), box("thmb", shorts(2, 1, 1))),
                box("iprp", box("ipco", box("ispe", ints(0, 4, 3))), box("ipma", ints(0, 1), shorts(1), new byte[] {1, 1
                })),
                box("iloc", ints(0), new byte[] {0x44, 0}, shorts(1, 1, 0, 1), ints(0, 10)));
        Random random = new Random(3);
        for (int run = 0; run < 400; run++) {
            byte[] hostile = Arrays.copyOf(whole, run < whole.length ? run : whole.length);
            for (int change = 0; change < 4 && hostile.length > 0; change++) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
            }
            try {
                HeifItemTable items = of(hostile);
                long picture = items.primary();
                items.type(picture);
                items.properties(picture);
                items.thumbnail(picture);
                assertThat(items.bytes(1, MOST)).hasSizeLessThanOrEqualTo(MOST);
            } catch (TruncatedContentException cut) {
                assertThat(cut).isNotNull();
            }
        }
    }
}
