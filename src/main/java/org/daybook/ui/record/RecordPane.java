package org.daybook.ui.record;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Withdrawal;
import org.daybook.record.ImportedClaim;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.DiaryWork;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.TextLabels;
import org.jspecify.annotations.Nullable;

/**
 * The pane in which a record is shown, and a source of the parts that every record's page has in common. JavaFX
 * thread.
 */
public final class RecordPane extends BorderPane {
    private final DiaryContext context;
    private final Messages messages;
    private final Formats formats;

    public RecordPane(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.formats = context.formats();
    }

    /** Shows the page, and moves the keyboard focus to its top. */
    public void show(Page page) {
        setCenter(page);
        Focus.first(page);
    }

    /** Removes whatever is shown. */
    public void clear() {
        setCenter(null);
    }

    /** What went wrong when the record was changed. */
    public Node problem(DiaryWork diary) {
        return new ProblemNote(messages, diary.failureProperty());
    }

    /**
     * A note that the record was withdrawn: when, by whom and why. Empty if it was not.
     *
     * @param note the key of what that means
     */
    public Node withdrawn(@Nullable Withdrawal withdrawal, String note) {
        VBox box = new VBox();
        box.getStyleClass().addAll("note", "field-row");
        if (withdrawal != null) {
            String at = formats.dateTime(withdrawal.recorded().envelope().recordedAt());
            box.getChildren()
                    .addAll(
                            TextLabels.paragraph(messages.get("incident.withdrawn", at)),
                            TextLabels.quiet(VersionsPane.by(
                                    withdrawal.recorded().envelope().authorship(), messages)),
                            TextLabels.paragraph(messages.get("incident.version-reason", withdrawal.reason())),
                            TextLabels.quiet(messages.get(note)));
            ImportedClaim claim = withdrawal.claim();
            if (claim != null) {
                IncidentLines claims = new IncidentLines(messages, formats, _ -> "");
                box.getChildren().add(TextLabels.quiet(claims.withdrawal(claim)));
            }
        }
        return box;
    }

    /**
     * A button that withdraws the record, after asking why.
     *
     * @param title of the question
     */
    public Button withdrawing(String title, Consumer<String> withdraw) {
        Button button = Buttons.plain(
                messages.get("incident.withdraw"),
                () -> WithdrawalSheet.ask(context.window().dialogs(), messages, title, withdraw));
        return button;
    }

    /** The link to the page on which it can be erased. */
    public Button erasing(Runnable go) {
        Button link = Buttons.link(messages.get("erasure.link"), go);
        return link;
    }
}
