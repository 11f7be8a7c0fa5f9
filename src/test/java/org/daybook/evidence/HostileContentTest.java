package org.daybook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.metadata.FileSystemMetadata;
import org.daybook.evidence.metadata.MediaInspector;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.picture.PictureReader;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileWarning;
import org.junit.jupiter.api.Test;

/** Whatever the content is, it is read to an end, and only the channel's own exceptions are thrown. */
class HostileContentTest {
    private static final List<byte[]> WHOLE = List.of(
            Pictures.withExif(Pictures.jpeg(64, 48), ExifBytes.ofPhone().thumbnail(Pictures.jpeg(16, 12))),
            Pictures.progressiveJpeg(64, 48),
            Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_INT_ARGB), "png"),
            Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_BYTE_INDEXED), "gif"),
            Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_INT_RGB), "bmp"),
            Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_INT_RGB), "tiff"),
            Base64.getDecoder().decode("UklGRiYAAABXRUJQVlA4TBkAAAAvD8ABAA8Q87//8x8OxILJ/KU7U4jof+QAAA=="),
            Boxed.heic(ExifBytes.ofPhone().toBytes()),
            Boxed.appleMovie(),
            Boxed.androidMovie(),
            ExifBytes.ofPhone().toBytes());

    private final MediaInspector inspector = new MediaInspector();
    private final PictureReader reader = new PictureReader();

    @Property(tries = 1500)
    void changedFilesGiveAnAccount(@ForAll("changed") byte[] content) throws IOException {
        FileMetadata account = inspector.inspect(new BytesChannel(content), FileSystemMetadata.named("a.jpg"));
        assertThat(account.times())
                .allMatch(said -> said.at().getYear() >= 1900 && said.at().getYear() <= 2100);
    }

    @Property(tries = 500)
    void anyBytesGiveAnAccount(@ForAll byte[] content, @ForAll String name) throws IOException {
        assertThat(inspector
                        .inspect(new BytesChannel(content), FileSystemMetadata.named(name))
                        .name())
                .isEqualTo(name);
    }

    @Property(tries = 600)
    void changedFilesAreShownOrRefused(@ForAll("changed") byte[] content) throws IOException {
        try {
            Picture picture = reader.read(new BytesChannel(content), PictureBounds.THUMBNAIL);
            assertThat(picture.argb()).hasSize(picture.width() * picture.height());
        } catch (PictureFailure e) {
            assertThat(e).isNotInstanceOf(PictureFailure.Cancelled.class);
        }
    }

    @Provide
    Arbitrary<byte[]> changed() {
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(0, 2000).list().ofMaxSize(8);
        Arbitrary<byte[]> values = Arbitraries.of((byte) 0, (byte) 1, (byte) 0x7f, (byte) 0x80, (byte) 0xff, (byte) 8)
                .array(byte[].class)
                .ofSize(8);
        Arbitrary<Integer> keep = Arbitraries.integers().between(1, 100);
        return Combinators.combine(Arbitraries.of(WHOLE), places, values, keep).as((whole, at, to, percent) -> {
            byte[] content = percent > 50 ? whole.clone() : Arrays.copyOf(whole, whole.length * percent / 50);
            for (int i = 0; i < at.size() && content.length > 0; i++) {
                content[at.get(i) % content.length] = to[i];
            }
            return content;
        });
    }

    @Test
    void aFileOfTenGigabytesIsReadInAFewPieces() throws IOException {
        byte[] head = Boxed.join(
                Boxed.box("ftyp", Boxed.latin("mp42"), Boxed.ints(0)),
                Boxed.ints(1),
                Boxed.latin("mdat"),
                Boxed.ints(2, 0x80000000L));
        byte[] tail = Boxed.box("moov", Boxed.movieHeader(3_850_280_130L, 9_000));
        long tailAt = 16 + (2L << 32) + 0x80000000L;
        Sparse content = new Sparse(head, tail, tailAt);

        FileMetadata account = inspector.inspect(content, FileSystemMetadata.named("a.mp4"));

        assertThat(account.times()).hasSize(1);
        assertThat(content.read).isLessThan(100_000);
    }

    @Test
    void aFileOfNothingButBoxesSegmentsOrChunksEnds() throws IOException {
        ByteBuffer boxes = ByteBuffer.allocate(8 << 20);
        boxes.put(Boxed.box("ftyp", Boxed.latin("mp42"), Boxed.ints(0)));
        while (boxes.remaining() >= 8) {
            boxes.put(Boxed.box("free"));
        }
        ByteBuffer segments = ByteBuffer.allocate(8 << 20).putShort((short) 0xffd8);
        while (segments.remaining() >= 8) {
            segments.put(Pictures.segment(0xe3, Boxed.latin("abcd")));
        }
        byte[] deep = Boxed.box("moov");
        for (int i = 0; i < 5000; i++) {
            deep = Boxed.join(Boxed.ints(deep.length + 8L), Boxed.latin("udta"), deep);
        }
        for (byte[] content : List.of(boxes.array(), segments.array(), deep)) {
            assertThat(inspector
                            .inspect(new BytesChannel(content), FileSystemMetadata.named("a"))
                            .warnings())
                    .isSubsetOf(FileWarning.UNREADABLE);
        }
    }

    @Test
    void exifDirectoriesThatReferToEachOtherEnd() throws IOException {
        ExifBytes exif = new ExifBytes();
        for (int i = 0; i < 2000; i++) {
            exif.taking().pointer(0x8769, 8).pointer(0x14a, 8 + i);
        }
        FileMetadata account = inspector.inspect(
                new BytesChannel(Pictures.withExif(Pictures.jpeg(8, 8), exif)), FileSystemMetadata.named("a.jpg"));
        assertThat(account.dimensions().width()).isEqualTo(8);
    }

    @Test
    void randomBytesAreNothing() throws IOException {
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        assertThat(inspector
                        .inspect(new BytesChannel(noise), FileSystemMetadata.named("a"))
                        .kind())
                .isEqualTo(FileMetadata.UNKNOWN_KIND);
    }

    /** Two pieces with zeros between, that counts what is read of it. */
    private static final class Sparse extends BytesChannel {
        private final byte[] head;
        private final byte[] tail;
        private final long tailAt;
        private long position;
        private long read;

        Sparse(byte[] head, byte[] tail, long tailAt) {
            super(head);
            this.head = head;
            this.tail = tail;
            this.tailAt = tailAt;
        }

        @Override
        public long size() {
            return tailAt + tail.length;
        }

        @Override
        public Sparse position(long newPosition) {
            position = newPosition;
            return this;
        }

        @Override
        public int read(ByteBuffer into) {
            if (position >= size()) {
                return -1;
            }
            int count = (int) Math.min(into.remaining(), size() - position);
            for (int i = 0; i < count; i++, position++) {
                into.put(
                        position < head.length
                                ? head[(int) position]
                                : position >= tailAt ? tail[(int) (position - tailAt)] : 0);
            }
            read += count;
            return count;
        }
    }
}
