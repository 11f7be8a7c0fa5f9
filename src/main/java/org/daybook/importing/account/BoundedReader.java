package org.daybook.importing.account;

import java.io.IOException;
import java.io.Reader;

/** A reader with an adjustable limit, so that one value cannot fill the memory. */
final class BoundedReader extends Reader {
    private final Reader in;
    private long count;
    private long most = Long.MAX_VALUE;

    /** @param in closed with this reader */
    BoundedReader(Reader in) {
        this.in = in;
    }

    /** More was read than was allowed. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("longer than allowed");
        }
    }

    void allow(long more) {
        most = count + more;
    }

    /** Allows everything. */
    void allowAll() {
        most = Long.MAX_VALUE;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (count > most) {
            throw new Exceeded();
        }
        int read = in.read(into, from, length);
        count += Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
