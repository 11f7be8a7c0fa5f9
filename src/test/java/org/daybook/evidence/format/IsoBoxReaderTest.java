package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.evidence.Boxed.box;
import static org.daybook.evidence.Boxed.ints;
import static org.daybook.evidence.Boxed.join;
import static org.daybook.evidence.Boxed.latin;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.format.IsoBoxReader.IsoBox;
import org.junit.jupiter.api.Test;

/** Boxes are found by their lengths, however these are written, and none reaches past what it is in. */
class IsoBoxReaderTest {
    private static IsoBoxReader reader(byte[]... parts) throws IOException {
        return new IsoBoxReader(new CachedContentReader(new BytesChannel(join(parts))));
    }

    @Test
    void boxesLieOneAfterTheOther() throws IOException {
        assertThat(reader(box("ftyp", latin("heic")), box("free"), box("mdat", new byte[5]))
                        .top())
                .containsExactly(new IsoBox("ftyp", 8, 12), new IsoBox("free", 20, 20), new IsoBox("mdat", 28, 33));
    }

    @Test
    void aLengthOfSixtyFourBitsIsRead() throws IOException {
        assertThat(reader(ints(1), latin("mdat"), ints(0, 20), new byte[4], box("moov"))
                        .top())
                .containsExactly(new IsoBox("mdat", 16, 20), new IsoBox("moov", 28, 28));
    }

    @Test
    void aBoxWithoutALengthReachesToTheEnd() throws IOException {
        List<IsoBox> found =
                reader(box("ftyp"), ints(0), latin("mdat"), new byte[10]).top();
        assertThat(found).containsExactly(new IsoBox("ftyp", 8, 8), new IsoBox("mdat", 16, 26));
        assertThat(found.getLast().length()).isEqualTo(10);
    }

    @Test
    void aBoxThatSaysItIsLongerThanTheFileEndsWithIt() throws IOException {
        assertThat(reader(ints(0x7fffffff), latin("moov"), new byte[3]).top())
                .containsExactly(new IsoBox("moov", 8, 11));
        assertThat(reader(ints(1), latin("moov"), ints(0x7fffffff, 0xffffffffL)).top())
                .containsExactly(new IsoBox("moov", 16, 16));
    }

    @Test
    void aBoxInsideEndsWithTheOneItIsIn() throws IOException {
        byte[] inner = join(ints(500), latin("trak"), new byte[4]);
        IsoBoxReader boxes = reader(box("moov", inner), box("free", new byte[600]));
        assertThat(boxes.within(boxes.top().getFirst())).containsExactly(new IsoBox("trak", 16, 20));
    }

    @Test
    void lengthsShorterThanAHeadEndTheList() throws IOException {
        assertThat(reader(box("ftyp"), ints(7), latin("moov"), box("free")).top())
                .containsExactly(new IsoBox("ftyp", 8, 8));
        assertThat(reader(ints(1), latin("moov"), ints(0, 15), new byte[8]).top())
                .isEmpty();
        assertThat(reader(ints(1), latin("moov"), ints(0x80000000L, 0), new byte[8])
                        .top())
                .as("a length that would be negative")
                .isEmpty();
    }

    @Test
    void aMetaBoxIsReadAsQuickTimeAndAsIsoWriteIt() throws IOException {
        byte[] handler = box("hdlr", new byte[4]);
        for (byte[] meta :
                new byte[][] {box("meta", handler, box("keys")), box("meta", ints(0), handler, box("keys"))}) {
            IsoBoxReader boxes = reader(meta);
            assertThat(boxes.withinMeta(boxes.top().getFirst()))
                    .extracting(IsoBox::name)
                    .containsExactly("hdlr", "keys");
        }
    }

    @Test
    void anEmptyMetaBoxHasNothingInIt() throws IOException {
        IsoBoxReader boxes = reader(box("meta"));
        assertThat(boxes.withinMeta(boxes.top().getFirst())).isEmpty();
    }

    @Test
    void ofBoxesOfOneNameTheFirstIsTaken() throws IOException {
        List<IsoBox> found = reader(box("trak", new byte[1]), box("trak")).top();
        assertThat(IsoBoxReader.first(found, "trak")).contains(found.getFirst());
        assertThat(IsoBoxReader.first(found, "moov")).isEmpty();
    }

    @Test
    void readingEndsInAFileOfNothingButBoxes() throws IOException {
        byte[][] many = new byte[20_500][];
        Arrays.fill(many, box("free"));
        IsoBoxReader boxes = reader(many);
        assertThat(boxes.top()).hasSize(20_000);
        assertThat(boxes.top())
                .as("the bound is for the file and not for one list")
                .isEmpty();
    }
}
