package org.daybook.importing.phone.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.daybook.conversation.SourceLocation;
import org.daybook.evidence.format.ReadOnlyChannel;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;

/** A decrypted file in memory, in packed pieces, so that any place is read soon and a large file has room. */
final class PackedChannel extends ReadOnlyChannel {
    private static final int CHUNK = 64 * 1024;

    private final List<byte[]> pieces;
    private final byte[] chunk = new byte[CHUNK];
    private int chunkNumber = -1;
    private boolean closed;

    private PackedChannel(long size, List<byte[]> pieces) {
        super(size);
        this.pieces = pieces;
    }

    /**
     * Reads a stream to its end.
     *
     * @param most bytes in memory
     * @param path for a failure
     * @param progress cancels
     */
    static PackedChannel of(InputStream in, long most, String path, Progress progress)
            throws ImportFailure, IOException {
        List<byte[]> pieces = new ArrayList<>();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            long size = 0;
            long packed = 0;
            byte[] plain = in.readNBytes(CHUNK);
            while (plain.length > 0) {
                progress.requireWanted(ImportFailure.Stopped::new);
                pieces.add(packed(plain, deflater));
                size += plain.length;
                packed += pieces.getLast().length;
                if (packed > most) {
                    throw new ImportFailure.TooLarge(SourceLocation.whole(path));
                }
                plain = in.readNBytes(CHUNK);
            }
            return new PackedChannel(size, pieces);
        } finally {
            deflater.end();
        }
    }

    private static byte[] packed(byte[] plain, Deflater deflater) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        deflater.reset();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Override
    protected int read(long from, ByteBuffer into) throws IOException {
        int number = (int) (from / CHUNK);
        if (number != chunkNumber) {
            chunkNumber = -1;
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(pieces.get(number));
                inflater.inflate(chunk);
            } catch (DataFormatException e) {
                throw new IllegalStateException("packed by this class", e);
            } finally {
                inflater.end();
            }
            chunkNumber = number;
        }
        int within = (int) (from % CHUNK);
        int count = Math.min(into.remaining(), CHUNK - within);
        into.put(chunk, within, count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(chunk, (byte) 0);
        pieces.forEach(piece -> Arrays.fill(piece, (byte) 0));
        pieces.clear();
    }
}
