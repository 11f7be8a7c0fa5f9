package org.daybook.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.ColumnMapping;

/**
 * A group of files whose format is known.
 *
 * @param format the code of its {@link Importer}
 * @param items the paths of the files with the rows, in the order in which they are read; for a single file the empty
 * path
 * @param attachments the paths of other files that belong to it, such as photos
 * @param reason the code of what it was recognised by; its words are in the bundles
 * @param questions what the files do not say, so that it has to be asked
 * @param columns how a table is read; empty if the files are none
 */
public record RecognisedFiles(
        String format,
        List<String> items,
        List<String> attachments,
        String reason,
        Set<ImportQuestion> questions,
        Optional<ColumnMapping> columns) {
    public RecognisedFiles {
        items = List.copyOf(items);
        attachments = List.copyOf(attachments);
        questions = Set.copyOf(questions);
    }

    /** A group of files that are not tables. */
    public RecognisedFiles(
            String format, List<String> items, List<String> attachments, String reason, Set<ImportQuestion> questions) {
        this(format, items, attachments, reason, questions, Optional.empty());
    }
}
