package org.daybook.importing.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.importing.ImportWarning;

/**
 * An e-mail, read.
 *
 * @param fields its header fields in the order of the file
 * @param text its words
 * @param parts its other parts, in their order
 * @param encrypted whether its words are encrypted end to end
 * @param problems what could not be read
 */
record ParsedMail(
        List<MailHeaderField> fields,
        String text,
        List<MailPart> parts,
        boolean encrypted,
        Set<ImportWarning.WarningKind> problems) {
    ParsedMail {
        fields = List.copyOf(fields);
        parts = List.copyOf(parts);
        problems = Set.copyOf(problems);
    }

    /**
     * A part that is not shown as text.
     *
     * @param name the name of the file; may be empty
     * @param mediaType in lower case, such as {@code image/jpeg}
     * @param length how many bytes it has; -1 if they were not counted
     */
    record MailPart(String name, String mediaType, long length) {}

    /** The value of the first field of that name; empty if there is none. */
    Optional<MailHeaderField> first(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
