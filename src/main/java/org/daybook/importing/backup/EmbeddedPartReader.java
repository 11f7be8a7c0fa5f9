package org.daybook.importing.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.Base64;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.backup.ElementReader.ElementStep;
import org.jspecify.annotations.Nullable;

/**
 * Reads photos, videos and recordings that are within a backup's file, as bytes. None of them is kept in memory, so
 * their length does not matter. The file is read on from one part to the next, and again from its beginning for a part
 * that comes earlier. For one thread.
 */
public final class EmbeddedPartReader implements Closeable {
    private final Backup backup;
    private final String item;
    private @Nullable ElementReader elements;

    /** Opens the file of a backup. */
    @FunctionalInterface
    public interface Backup {
        /** Its bytes from the beginning; closed by the reader. */
        InputStream open() throws IOException;
    }

    /** @param item the path of the file, as the locations of its attachments have it */
    public EmbeddedPartReader(Backup backup, String item) {
        this.backup = backup;
        this.item = item;
    }

    /**
     * Writes the bytes of a part.
     *
     * @param part the place of the part, as the location of an attachment has it
     * @param out receives the bytes; not closed
     * @throws ImportFailure.Malformed if there is no such part, or if its data is not Base64
     * @throws IOException if the backup cannot be read or {@code out} not be written
     */
    public void copy(SourceLocation part, OutputStream out) throws ImportFailure, IOException {
        boolean isBegun = elements != null;
        if (!isCopied(part, out)) {
            close();
            if (!isBegun || !isCopied(part, out)) {
                throw new ImportFailure.Malformed(part);
            }
        }
    }

    /** Whether the part comes after what was read before; if not, the rest was read over. */
    private boolean isCopied(SourceLocation part, OutputStream out) throws ImportFailure, IOException {
        if (elements == null) {
            elements = new ElementReader(TextDecoder.of(backup.open()), item);
        }
        Base64Writer data = new Base64Writer(out);
        elements.want(part.value(), data);
        boolean isFound = isFound(part, elements);
        data.finish();
        boolean isWhole =
                !data.isBroken() && !elements.element().text(BackupElement.DATA).isEmpty();
        if (isFound && !isWhole) {
            throw new ImportFailure.Malformed(part);
        }
        return isFound;
    }

    /** Reads on to a part. A failure within an element would leave the reader there, so the next part begins anew. */
    private boolean isFound(SourceLocation part, ElementReader from) throws ImportFailure, IOException {
        boolean isRead = false;
        try {
            ElementStep token = from.next();
            while (token == ElementStep.END
                    || (token == ElementStep.START && !from.element().location().equals(part))) {
                token = from.next();
            }
            isRead = true;
            return token == ElementStep.START;
        } finally {
            if (!isRead) {
                close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (elements != null) {
            elements.close();
            elements = null;
        }
    }

    /** Decodes Base64 that arrives a character at a time. What is not Base64 is passed over to its end. */
    private static final class Base64Writer extends Writer {
        private static final int GROUP = 4;

        private final OutputStream out;
        private final byte[] characters = new byte[GROUP * 4096];
        private int count;
        private boolean broken;

        Base64Writer(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int c) throws IOException {
            if (c <= ' ') {
                return;
            }
            if (count == characters.length) {
                finish();
            }
            characters[count++] = (byte) (c < 0x80 ? c : 0);
        }

        @Override
        public void write(char[] from, int start, int length) throws IOException {
            for (int i = start; i < start + length; i++) {
                write(from[i]);
            }
        }

        void finish() throws IOException {
            try {
                if (!broken) {
                    out.write(Base64.getDecoder().decode(Arrays.copyOf(characters, count)));
                }
            } catch (IllegalArgumentException e) {
                broken = true;
            }
            count = 0;
        }

        boolean isBroken() {
            return broken;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() {
            // The caller closes the stream.
        }
    }
}
