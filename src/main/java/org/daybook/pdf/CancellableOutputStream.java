package org.daybook.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.daybook.pdf.layout.CancelledException;
import org.daybook.progress.Progress;

/**
 * Keeps the caller's output open, and stops in the middle of writing on request. After a failure it ignores all writes:
 * the writers around it flush once more on closing, and the same exception thrown twice cannot suppress itself.
 */
final class CancellableOutputStream extends FilterOutputStream {
    private final Progress progress;
    private boolean failed;

    CancellableOutputStream(OutputStream out, Progress progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failed) {
            return;
        }
        failed = true;
        progress.requireWanted(CancelledException::new);
        out.write(bytes, offset, length);
        failed = false;
    }

    @Override
    public void flush() throws IOException {
        if (!failed) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
