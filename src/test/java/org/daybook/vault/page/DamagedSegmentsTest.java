package org.daybook.vault.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.stream.SegmentChannel;
import org.daybook.vault.seal.BlobCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is put together from the segments that are left of it; of several copies, from one that authenticates. */
class DamagedSegmentsTest {
    private static final byte[] VAULT = bytes(1, 16);
    private static final byte[] FILE = bytes(2, 16);

    /** A little more than one segment. */
    private static final int LENGTH = (1 << 20) + 5_000;

    @TempDir
    Path folder;

    private final BlobCipher cipher = new BlobCipher(VAULT);
    private final byte[] plain = bytes(4, LENGTH);
    private final List<byte[]> sealed = new ArrayList<>();
    private final RowLocations found = new RowLocations();
    private int files;
    private final List<DamagedPages> opened = new ArrayList<>();

    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static SecretBytes key() {
        return SecretBytes.taking(bytes(3, 32));
    }

    @BeforeEach
    void seal() throws IOException {
        try (SecretBytes key = key();
                OutputStream out = cipher.sealing(FILE, key, sealed::add)) {
            out.write(plain);
        }
        assertThat(sealed).hasSize(2);
    }

    @AfterEach
    void close() {
        opened.forEach(DamagedPages::close);
    }

    /** A copy of a segment. */
    private record Row(int number, ByteSequence segment) {}

    private Row whole(int number) {
        return new Row(number, ByteSequence.of(sealed.get(number)));
    }

    /** The segment with one bit of it changed. */
    private Row changed(int number) {
        byte[] copy = sealed.get(number).clone();
        copy[copy.length - 100] ^= 1;
        return new Row(number, ByteSequence.of(copy));
    }

    private DamagedSegments segments(Row... rows) throws Exception {
        Path file = folder.resolve(files++ + ".db");
        // A damaged file may hold a row twice, which the real table does not allow.
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + DamagedPages.BYTES);
            statement.execute("CREATE TABLE blob_chunk (blob_id BLOB, n INTEGER, sealed BLOB)");
            for (Row row : rows) {
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO blob_chunk VALUES (?, ?, ?)")) {
                    insert.setBytes(1, FILE);
                    insert.setInt(2, row.number());
                    insert.setBytes(3, row.segment().toBytes());
                    insert.execute();
                }
            }
        }
        DamagedPages pages = DamagedPages.open(file);
        opened.add(pages);
        for (long number = 1; number <= pages.count(); number++) {
            byte[] page = pages.page(number);
            if (page != null) {
                found.take(page, number);
            }
        }
        long length = sealed.stream().mapToLong(segment -> segment.length).sum();
        return new DamagedSegments(new DamagedRows(pages), found, FILE, length);
    }

    private DamagedSegments.SegmentsOpener opener(DamagedSegments segments) {
        return () -> {
            try (SecretBytes key = key()) {
                return cipher.openingWhole(FILE, key, segments);
            }
        };
    }

    private boolean choose(DamagedSegments segments) {
        return segments.choose(opener(segments));
    }

    private byte[] read(DamagedSegments segments) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(LENGTH);
        try (SegmentChannel channel = opener(segments).open().endingAt(LENGTH)) {
            while (into.hasRemaining() && channel.read(into) >= 0) {
                // Until all of it is there.
            }
        }
        return into.array();
    }

    @Test
    void aFileOfWhichEverySegmentIsThereOnceIsRead() throws Exception {
        DamagedSegments segments = segments(whole(0), whole(1));
        assertThat(choose(segments)).isTrue();
        assertThat(read(segments)).isEqualTo(plain);
        assertThat(segments.length()).isEqualTo(sealed.get(0).length + sealed.get(1).length);
    }

    @Test
    void theOrderOfItsRowsDoesNotMatter() throws Exception {
        DamagedSegments segments = segments(whole(1), whole(0));
        assertThat(choose(segments)).isTrue();
        assertThat(read(segments)).isEqualTo(plain);
    }

    @Test
    void aSegmentThatIsMissingIsNotMadeUp() throws Exception {
        assertThat(choose(segments(whole(0)))).isFalse();
    }

    @Test
    void theFirstSegmentIsNeededAsWell() throws Exception {
        assertThat(choose(segments(whole(1)))).isFalse();
    }

    @Test
    void nothingIsChosenWhereNothingIsLeft() throws Exception {
        DamagedSegments segments = segments();
        assertThat(choose(segments)).isFalse();
        assertThat(segments.segment(0)).isEmpty();
    }

    @Test
    void ofTwoCopiesOfTheFirstTheOneThatAuthenticatesIsTaken() throws Exception {
        DamagedSegments segments = segments(changed(0), whole(0), whole(1));
        assertThat(choose(segments)).isTrue();
        assertThat(read(segments)).isEqualTo(plain);
    }

    @Test
    void ofTwoCopiesOfALaterOneToo() throws Exception {
        DamagedSegments segments = segments(whole(0), changed(1), whole(1));
        assertThat(choose(segments)).isTrue();
        assertThat(read(segments)).isEqualTo(plain);
    }

    @Test
    void aWholeCopyIsTakenWhereverItStands() throws Exception {
        DamagedSegments segments = segments(whole(1), whole(0), changed(1), changed(0), changed(0));
        assertThat(choose(segments)).isTrue();
        assertThat(read(segments)).isEqualTo(plain);
    }

    @Test
    void aFileOfWhichNoCopyOfASegmentAuthenticatesIsNotPutTogether() throws Exception {
        assertThat(choose(segments(whole(0), changed(1), changed(1)))).isFalse();
    }

    @Test
    void noByteOfASingleCopyThatIsDamagedIsHandedOut() throws Exception {
        DamagedSegments segments = segments(changed(0), whole(1));
        assertThat(choose(segments)).isTrue();
        assertThatThrownBy(() -> read(segments)).isInstanceOf(IOException.class);
    }

    @Test
    void aSegmentBeyondTheLastIsNotThere() throws Exception {
        DamagedSegments segments = segments(whole(0), whole(1), new Row(2, ByteSequence.of(sealed.get(1))));
        assertThat(choose(segments)).isTrue();
        assertThat(segments.segment(1)).isEqualTo(sealed.get(1));
        assertThat(segments.segment(2)).isEmpty();
        assertThat(segments.segment(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void eachCallerHasACopyOfItsOwn() throws Exception {
        DamagedSegments segments = segments(whole(0), whole(1));
        segments.segment(1)[0] ^= 1;
        assertThat(segments.segment(1)).isEqualTo(sealed.get(1));
    }
}
