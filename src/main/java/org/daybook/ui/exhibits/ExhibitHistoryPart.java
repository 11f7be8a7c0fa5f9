package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitCopied;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.ImportedClaim;
import org.daybook.text.Messages;
import org.daybook.ui.record.ReadBackNote;
import org.daybook.ui.record.VersionsPane;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * The history of an exhibit: its versions, further occasions on which the same file was added, and copies saved
 * outside the diary.
 */
record ExhibitHistoryPart(Messages messages, ExhibitDescriber words, ExhibitLines lines) {
    /** Each version: when, by whom, why, and what changed. */
    Node versions(ExhibitHistory exhibit) {
        VBox part = Panes.part(messages.get("exhibit.versions"));
        part.getStyleClass().add("section-parts");
        List<RecordVersion<Exhibit>> versions = exhibit.versions();
        for (int i = 0; i < versions.size(); i++) {
            part.getChildren().add(version(versions, i));
        }
        return part;
    }

    /** Further occasions on which the same file was added, and the copies saved outside the diary; each in order. */
    List<Node> events(List<LedgerEntry> events) {
        List<Node> again = new ArrayList<>();
        List<Node> copies = new ArrayList<>();
        for (LedgerEntry event : events) {
            String at = messages.formats().dateTime(event.envelope().recordedAt());
            switch (event.entry()) {
                case ExhibitMetAgain met -> again.add(TextLabels.paragraph(again(met, at)));
                case ExhibitCopied copied ->
                    copies.add(TextLabels.paragraph(messages.get("exhibit.copy-line", at, copied.name())));
                default -> {}
            }
        }
        if (copies.isEmpty()) {
            copies.add(TextLabels.quiet(messages.get("exhibit.copies-none")));
        }
        Node saved = Panes.part(messages.get("exhibit.copies"), copies.toArray(Node[]::new));
        return again.isEmpty()
                ? List.of(saved)
                : List.of(Panes.part(messages.get("exhibit.again"), again.toArray(Node[]::new)), saved);
    }

    private String again(ExhibitMetAgain met, String at) {
        String name = words.fileName(met.name());
        return met.folder().isEmpty()
                ? messages.get("exhibit.again-line", at, name)
                : messages.get("exhibit.again-line-folder", at, name, words.fileName(met.folder()));
    }

    private String name(RecordVersion<Exhibit> first, int i, String at) {
        if (first.recorded().entry() instanceof ExhibitAmended) {
            return messages.get(i == 0 ? "exhibit.version-missing" : "exhibit.version-later", at);
        }
        return i == 0 ? messages.get("exhibit.version-added", at) : messages.get("exhibit.version-at", i, at);
    }

    private Node version(List<RecordVersion<Exhibit>> versions, int i) {
        RecordVersion<Exhibit> version = versions.get(i);
        String at = messages.formats().dateTime(version.recorded().envelope().recordedAt());
        VBox box = new VBox(
                TextLabels.paragraph(name(versions.getFirst(), i, at)),
                TextLabels.quiet(VersionsPane.by(version.recorded().envelope().authorship(), messages)));
        box.getStyleClass().addAll("version", "field-row");
        ImportedClaim claim = version.claim();
        if (claim != null && !claim.own()) {
            box.getChildren().add(TextLabels.quiet(says(claim)));
        }
        if (version.isTypedForAnother()) {
            box.getChildren().add(TextLabels.quiet(ReadBackNote.words(version.readBack(), messages)));
        }
        if (i > 0) {
            if (!version.reason().isBlank()) {
                box.getChildren().add(TextLabels.paragraph(messages.get("exhibit.version-reason", version.reason())));
            }
            FactsPane changes = new FactsPane();
            lines.changes(versions.get(i - 1).record(), version.record())
                    .forEach(change -> changes.add(change.label(), words(change)));
            box.getChildren().add(changes);
        }
        return box;
    }

    private String says(ImportedClaim claim) {
        String at = messages.formats().exactDateTime(claim.recordedAt());
        return claim.author().isBlank()
                ? messages.get("exhibit.claim", at, claim.vaultId(), claim.digest())
                : messages.get("exhibit.claim-author", at, claim.vaultId(), claim.digest(), claim.author());
    }

    private String words(ExhibitLines.ExhibitChange change) {
        if (change.before().isEmpty()) {
            return messages.get("exhibit.change-new", change.after());
        }
        return change.after().isEmpty()
                ? messages.get("exhibit.change-gone", change.before())
                : messages.get("exhibit.change-from", change.before(), change.after());
    }
}
