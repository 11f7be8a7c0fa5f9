package org.daybook.conversation;

import java.util.List;
import java.util.Optional;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;

/**
 * One reading of exported messages into rows: of which exhibits, how, and what was found. The rows themselves are
 * sealed beside it.
 *
 * @param id by which rows are referred to
 * @param format the code of the importer
 * @param files the exhibits that hold the original, untouched
 * @param basis what the original does not say and was chosen
 * @param conversations what was found, in the order of the rows' conversation numbers
 * @param unknown fields of a newer version of the program, preserved
 */
public record MessageImport(
        Id<MessageImport> id,
        String format,
        List<ImportedFile> files,
        ImportBasis basis,
        List<ConversationSummary> conversations,
        UnknownFields unknown) {
    public MessageImport {
        files = List.copyOf(files);
        conversations = List.copyOf(conversations);
    }

    /**
     * An exhibit with a part of the original.
     *
     * @param item the path of the file in what was imported; empty for all of it
     */
    public record ImportedFile(String item, Id<Exhibit> exhibit) {}

    /** An id by which one conversation of the import is told from the others. */
    public static Id<MessageImport> idOf(Id<MessageImport> messages, int conversation) {
        byte[] bytes = messages.bytes();
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[bytes.length - 1 - i] ^= (byte) ((conversation + 1) >>> (Byte.SIZE * i));
        }
        return Id.of(bytes);
    }

    /** The exhibit in which a row's item is; empty if it was left out. */
    public Optional<Id<Exhibit>> exhibitOf(String item) {
        return files.stream()
                .filter(file -> file.item().equals(item))
                .findFirst()
                .or(() -> files.stream().filter(file -> file.item().isEmpty()).findFirst())
                .map(ImportedFile::exhibit);
    }

    /** Whether the exhibit holds a part of the original. */
    public boolean isFrom(Id<Exhibit> exhibit) {
        return files.stream().anyMatch(file -> file.exhibit().equals(exhibit));
    }
}
