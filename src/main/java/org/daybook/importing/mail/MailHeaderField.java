package org.daybook.importing.mail;

import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.daybook.evidence.format.TextEncoding;
import org.daybook.importing.TextDecoder;

/**
 * A field of the header of an e-mail.
 *
 * @param name in lower case
 * @param value as it is written, on one line, without the white space around it
 */
record MailHeaderField(String name, String value) {
    private static final int LONGEST = 64 * 1024;

    /** The field with that name and these bytes, which may be 8-bit without a stated character set. */
    static MailHeaderField of(Field field) {
        String all = TextDecoder.text(field.getRaw().toByteArray());
        int colon = all.indexOf(':');
        String folded = colon < 0 ? all : all.substring(colon + 1, Math.min(all.length(), colon + 1 + LONGEST));
        String value = folded.replaceAll("\\r?\\n(?=[ \\t])", "").strip();
        return new MailHeaderField(field.getName().strip().toLowerCase(Locale.ROOT), value);
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
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, TextEncoding.WINDOWS_1252.charset());
        } catch (RuntimeException e) {
            // The library refuses some that are malformed; they are shown as they are.
            return text;
        }
    }
}
