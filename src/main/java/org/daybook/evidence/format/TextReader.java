package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the beginning of a text file for showing. What would change the order in which characters are seen, or hide
 * them, is shown as its number, such as {@code [U+202E]}; control characters as the signs that Unicode has for them.
 */
public final class TextReader {
    private static final int HEAD = 16 * 1024;
    private static final int BYTES_A_CHARACTER = 4;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;

    /**
     * Reads text.
     *
     * @param content read from any position, and left at any; not closed
     * @param most the most characters (UTF-16) to read, at least 1
     * @return empty if the content is not text in UTF-8, UTF-16 or Windows-1252
     * @throws IOException only if the channel throws it
     */
    public Optional<TextPreview> read(SeekableByteChannel content, int most) throws IOException {
        CachedContentReader bytes = new CachedContentReader(content);
        byte[] head = bytes.head(HEAD);
        Optional<TextEncoding> encoding = TextEncoding.of(head, bytes.size() > head.length);
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        long wanted = (long) most * BYTES_A_CHARACTER + BYTES_A_CHARACTER;
        byte[] read = bytes.head((int) Math.min(wanted, Integer.MAX_VALUE - 16));
        String text = encoding.get().decode(read, read.length);
        int end = Math.min(most, text.length());
        if (end < text.length() && end > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return Optional.of(shown(text.substring(0, end), end < text.length() || read.length < bytes.size()));
    }

    /** Text that was read from elsewhere, made safe to show. */
    public static TextPreview shown(String text, boolean more) {
        String shown = visible(text);
        return new TextPreview(shown, more, !shown.equals(text.replace("\r\n", "\n")));
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\r') {
                at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                out.append('\n');
            } else {
                append(out, c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\n' || c == '\t') {
            out.append((char) c);
        } else if (c < ' ') {
            out.append((char) (CONTROL_PICTURES + c));
        } else if (c == DELETE) {
            out.append((char) DELETE_PICTURE);
        } else if (hides(c)) {
            out.append("[U+").append(String.format(Locale.ROOT, "%04X", c)).append(']');
        } else if (Character.getType(c) == Character.SURROGATE) {
            out.append('\ufffd');
        } else {
            out.appendCodePoint(c);
        }
    }

    /** Whether a character has no shape of its own, and is none that scripts and emoji are joined with. */
    private static boolean hides(int c) {
        boolean joins = c == 0x200c || c == 0x200d || c == 0xad || c >= 0xe0020 && c <= 0xe007f;
        return switch (Character.getType(c)) {
            case Character.FORMAT -> !joins;
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
