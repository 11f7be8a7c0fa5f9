package org.daybook.job;

import java.util.List;
import java.util.Optional;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WorkBegun.WorkKind;
import org.daybook.exhibit.FileMetadata;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;

/** Words for work that was begun and cut off, for the window and for the commands. */
public record UnfinishedWorkFormatter(Messages messages) {
    /** One work, and what is said of it in one line. */
    public record UnfinishedWork(WorkBegun work, String words) {
        /** Whether importing the same file again finishes it. */
        public boolean isOfImport() {
            return work.kind() == WorkKind.IMPORT || isStep();
        }

        /** Whether it can be finished with what is in the diary. */
        public boolean isStep() {
            return work.kind() == WorkKind.INCIDENTS || work.kind() == WorkKind.ATTACHMENTS;
        }
    }

    /**
     * All that is unfinished, in the order in which it was begun; of an import that was withdrawn or erased nothing is
     * due any more. Vault thread.
     */
    public List<UnfinishedWork> of(OpenCase open) {
        return open.works().unfinished().stream()
                .flatMap(work -> words(work, open).map(words -> new UnfinishedWork(work, words)).stream())
                .toList();
    }

    private Optional<String> words(WorkBegun work, OpenCase open) {
        String about = VisibleText.onOneLine(work.about());
        return switch (work.kind()) {
            case IMPORT -> Optional.of(messages.get("unfinished.import", about));
            case INCIDENTS -> file(work, open).map(name -> messages.get("unfinished.incidents", name));
            case ATTACHMENTS -> file(work, open).map(name -> messages.get("unfinished.attachments", name));
            case WRITING -> {
                String file = VisibleText.onOneLine(work.plan().getOrDefault(WorkBegun.FILE, ""));
                yield Optional.of(
                        about.isEmpty()
                                ? messages.get("unfinished.writing", file)
                                : messages.get("unfinished.writing-for", file, about));
            }
            case OTHER -> Optional.of(messages.get("unfinished.other"));
        };
    }

    private static Optional<String> file(WorkBegun work, OpenCase open) {
        return open.conversations().imports().stream()
                .filter(history -> !history.isWithdrawn() && history.isPlannedIn(work))
                .map(ImportHistory::messages)
                .flatMap(messages -> messages.files().stream())
                .flatMap(file -> open.exhibits().one(file.exhibit()).stream())
                .map(ExhibitHistory::current)
                .flatMap(exhibit -> Optional.ofNullable(exhibit.file()).stream())
                .map(FileMetadata::name)
                .map(VisibleText::onOneLine)
                .findFirst();
    }
}
