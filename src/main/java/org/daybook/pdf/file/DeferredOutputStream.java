package org.daybook.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds the beginning of a file in memory until it is known to be right or where it goes, and then passes everything
 * through. Whoever gives the output closes it.
 */
public final class DeferredOutputStream extends FilterOutputStream {
    /** Nothing is written yet. */
    public DeferredOutputStream() {
        super(new ByteArrayOutputStream());
    }

    /** Writes what was held to its output, unless it has one; later bytes are passed straight through. */
    public void release(OutputStream target) throws IOException {
        if (out instanceof ByteArrayOutputStream held) {
            held.writeTo(target);
            out = target;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }
}
