package org.daybook.ui.record;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.casefile.LedgerEntry;
import org.daybook.casefile.Withdrawal;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.jspecify.annotations.Nullable;

/** What erasing for good means, what would go, the two steps it takes, and what was done. JavaFX thread. */
public final class ErasurePage extends BorderPane {
    private static final int REASON_ROWS = 3;

    private final Messages messages;
    private final Formats formats;
    private final ErasureSteps<?> steps;
    private final Runnable erase;

    /**
     * What is said before.
     *
     * @param title asks whether
     * @param before parts that she should see first
     * @param does what erasing does
     * @param beyond copies that it does not reach
     * @param goes parts that say what would go
     * @param numberLabel asks for the number
     */
    public record Question(
            String title, List<Node> before, List<String> does, String beyond, List<Node> goes, String numberLabel) {}

    /** @param erase does it */
    public ErasurePage(Messages messages, ErasureSteps<?> steps, Runnable erase) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.steps = steps;
        this.erase = erase;
        setTop(new ProblemNote(messages, steps.failureProperty()).on(Offer.TRY_AGAIN, erase));
    }

    /** @param back leaves everything as it is */
    public void ask(Question question, Runnable back) {
        Page page = new Page(question.title(), question.before().toArray(Node[]::new));
        page.add(
                lines("erasure.does-title", question.does()),
                lines("erasure.cannot-title", List.of(question.beyond(), messages.get("erasure.cannot-disk"))),
                lines("erasure.police-title", List.of(messages.get("erasure.police-text"))));
        page.add(question.goes().toArray(Node[]::new));
        page.add(fields(question.numberLabel(), back));
        show(page);
    }

    /** A part that lists what would go. */
    public Node goes(List<String> lines) {
        return lines("erasure.goes-title", lines);
    }

    /**
     * Lines for what is recorded and typed of something.
     *
     * @param original the key of the line for its first version, given when that was recorded
     * @param versions the entries that hold its versions, in order
     * @param withdrawal that of it; null if it was not withdrawn
     */
    public List<String> said(
            String original, List<LedgerEntry> versions, @Nullable Withdrawal withdrawal, List<Draft> drafts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            String at = formats.dateTime(versions.get(i).envelope().recordedAt());
            lines.add(i == 0 ? messages.get(original, at) : messages.get("erasure.version-amended", i, at));
        }
        if (withdrawal != null) {
            String at = formats.dateTime(withdrawal.recorded().envelope().recordedAt());
            lines.add(messages.get("erasure.withdrawal", at));
        }
        drafts.forEach(draft -> lines.add(messages.get("erasure.draft", formats.dateTime(draft.savedAt()))));
        return lines;
    }

    /** Says that withdrawing is usually enough, and leads back to the record. */
    public Node withdrawing(Runnable back) {
        Button look = Buttons.plain(messages.get("erasure.withdraw"));
        look.setOnAction(_ -> back.run());
        return Page.part(
                messages.get("erasure.withdraw-title"),
                TextLabels.paragraph(messages.get("erasure.withdraw-text")),
                look);
    }

    /**
     * Says that it was done, and offers a new passphrase.
     *
     * @param back goes on without
     * @param renew leads to a new passphrase
     * @param more below it
     */
    public void tell(String title, String text, Button back, Runnable renew, Node... more) {
        Button change = Buttons.plain(messages.get("erasure.renew"));
        change.setOnAction(_ -> renew.run());
        Page page = new Page(
                title,
                TextLabels.paragraph(text),
                lines("erasure.renew-title", List.of(messages.get("erasure.renew-text"))),
                Page.buttonsLeft(back, change));
        page.add(more);
        show(page);
    }

    private void show(Page page) {
        setCenter(page);
        Focus.first(page);
    }

    private Node[] fields(String numberLabel, Runnable back) {
        FieldRow reason = new FieldRow(
                messages.get("erasure.reason"),
                TextFields.area(steps.reason(), REASON_ROWS),
                messages.get("erasure.reason-help"));
        FieldRow typed =
                new FieldRow(numberLabel, TextFields.line(steps.number()), messages.get("erasure.number-help"));
        Button leave = Buttons.primary(messages.get("erasure.back"));
        leave.setOnAction(_ -> back.run());
        leave.disableProperty().bind(steps.busyProperty());
        Button go = Buttons.plain(messages.get("erasure.erase"));
        go.disableProperty().bind(steps.ready().not());
        go.setOnAction(_ -> erase.run());
        Label busy = TextLabels.quiet(messages.get("erasure.busy"));
        busy.visibleProperty().bind(steps.busyProperty());
        return new Node[] {reason, typed, Page.buttonsLeft(leave, go), busy};
    }

    private VBox lines(String key, List<String> lines) {
        return Page.part(
                messages.get(key), lines.stream().map(TextLabels::paragraph).toArray(Node[]::new));
    }
}
