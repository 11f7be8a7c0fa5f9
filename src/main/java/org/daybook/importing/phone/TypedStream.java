package org.daybook.importing.phone;

import java.nio.charset.StandardCharsets;

/**
 * Reads the words of a message out of an Apple typed stream, an archive of objects whose first text is the message's.
 * Everything else in it, such as links and mentions, is left.
 */
final class TypedStream {
    private static final byte[] HEADER = "streamtyped".getBytes(StandardCharsets.US_ASCII);

    /** The end of the names NSString and NSMutableString. */
    private static final byte[] CLASS = "String".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] TEXT = {(byte) 0x84, 1, '+'};
    private static final int TWO_BYTES = 0x81;
    private static final int FOUR_BYTES = 0x82;

    private TypedStream() {}

    /** The words, with U+FFFC for each attachment; empty if there are none or the stream is damaged. */
    static String text(byte[] stream) {
        int header = after(stream, HEADER, 0);
        int named = header < 0 ? -1 : after(stream, CLASS, header);
        int at = named < 0 ? -1 : after(stream, TEXT, named);
        if (at < 0 || at >= stream.length) {
            return "";
        }
        int first = stream[at++] & 0xff;
        int width = first == TWO_BYTES ? 2 : first == FOUR_BYTES ? 4 : 0;
        if (stream.length - at < width || width == 0 && first >= 0x80) {
            return "";
        }
        long length = width == 0 ? first : 0;
        for (int i = 0; i < width; i++) {
            length |= (stream[at++] & 0xffL) << i * Byte.SIZE;
        }
        return length > stream.length - at ? "" : new String(stream, at, (int) length, StandardCharsets.UTF_8);
    }

    private static int after(byte[] stream, byte[] sought, int from) {
        for (int at = from; at <= stream.length - sought.length; at++) {
            int same = 0;
            while (same < sought.length && stream[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return at + same;
            }
        }
        return -1;
    }
}
