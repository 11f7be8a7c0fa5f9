package org.daybook.importing.sqlite;

import java.io.IOException;
import org.daybook.importing.ImportFailure;

/** The bytes of a record, which may go on over a chain of overflow pages. They are read from first to last. */
final class Payload {
    private static final int POINTER = 4;

    private final TableTreeScan scan;
    private final long length;
    private byte[] chunk;
    private long chunkStart;
    private int chunkFrom;
    private int chunkLength;
    private long next;

    /**
     * @param length all its bytes
     * @param page where it begins
     * @param from its first byte there
     * @param local how many are there
     * @param next the first overflow page; 0 if there is none
     */
    Payload(TableTreeScan scan, long length, byte[] page, int from, int local, long next) {
        this.scan = scan;
        this.length = length;
        this.chunk = page;
        this.chunkFrom = from;
        this.chunkLength = local;
        this.next = next;
    }

    long length() {
        return length;
    }

    /** The bytes from that place on, which is not before the page that was read last. */
    byte[] read(long at, int count) throws ImportFailure.Malformed, IOException {
        if (at < chunkStart || at > length - count) {
            throw scan.pages().damaged();
        }
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            long within = at + done - chunkStart;
            if (within >= chunkLength) {
                advance();
                continue;
            }
            int part = (int) Math.min(count - done, chunkLength - within);
            System.arraycopy(chunk, chunkFrom + (int) within, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private void advance() throws ImportFailure.Malformed, IOException {
        byte[] page = scan.visit(next);
        chunkStart += chunkLength;
        chunk = page;
        next = new ByteCursor(page, 0, POINTER, scan.pages().path()).unsigned(POINTER);
        chunkFrom = POINTER;
        chunkLength = (int) Math.min(scan.pages().usable() - POINTER, length - chunkStart);
    }
}
