package org.daybook.evidence.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How text is written as bytes. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_MARKED(StandardCharsets.UTF_8, 3),
    UTF_16_BIG(StandardCharsets.UTF_16BE, 0),
    UTF_16_BIG_MARKED(StandardCharsets.UTF_16BE, 2),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0),
    UTF_16_LITTLE_MARKED(StandardCharsets.UTF_16LE, 2),
    WINDOWS_1252(Charset.forName("windows-1252"), 0);

    private static final int PER_CENT = 100;
    private static final int MOST_CONTROLS = 2;

    private final Charset charset;
    private final int mark;

    TextEncoding(Charset charset, int mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The character set of the bytes after the mark. */
    public Charset charset() {
        return charset;
    }

    /**
     * The encoding that bytes are plausibly text in; empty if they are not text.
     *
     * @param more whether the content goes on after these, so that the last character may be cut
     */
    public static Optional<TextEncoding> of(byte[] head, boolean more) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return Optional.of(UTF_8_MARKED);
        }
        if (head.length >= 2 && starts(head, 0xff, 0xfe)) {
            return plausible(head, UTF_16_LITTLE_MARKED);
        }
        if (head.length >= 2 && starts(head, 0xfe, 0xff)) {
            return plausible(head, UTF_16_BIG_MARKED);
        }
        int[] zeros = zeros(head);
        if (zeros[0] + zeros[1] > 0) {
            int half = Math.max(1, head.length / 2);
            if (zeros[0] == 0 && zeros[1] * 3 > half) {
                return plausible(head, UTF_16_LITTLE);
            }
            return zeros[1] == 0 && zeros[0] * 3 > half ? plausible(head, UTF_16_BIG) : Optional.empty();
        }
        if (isAscii(head) || isUtf8(head, more)) {
            return plausible(head, UTF_8);
        }
        return plausible(head, WINDOWS_1252);
    }

    /** How many bytes at the beginning are no text but a byte order mark. */
    public int markLength() {
        return mark;
    }

    String decode(byte[] bytes, int length) {
        return new String(bytes, Math.min(mark, length), Math.max(0, length - mark), charset);
    }

    private static Optional<TextEncoding> plausible(byte[] head, TextEncoding encoding) {
        String text = encoding.decode(head, head.length);
        long odd = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text.charAt(i))) {
                odd++;
            }
        }
        return odd * PER_CENT <= (long) MOST_CONTROLS * text.length() ? Optional.of(encoding) : Optional.empty();
    }

    private static boolean isOdd(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b
                || c >= 0x7f && c < 0xa0
                || c == 0xfffd
                || c == 0xffff;
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many zeros stand at even and at odd places. */
    private static int[] zeros(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i & 1]++;
            }
        }
        return zeros;
    }

    private static boolean isAscii(byte[] head) {
        for (byte b : head) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head, boolean more) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), !more);
        return !result.isError();
    }
}
