package org.daybook.ui.exhibits;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Entry.ExhibitCopied;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ExhibitHistory.Version;
import org.daybook.casefile.Recorded;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Texts;

/** How what is said of an exhibit came to be, and which copies of it were saved outside. */
final class HistoryPart {
    private final Messages messages;
    private final Formats formats;
    private final ExhibitLines lines;

    HistoryPart(Messages messages, ExhibitLines lines) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.lines = lines;
    }

    /** Each version: when, by whom, why, and what changed. */
    Node versions(ExhibitHistory exhibit) {
        VBox part = Page.part(messages.get("exhibit.versions"));
        part.getStyleClass().add("section-parts");
        List<Version> versions = exhibit.versions();
        for (int i = 0; i < versions.size(); i++) {
            part.getChildren().add(version(versions, i));
        }
        return part;
    }

    /** Copies outside, in order; nothing for none. */
    Node copies(List<Recorded> copies) {
        VBox part = Page.part(messages.get("exhibit.copies"));
        if (copies.isEmpty()) {
            part.getChildren().add(Texts.quiet(messages.get("exhibit.copies-none")));
        }
        for (Recorded copy : copies) {
            if (copy.entry() instanceof ExhibitCopied copied) {
                String at = formats.dateTime(copy.envelope().recordedAt());
                part.getChildren().add(Texts.paragraph(messages.get("exhibit.copy-line", at, copied.name())));
            }
        }
        return part;
    }

    private Node version(List<Version> versions, int i) {
        Version version = versions.get(i);
        String at = formats.dateTime(version.recorded().envelope().recordedAt());
        VBox box = new VBox(
                Texts.paragraph(
                        i == 0 ? messages.get("exhibit.version-added", at) : messages.get("exhibit.version-at", i, at)),
                Texts.quiet(by(version.recorded().envelope().authorship())));
        box.getStyleClass().addAll("version", "field-row");
        if (i > 0) {
            if (!version.reason().isBlank()) {
                box.getChildren().add(Texts.paragraph(messages.get("exhibit.version-reason", version.reason())));
            }
            FactsPane changes = new FactsPane();
            lines.changes(versions.get(i - 1).exhibit(), version.exhibit())
                    .forEach(change -> changes.add(change.label(), words(change)));
            box.getChildren().add(changes);
        }
        return box;
    }

    private String words(ExhibitLines.Change change) {
        if (change.before().isEmpty()) {
            return messages.get("exhibit.change-new", change.after());
        }
        return change.after().isEmpty()
                ? messages.get("exhibit.change-gone", change.before())
                : messages.get("exhibit.change-from", change.before(), change.after());
    }

    private String by(Authorship by) {
        if (by.author().isBlank()) {
            return messages.get("exhibit.by-owner");
        }
        return by.onBehalfOf().isBlank()
                ? messages.get("exhibit.by", by.author())
                : messages.get("exhibit.by-for", by.author(), by.onBehalfOf());
    }
}
