package org.daybook.importing.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.backup.ElementReader.ElementStep;

/**
 * Reads a photo, video or recording that is within a backup's file, as bytes. None of it is kept in memory, so its
 * length does not matter. The file is read from its beginning to the end of the part. For any thread.
 */
public final class EmbeddedPartReader {

    /**
     * Writes the bytes of a part.
     *
     * @param backup the file of the backup from its beginning; closed
     * @param part the place of the part, as the location of an attachment has it
     * @param out receives the bytes; not closed
     * @throws ImportFailure.Malformed if there is no such part, or if its data is not Base64
     * @throws IOException if the backup cannot be read or {@code out} not be written
     */
    public void copy(InputStream backup, SourceLocation part, OutputStream out) throws ImportFailure, IOException {
        Base64Writer data = new Base64Writer(out);
        try (ElementReader elements = new ElementReader(TextDecoder.of(backup), part.item(), part.value(), data)) {
            ElementStep token = elements.next();
            while (token == ElementStep.END
                    || (token == ElementStep.START
                            && !elements.element().location().equals(part))) {
                token = elements.next();
            }
            data.finish();
            if (token != ElementStep.START
                    || elements.element().text(BackupElement.DATA).isEmpty()) {
                throw new ImportFailure.Malformed(part);
            }
        } catch (IllegalArgumentException e) {
            throw new ImportFailure.Malformed(part);
        }
    }

    /** Decodes Base64 that arrives a character at a time; throws IllegalArgumentException if it is not Base64. */
    private static final class Base64Writer extends Writer {
        private static final int GROUP = 4;

        private final OutputStream out;
        private final byte[] characters = new byte[GROUP * 4096];
        private int count;

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
            out.write(Base64.getDecoder().decode(new String(characters, 0, count, StandardCharsets.US_ASCII)));
            count = 0;
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
