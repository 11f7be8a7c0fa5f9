package org.daybook.importing.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.daybook.importing.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tags of OFX one after another, each with the text after it, whether values have closing tags (XML) or not
 * (SGML). Counts bytes, since many banks write all in one line. For one thread.
 */
final class OfxTagReader implements AutoCloseable {
    /** How many bytes of a value are kept. */
    private static final int LONGEST = 64 * 1024;

    private static final int LONGEST_TAG = 100;
    private static final int BUFFER = 8 * 1024;

    private final BufferedInputStream in;
    private long position;
    private @Nullable String nextName;
    private long nextStart;

    /**
     * A tag.
     *
     * @param name in capital letters, with a slash before it if it closes an element
     * @param value the words up to the next tag
     * @param isCut whether the value is longer than the limit
     * @param start its first byte, counted from 0
     * @param end the byte after it
     */
    record OfxTag(String name, String value, boolean isCut, long start, long end) {}

    /** @param in closed with this reader */
    OfxTagReader(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** The next tag; null after the last. */
    @Nullable
    OfxTag next() throws IOException {
        while (nextName == null) {
            int c = read();
            if (c < 0) {
                return null;
            }
            if (c == '<') {
                nextName = tag();
            }
        }
        String name = nextName;
        long start = nextStart;
        long end = position;
        nextName = null;
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        boolean isCut = false;
        int c = read();
        while (c >= 0) {
            if (c == '<') {
                nextName = tag();
                if (nextName != null) {
                    break;
                }
            }
            if (value.size() < LONGEST) {
                value.write(c);
            } else {
                isCut = true;
            }
            c = read();
        }
        return new OfxTag(name, unescaped(TextDecoder.text(value.toByteArray()).strip()), isCut, start, end);
    }

    /** The name of the tag whose bracket was just read; null, with nothing read, if the bracket begins no tag. */
    private @Nullable String tag() throws IOException {
        nextStart = position - 1;
        in.mark(LONGEST_TAG);
        StringBuilder name = new StringBuilder();
        int c = in.read();
        while (isNamePart(c) && name.length() < LONGEST_TAG - 2) {
            name.append((char) c);
            c = in.read();
        }
        if (c != '>' || name.isEmpty()) {
            in.reset();
            return null;
        }
        position += name.length() + 1L;
        return name.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isNamePart(int c) {
        return c == '/' || c == '.' || c == '_' || c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private int read() throws IOException {
        int c = in.read();
        position += c < 0 ? 0 : 1;
        return c;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&#39;", "'")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
