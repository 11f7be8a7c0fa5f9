package org.daybook.ui.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.record.ImportedClaim;
import org.daybook.text.Messages;
import org.daybook.text.WordDifference;
import org.daybook.text.WordDifference.DifferenceKind;
import org.daybook.text.WordDifference.DifferencePiece;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** Every version of a record: when, by whom, why, and what changed. JavaFX thread. */
public final class VersionsPane extends VBox {
    private final Messages messages;

    /**
     * One version.
     *
     * @param version the version as the diary has it
     * @param delay how long after the event it was recorded; empty if that says nothing
     * @param changes how it differs from the version before; empty for the original
     * @param lines the whole version, requested when she unfolds it
     */
    public record ShownVersion(
            RecordHistory.RecordVersion<?> version,
            String delay,
            List<VersionChange> changes,
            Supplier<List<LabelledLinesPane.LabelledLine>> lines) {}

    /**
     * A difference from the version before.
     *
     * @param isAccount whether it is a long text, in which the words that changed are marked
     */
    public record VersionChange(String label, String before, String after, boolean isAccount) {}

    /** @param versions the original first, if it can be read */
    public VersionsPane(List<ShownVersion> versions, Messages messages) {
        this.messages = messages;
        getStyleClass().add("versions");
        getChildren().add(TextLabels.heading(messages.get("incident.versions")));
        for (int i = 0; i < versions.size(); i++) {
            String name = name(i, isAmendment(versions.getFirst().version().recorded()));
            getChildren().add(version(versions.get(i), i, name, versions.size() > 1));
        }
    }

    /** Whether an entry amends a record, so that an earlier version existed. */
    private static boolean isAmendment(LedgerEntry recorded) {
        return recorded.entry() instanceof IncidentAmended || recorded.entry() instanceof CaseRecordAmended;
    }

    /** Amendments are numbered from the original; if that is missing, they have no numbers. */
    private String name(int i, boolean isOriginalMissing) {
        if (isOriginalMissing) {
            return messages.get(i == 0 ? "incident.version-missing" : "incident.version-later");
        }
        return i == 0 ? messages.get("incident.version-original") : messages.get("incident.version-amended", i);
    }

    /** Who recorded something, and for whom. */
    public static String by(Authorship by, Messages messages) {
        if (by.isOwners()) {
            return by.onBehalfOf().isBlank()
                    ? messages.get("incident.by-owner")
                    : messages.get("incident.for", by.onBehalfOf());
        }
        String author = by.isOtherOwner() ? messages.get("incident.other-owner") : by.author();
        return by.onBehalfOf().isBlank()
                ? messages.get("incident.by", author)
                : messages.get("incident.by-for", author, by.onBehalfOf());
    }

    private Node version(ShownVersion shown, int i, String name, boolean unfolds) {
        RecordHistory.RecordVersion<?> version = shown.version();
        OffsetDateTime at = version.recorded().envelope().recordedAt();
        VBox box = new VBox(
                TextLabels.paragraph(name),
                TextLabels.quiet(
                        messages.get("incident.recorded-at", messages.formats().dateTime(at))),
                TextLabels.quiet(by(version.recorded().envelope().authorship(), messages)));
        ImportedClaim claim = version.claim();
        if (claim != null && version.isClaimed()) {
            box.getChildren()
                    .add(TextLabels.quiet(messages.get(
                            "incident.version-elsewhere",
                            messages.formats().dateTime(claim.recordedAt()),
                            by(new Authorship(claim.author(), claim.onBehalfOf()), messages))));
        }
        if (version.isTypedForAnother()) {
            box.getChildren().add(TextLabels.quiet(ReadBackNote.words(version.readBack(), messages)));
        }
        box.getChildren().getFirst().getStyleClass().add("field-label");
        if (!shown.delay().isEmpty()) {
            box.getChildren().add(TextLabels.quiet(shown.delay()));
        }
        box.getStyleClass().addAll("version", "field-row");
        if (!version.reason().isBlank()) {
            box.getChildren().add(TextLabels.paragraph(messages.get("incident.version-reason", version.reason())));
        }
        if (i > 0) {
            box.getChildren().add(changes(shown.changes()));
        }
        if (unfolds) {
            box.getChildren().add(unfolding(shown));
        }
        return box;
    }

    private Node changes(List<VersionChange> changes) {
        VBox box = Panes.column("changes");
        if (changes.isEmpty()) {
            box.getChildren().add(TextLabels.quiet(messages.get("incident.version-same")));
        }
        changes.forEach(change -> box.getChildren().add(change(change)));
        return box;
    }

    private Node change(VersionChange change) {
        boolean account = change.isAccount()
                && !change.before().isBlank()
                && !change.after().isBlank();
        if (account) {
            List<WordDifference.DifferencePiece> pieces = WordDifference.between(change.before(), change.after());
            if (pieces.stream().anyMatch(piece -> piece.kind() == WordDifference.DifferenceKind.SAME)
                    && pieces.size() > 1) {
                return new DifferencePane(change.label(), pieces, messages);
            }
        }
        return new LabelledLinesPane(List.of(
                line(change, "incident.change-before", change.before()),
                line(change, "incident.change-after", change.after())));
    }

    private LabelledLinesPane.LabelledLine line(VersionChange change, String key, String text) {
        String said = text.isBlank() ? messages.get("incident.change-empty") : text;
        return new LabelledLinesPane.LabelledLine(
                messages.get("incident.change", change.label(), messages.get(key)), said);
    }

    private Node unfolding(ShownVersion version) {
        VBox box = new VBox();
        Button toggle = Buttons.quiet(messages.get("incident.version-show"));
        toggle.setOnAction(_ -> {
            boolean shown = box.getChildren().size() > 1;
            if (shown) {
                box.getChildren().remove(1);
            } else {
                box.getChildren().add(new LabelledLinesPane(version.lines().get()));
            }
            toggle.setText(messages.get(shown ? "incident.version-show" : "incident.version-hide"));
            toggle.setAccessibleText(toggle.getText());
        });
        box.getChildren().add(toggle);
        return box;
    }

    /**
     * Shows how a long text changed: removed words are struck through, added words underlined, and long unchanged parts
     * shortened.
     */
    private static final class DifferencePane extends VBox {
        private static final int LONGEST_SAME = 600;
        private static final int SHOWN_OF_IT = 200;
        private static final String CUT = " […] ";

        DifferencePane(String label, List<DifferencePiece> pieces, Messages messages) {
            TextFlow flow = new TextFlow();
            for (int i = 0; i < pieces.size(); i++) {
                DifferencePiece piece = pieces.get(i);
                flow.getChildren().add(text(piece, i == 0, i == pieces.size() - 1));
            }
            flow.setAccessibleRole(AccessibleRole.TEXT);
            flow.setAccessibleText(messages.get(
                    "incident.change-spoken",
                    label,
                    all(pieces, DifferenceKind.TAKEN_OUT),
                    all(pieces, DifferenceKind.PUT_IN)));
            getStyleClass().add("line");
            getChildren()
                    .addAll(
                            TextLabels.quiet(messages.get("incident.change-words", label)),
                            flow,
                            TextLabels.quiet(messages.get("incident.change-legend")));
        }

        private static Text text(DifferencePiece piece, boolean first, boolean last) {
            Text text =
                    new Text(piece.kind() == DifferenceKind.SAME ? shortened(piece.text(), first, last) : piece.text());
            switch (piece.kind()) {
                case SAME -> text.getStyleClass().add("text-same");
                case TAKEN_OUT -> {
                    text.setStrikethrough(true);
                    text.getStyleClass().add("text-taken-out");
                }
                case PUT_IN -> {
                    text.setUnderline(true);
                    text.getStyleClass().add("text-put-in");
                }
            }
            return text;
        }

        // A few words around a change are enough to find it; the whole text can be unfolded.
        private static String shortened(String same, boolean first, boolean last) {
            if (same.length() <= LONGEST_SAME) {
                return same;
            }
            String start = first ? "" : same.substring(0, same.offsetByCodePoints(0, SHOWN_OF_IT));
            String end = last ? "" : same.substring(same.offsetByCodePoints(same.length(), -SHOWN_OF_IT));
            return start + CUT + end;
        }

        private static String all(List<DifferencePiece> pieces, DifferenceKind kind) {
            return pieces.stream()
                    .filter(piece -> piece.kind() == kind)
                    .map(piece -> piece.text().strip())
                    .collect(Collectors.joining("; "));
        }
    }
}
