package org.daybook.importing.mail;

import java.util.List;
import java.util.Optional;

/**
 * One e-mail, to be read by a person.
 *
 * @param fields its header, field by field as it is in the file, with encoded words decoded
 * @param text its words; HTML is reduced to words, and nothing is fetched
 * @param attached the files that came with it, in their order
 * @param isEncrypted whether its words are encrypted end to end
 * @param isWhole whether all of it could be read
 */
public record MailContent(
        List<HeaderField> fields, String text, List<Attached> attached, boolean isEncrypted, boolean isWhole) {
    public MailContent {
        fields = List.copyOf(fields);
        attached = List.copyOf(attached);
    }

    /**
     * A field of the header.
     *
     * @param name in lower case
     * @param value on one line
     */
    public record HeaderField(String name, String value) {}

    /**
     * A file that came with it.
     *
     * @param name as it is written; may be empty
     * @param mediaType in lower case, such as {@code image/jpeg}
     * @param length in bytes
     */
    public record Attached(String name, String mediaType, long length) {}

    /** The first field of that name; empty if there is none. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(HeaderField::value)
                .findFirst();
    }
}
