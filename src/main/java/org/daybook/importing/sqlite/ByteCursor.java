package org.daybook.importing.sqlite;

import java.util.Arrays;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;

/** Reads numbers and bytes in their order; a place outside them is damage. */
final class ByteCursor {
    private static final int LONGEST_VARINT = 9;

    private final byte[] bytes;
    private final int end;
    private final String path;
    private int at;

    /**
     * @param end the first place that is not read
     * @param path the file for a failure
     */
    ByteCursor(byte[] bytes, int at, int end, String path) throws ImportFailure.Malformed {
        if (at < 0 || at > end || end > bytes.length) {
            throw damaged(path);
        }
        this.bytes = bytes;
        this.at = at;
        this.end = end;
        this.path = path;
    }

    static ImportFailure.Malformed damaged(String path) {
        return new ImportFailure.Malformed(SourceLocation.whole(path));
    }

    int position() {
        return at;
    }

    boolean hasMore() {
        return at < end;
    }

    /** The next number of up to eight bytes, the first being the highest. */
    long unsigned(int count) throws ImportFailure.Malformed {
        require(count);
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    /** The next number of one to eight bytes in two's complement. */
    long signed(int count) throws ImportFailure.Malformed {
        int unused = Long.SIZE - count * Byte.SIZE;
        return unsigned(count) << unused >> unused;
    }

    /** The next number of variable length: seven bits a byte, eight in the ninth. */
    long varint() throws ImportFailure.Malformed {
        long value = 0;
        for (int i = 1; i < LONGEST_VARINT; i++) {
            long next = unsigned(1);
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return value;
            }
        }
        return value << 8 | unsigned(1);
    }

    byte[] take(int count) throws ImportFailure.Malformed {
        require(count);
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    private void require(int count) throws ImportFailure.Malformed {
        if (count < 0 || count > end - at) {
            throw damaged(path);
        }
    }
}
