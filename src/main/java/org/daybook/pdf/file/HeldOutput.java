package org.daybook.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps the beginning of a file in memory until it is known to be right, and lets all that follows through. */
public final class HeldOutput extends FilterOutputStream {
    private final OutputStream target;

    /** @param target where the file goes in the end; left open */
    public HeldOutput(OutputStream target) {
        super(new ByteArrayOutputStream());
        this.target = target;
    }

    /** Writes what was kept; the rest goes straight on. */
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
