package org.daybook.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file line by line, in UTF-8, UTF-16 or Windows-1252, in bounded memory. Only LF ends a line, so that
 * line numbers are those of every editor and of {@code sed}; any other line break that was typed stays in the text.
 */
public final class LineReader implements AutoCloseable {
    private static final int LONGEST = 1 << 20;
    private static final int AT_A_TIME = 2 * 1024;
    private static final char REPLACEMENT = '\ufffd';

    private final Reader in;
    private final char[] buffer = new char[AT_A_TIME];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private long number;

    private LineReader(Reader in) {
        this.in = in;
    }

    /**
     * Opens a text file.
     *
     * @param bytes closed with this reader
     */
    public static LineReader of(InputStream bytes) throws IOException {
        return new LineReader(TextDecoder.of(bytes));
    }

    /** The first line with words in the beginning of a text file, without the space around it; empty if it has none. */
    public static String firstLine(byte[] beginning) throws IOException {
        try (LineReader lines = of(new ByteArrayInputStream(beginning))) {
            SourceLine line = lines.next();
            while (line != null && line.text().isBlank()) {
                line = lines.next();
            }
            return line == null ? "" : line.text().strip();
        }
    }

    /** The next line; null after the last. */
    public @Nullable SourceLine next() throws IOException {
        line.setLength(0);
        boolean any = false;
        boolean broken = false;
        boolean cut = false;
        while (at < end || fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                broken |= buffer[at] == REPLACEMENT;
                at++;
            }
            int fitting = Math.min(at - from, LONGEST - line.length());
            line.append(buffer, from, fitting);
            cut |= fitting < at - from;
            if (at < end) {
                at++;
                return line(broken, cut, "\n");
            }
        }
        return any ? line(broken, cut, "") : null;
    }

    private SourceLine line(boolean broken, boolean cut, String feed) {
        if (cut && Character.isHighSurrogate(line.charAt(line.length() - 1))) {
            line.setLength(line.length() - 1);
        }
        int length = line.length();
        boolean returned = !cut && !feed.isEmpty() && length > 0 && line.charAt(length - 1) == '\r';
        number++;
        return returned
                ? new SourceLine(number, line.substring(0, length - 1), "\r\n", broken, cut)
                : new SourceLine(number, line.toString(), feed, broken, cut);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
