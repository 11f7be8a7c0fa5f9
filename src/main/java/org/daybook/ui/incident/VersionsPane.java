package org.daybook.ui.incident;

import java.time.OffsetDateTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.IncidentHistory.Version;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.text.WordDifference;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Texts;

/** How a record came to be: each version with who wrote it, when and why, and what it says otherwise. */
final class VersionsPane extends VBox {
    private final IncidentLines lines;
    private final Messages messages;
    private final Formats formats;

    VersionsPane(List<Version> versions, IncidentLines lines, Messages messages) {
        this.lines = lines;
        this.messages = messages;
        this.formats = new Formats(messages);
        getStyleClass().add("versions");
        getChildren().add(Texts.heading(messages.get("incident.versions")));
        for (int i = 0; i < versions.size(); i++) {
            getChildren().add(version(versions, i));
        }
    }

    /** Who recorded something, and for whom. */
    static String by(Authorship by, Messages messages) {
        if (by.author().isBlank()) {
            return by.onBehalfOf().isBlank()
                    ? messages.get("incident.by-owner")
                    : messages.get("incident.for", by.onBehalfOf());
        }
        return by.onBehalfOf().isBlank()
                ? messages.get("incident.by", by.author())
                : messages.get("incident.by-for", by.author(), by.onBehalfOf());
    }

    private Node version(List<Version> versions, int i) {
        Version version = versions.get(i);
        OffsetDateTime at = version.recorded().envelope().recordedAt();
        String name = i == 0 ? messages.get("incident.version-original") : messages.get("incident.version-amended", i);
        VBox box = new VBox(
                Texts.paragraph(name),
                Texts.quiet(messages.get("incident.recorded-at", formats.dateTime(at))),
                Texts.quiet(by(version.recorded().envelope().authorship(), messages)),
                Texts.quiet(formats.delay(version.incident().when(), at)));
        box.getChildren().getFirst().getStyleClass().add("field-label");
        box.getStyleClass().addAll("version", "field-row");
        if (i > 0) {
            box.getChildren().add(Texts.paragraph(messages.get("incident.version-reason", version.reason())));
            box.getChildren().add(changes(versions.get(i - 1), version));
        }
        if (versions.size() > 1) {
            box.getChildren().add(unfolding(version));
        }
        return box;
    }

    private Node changes(Version before, Version after) {
        VBox box = new VBox();
        box.getStyleClass().add("changes");
        List<IncidentLines.Change> changes = lines.changes(before.incident(), after.incident());
        if (changes.isEmpty()) {
            box.getChildren().add(Texts.quiet(messages.get("incident.version-same")));
        }
        changes.forEach(change -> box.getChildren().add(change(change)));
        return box;
    }

    private Node change(IncidentLines.Change change) {
        boolean account = change.line().form() == IncidentLine.Form.ACCOUNT
                && !change.before().isBlank()
                && !change.after().isBlank();
        if (account) {
            List<WordDifference.Piece> pieces = WordDifference.between(change.before(), change.after());
            if (pieces.stream().anyMatch(piece -> piece.kind() == WordDifference.Kind.SAME) && pieces.size() > 1) {
                return new DifferencePane(change.line().label(), pieces, messages);
            }
        }
        return new LinesPane(List.of(
                line(change, "incident.change-before", change.before()),
                line(change, "incident.change-after", change.after())));
    }

    private IncidentLine line(IncidentLines.Change change, String key, String text) {
        IncidentLine line = change.line();
        String label = messages.get("incident.change", line.label(), messages.get(key));
        String said = text.isBlank() ? messages.get("incident.change-empty") : text;
        return new IncidentLine(line.part(), label, said, line.form(), line.audience());
    }

    private Node unfolding(Version version) {
        VBox box = new VBox();
        Button toggle = Buttons.link(messages.get("incident.version-show"));
        toggle.setOnAction(_ -> {
            boolean shown = box.getChildren().size() > 1;
            if (shown) {
                box.getChildren().remove(1);
            } else {
                box.getChildren().add(new LinesPane(lines.of(version.incident())));
            }
            toggle.setText(messages.get(shown ? "incident.version-show" : "incident.version-hide"));
            toggle.setAccessibleText(toggle.getText());
        });
        box.getChildren().add(toggle);
        return box;
    }
}
