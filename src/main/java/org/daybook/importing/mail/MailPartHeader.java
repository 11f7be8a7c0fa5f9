package org.daybook.importing.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.daybook.importing.TextDecoder;
import org.jspecify.annotations.Nullable;

/** The header of a part. For one part and one thread. */
final class MailPartHeader {
    private boolean attached;
    private String fileName = "";
    private String typeName = "";
    private String kind = "";

    void take(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        if (!name.equals("content-disposition") && !name.equals("content-type")) {
            return;
        }
        try {
            RawField raw = RawFieldParser.DEFAULT.parseField(field.getRaw());
            RawBody body = RawFieldParser.DEFAULT.parseRawBody(raw);
            MimeParameterMapping parameters = new MimeParameterMapping();
            for (NameValuePair pair : body.getParams()) {
                parameters.addParameter(pair.getName(), pair.getValue() == null ? "" : pair.getValue());
            }
            if (name.equals("content-type")) {
                typeName = decoded(parameters.get("name"));
                kind = decoded(parameters.get("smime-type"));
            } else {
                attached = body.getValue().strip().equalsIgnoreCase("attachment");
                fileName = decoded(parameters.get("filename"));
            }
        } catch (MimeException | RuntimeException e) {
            // A part with an unreadable header is kept without a name.
        }
    }

    private static String decoded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean raw = value.chars().anyMatch(c -> c > 0x7f) && value.chars().allMatch(c -> c <= 0xff);
        return MailHeaderField.decoded(raw ? TextDecoder.text(value.getBytes(StandardCharsets.ISO_8859_1)) : value)
                .strip();
    }

    /** Whether it is to be kept as a file rather than read with the words. */
    boolean isAttached() {
        return attached || !fileName.isEmpty();
    }

    /** The name of its file; empty if none is stated. */
    String name() {
        return fileName.isEmpty() ? typeName : fileName;
    }

    /** The type of S/MIME; empty if it is not stated. */
    String kind() {
        return kind;
    }
}
