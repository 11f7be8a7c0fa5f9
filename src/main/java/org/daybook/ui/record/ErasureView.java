package org.daybook.ui.record;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Withdrawal;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a record is erased for good: what that means, what would go, the two steps, and the outcome.
 * JavaFX thread.
 *
 * @param <P> a preview of what would go
 * @param <R> what was erased
 */
public final class ErasureView<P, R> extends ScreenPane {
    private static final int REASON_ROWS = 3;

    private final Messages messages;
    private final ErasureModel<P, R> model;

    /**
     * The text before erasing.
     *
     * @param title asks whether
     * @param before parts that she should see first
     * @param does what erasing does
     * @param beyond copies that it does not reach
     * @param goes parts that say what would go
     * @param numberLabel asks for the number
     */
    public record ErasureQuestion(
            String title, List<Node> before, List<String> does, String beyond, List<Node> goes, String numberLabel) {}

    /**
     * The text after erasing.
     *
     * @param back the words on the button that goes on without a new passphrase
     * @param more below it
     */
    public record Notice(String title, String text, String back, List<Node> more) {}

    public ErasureView(ErasureModel<P, R> model, ErasableRecord<P, R> record, Messages messages) {
        this.messages = messages;
        this.model = model;
        setTop(new ProblemNote(messages, model.diary.failureProperty()).on(Offer.TRY_AGAIN, model::erase));
        model.previewProperty().subscribe(shown -> {
            if (shown != null) {
                ask(record.question(shown, this));
            }
        });
        model.erasedProperty().subscribe(erased -> {
            if (erased != null) {
                tell(record.notice(erased));
            }
        });
    }

    @Override
    public void drop() {
        model.drop();
        setCenter(null);
    }

    private void ask(ErasureQuestion question) {
        Page page = new Page(question.title(), question.before().toArray(Node[]::new));
        page.add(
                lines("erasure.does-title", question.does()),
                lines("erasure.cannot-title", List.of(question.beyond(), messages.get("erasure.cannot-disk"))),
                lines("erasure.police-title", List.of(messages.get("erasure.police-text"))));
        page.add(question.goes().toArray(Node[]::new));
        page.add(fields(question.numberLabel()));
        turnTo(page);
    }

    /** A part that lists what would go. */
    public Node goes(List<String> lines) {
        return lines("erasure.goes-title", lines);
    }

    /**
     * Lines that say how something was recorded.
     *
     * @param original the key of the line for its first version, which takes the time it was recorded
     * @param versions the entries that hold its versions, in order
     * @param withdrawal its withdrawal; null if it was not withdrawn
     */
    public List<String> said(
            String original, List<LedgerEntry> versions, @Nullable Withdrawal withdrawal, List<Draft> drafts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            String at = messages.formats().dateTime(versions.get(i).envelope().recordedAt());
            lines.add(i == 0 ? messages.get(original, at) : messages.get("erasure.version-amended", i, at));
        }
        if (withdrawal != null) {
            String at =
                    messages.formats().dateTime(withdrawal.recorded().envelope().recordedAt());
            lines.add(messages.get("erasure.withdrawal", at));
        }
        drafts.forEach(draft ->
                lines.add(messages.get("erasure.draft", messages.formats().dateTime(draft.savedAt()))));
        return lines;
    }

    /** Says that withdrawing is usually enough, with a way back to the record. */
    public Node withdrawing() {
        Button look = Buttons.plain(messages.get("erasure.withdraw"), model::leave);
        return Panes.part(
                messages.get("erasure.withdraw-title"),
                TextLabels.paragraph(messages.get("erasure.withdraw-text")),
                look);
    }

    private void tell(Notice notice) {
        Button back = Buttons.primary(notice.back(), model::goToOtherRecords);
        Button change = Buttons.plain(messages.get("erasure.renew"), model::goToNewPassphrase);
        Page page = new Page(
                notice.title(),
                TextLabels.paragraph(notice.text()),
                lines("erasure.renew-title", List.of(messages.get("erasure.renew-text"))),
                Panes.buttons(back, change));
        page.add(notice.more().toArray(Node[]::new));
        turnTo(page);
    }

    private Node[] fields(String numberLabel) {
        FieldRow reason = FieldRow.of(messages, "erasure.reason", TextFieldFactory.area(model.reason(), REASON_ROWS));
        FieldRow typed =
                new FieldRow(numberLabel, TextFieldFactory.line(model.number()), messages.get("erasure.number-help"));
        Button leave = Buttons.primary(messages.get("erasure.back"), model::leave);
        leave.disableProperty().bind(model.busyProperty());
        Button go = Buttons.plain(messages.get("erasure.erase"), model::erase);
        go.disableProperty().bind(model.ready().not());
        Label busy = TextLabels.quiet(messages.get("erasure.busy"));
        busy.visibleProperty().bind(model.busyProperty());
        FlowPane buttons = Panes.buttons(
                leave,
                go,
                Buttons.waitingLine(model.ready().or(model.busyProperty()).not(), messages.get("erasure.erase-first")));
        buttons.getStyleClass().add("apart");
        return new Node[] {reason, typed, buttons, busy};
    }

    private VBox lines(String key, List<String> lines) {
        VBox part = Panes.part(
                messages.get(key), lines.stream().map(TextLabels::paragraph).toArray(Node[]::new));
        part.getStyleClass().add("erasure-lines");
        return part;
    }
}
