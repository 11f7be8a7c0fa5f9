package org.daybook.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Holds the beginning of a file in memory until it is known to be right, and then passes everything through. */
public final class HeldOutput extends FilterOutputStream {
    private final OutputStream target;

    /** @param target the final output; left open */
    public HeldOutput(OutputStream target) {
        super(new ByteArrayOutputStream());
        this.target = target;
    }

    /** Writes what was held; later bytes are passed straight through. */
    public void release() throws IOException {
        if (out instanceof ByteArrayOutputStream held) {
            held.writeTo(target);
            out = target;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        target.flush();
    }
}
