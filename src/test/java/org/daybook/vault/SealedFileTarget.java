package org.daybook.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.vault.seal.BlobCipher;

/** The rows of a sealed file. An input is the length that its entry gives, the length of each row, and the rows. */
public final class SealedFileTarget implements FuzzTarget {
    private static final int HEAD = 12;
    private static final int MOST_READ = 1 << 20;
    private static final byte[] ID = new byte[16];

    private final BlobCipher cipher = new BlobCipher(new byte[16]);

    private static SecretBytes key() {
        return SecretBytes.taking(new byte[32]);
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int length : new int[] {0, 1, 5000}) {
            List<byte[]> rows = new ArrayList<>();
            try (SecretBytes key = key();
                    OutputStream out = cipher.sealing(ID, key, rows::add)) {
                out.write(new byte[length]);
            }
            byte[] row = rows.getFirst();
            seeds.add(ByteBuffer.allocate(HEAD + row.length)
                    .putLong(length)
                    .putInt(row.length)
                    .put(row)
                    .array());
        }
        return seeds;
    }

    @Override
    public void read(byte[] input) {
        if (input.length < HEAD) {
            return;
        }
        ByteBuffer head = ByteBuffer.wrap(input);
        long length = head.getLong() & Long.MAX_VALUE;
        int row = Math.max(1, head.getInt() & Integer.MAX_VALUE);
        byte[] sealed = Arrays.copyOfRange(input, HEAD, input.length);
        SealedSegments rows = new SealedSegments() {
            @Override
            public long length() {
                return sealed.length;
            }

            @Override
            public byte[] segment(long n) {
                int from = (int) Math.min(sealed.length, n * row);
                return Arrays.copyOfRange(sealed, from, (int) Math.min(sealed.length, (long) from + row));
            }
        };
        try (SecretBytes key = key();
                SeekableByteChannel in = cipher.opening(ID, key, length, rows)) {
            ByteBuffer plain = ByteBuffer.allocate((int) Math.min(MOST_READ, in.size() + 1));
            while (in.read(plain) > 0) {
                FuzzTarget.require(in.position() <= in.size(), "a byte behind the end");
            }
        } catch (IOException e) {
            FuzzTarget.require(e.getMessage() != null, "a failure that says nothing");
        }
    }
}
