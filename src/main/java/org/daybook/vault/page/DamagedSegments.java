package org.daybook.vault.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.crypto.stream.SegmentChannel;
import org.daybook.crypto.stream.StreamSealer;

/**
 * The segments of a sealed file in a damaged one. If a segment occurs several times, the first copy that
 * authenticates is chosen. For one thread.
 */
public final class DamagedSegments implements SealedSegments {
    private final DamagedRows rows;
    private final RowLocations found;
    private final byte[] blobId;
    private final long length;
    private final int[] chosen;

    /** Opens the chosen segments. */
    @FunctionalInterface
    public interface SegmentsOpener {
        SegmentChannel open() throws IOException;
    }

    /** @param length the length of the whole ciphertext */
    public DamagedSegments(DamagedRows rows, RowLocations found, byte[] blobId, long length) {
        this.rows = rows;
        this.found = found;
        this.blobId = blobId;
        this.length = length;
        this.chosen = new int
                [(int) Math.min(
                        Integer.MAX_VALUE / 2, (length + StreamSealer.SEGMENT_BYTES - 1) / StreamSealer.SEGMENT_BYTES)];
    }

    /** Chooses between copies of segments; false if a segment is missing. */
    public boolean choose(SegmentsOpener opener) {
        for (int n = 0; n < chosen.length; n++) {
            int there = found.chunk(blobId, n).length;
            if (there == 0) {
                return false;
            }
            // A single copy is authenticated when it is read.
            while (there > 1 && chosen[n] < there && !opens(opener, n)) {
                chosen[n]++;
            }
            if (chosen[n] == there) {
                return false;
            }
        }
        return true;
    }

    private static boolean opens(SegmentsOpener opener, int n) {
        try (SegmentChannel channel = opener.open()) {
            // Reading any position authenticates the whole segment; this one is in it however long the header is.
            long inside = n == 0 ? 0 : (long) n * (StreamSealer.SEGMENT_BYTES - StreamSealer.TAG_BYTES);
            channel.position(Math.min(inside, Math.max(0, channel.size() - 1)));
            channel.read(ByteBuffer.allocate(1));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte[] segment(long n) {
        if (n >= chosen.length) {
            return new byte[0];
        }
        long[] places = found.chunk(blobId, n);
        byte[] sealed = chosen[(int) n] < places.length ? rows.last(places[chosen[(int) n]]) : null;
        return sealed == null ? new byte[0] : Arrays.copyOf(sealed, sealed.length);
    }
}
