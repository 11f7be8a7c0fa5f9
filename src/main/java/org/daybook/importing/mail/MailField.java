package org.daybook.importing.mail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;

/**
 * A field of the header of an e-mail.
 *
 * @param name in lower case
 * @param value as it is written, on one line, without the white space around it
 */
record MailField(String name, String value) {
    private static final int LONGEST = 64 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The field with that name and these bytes, which may be 8-bit without saying in which character set. */
    static MailField of(Field field) {
        String all = text(field.getRaw().toByteArray());
        int colon = all.indexOf(':');
        String folded = colon < 0 ? all : all.substring(colon + 1, Math.min(all.length(), colon + 1 + LONGEST));
        String value = folded.replaceAll("\\r?\\n(?=[ \\t])", "").strip();
        return new MailField(field.getName().strip().toLowerCase(Locale.ROOT), value);
    }

    /** Bytes as text: UTF-8 if they are that, and Windows-1252 if not. */
    static String text(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /** The value with its encoded words (RFC 2047) decoded. */
    String decoded() {
        return decoded(value);
    }

    /** {@code text} with its encoded words (RFC 2047) decoded. */
    static String decoded(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, WINDOWS);
        } catch (RuntimeException e) {
            // The library refuses some that are not well formed; they are shown as they are.
            return text;
        }
    }
}
