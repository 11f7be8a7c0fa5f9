package org.daybook.importing.phone;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the typed streams in which a phone keeps the words of its messages. */
final class TypedStreams {
    private static final String BEFORE =
            "\u0004\u000bstreamtyped\u0081\u00e8\u0003\u0084\u0001@\u0084\u0084\u0084\u0019NSMutableAttributedString"
                    + "\0\u0084\u0084\u0012NSAttributedString\0\u0084\u0084\u0008NSObject\0\u0085\u0092\u0084\u0084\u0084"
                    + "\u000fNSMutableString\u0001\u0084\u0084\u0008NSString\u0001\u0095\u0084\u0001+";
    private static final String AFTER =
            "\u0086\u0084\u0002iI\u0001\u0003\u0092\u0084\u0084\u0084\u000cNSDictionary\0\u0095\u0084\u0001i\u0000\u0086\u0086";

    private TypedStreams() {}

    static byte[] of(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BEFORE.getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer length = ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN);
        if (text.length < 0x80) {
            length.put((byte) text.length);
        } else if (text.length < 0x8000) {
            length.put((byte) 0x81).putShort((short) text.length);
        } else {
            length.put((byte) 0x82).putInt(text.length);
        }
        bytes.write(length.array(), 0, length.position());
        bytes.writeBytes(text);
        bytes.writeBytes(AFTER.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }
}
