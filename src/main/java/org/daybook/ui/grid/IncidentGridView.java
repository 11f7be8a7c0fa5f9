package org.daybook.ui.grid;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.form.DayOrTimeField;
import org.daybook.ui.toolkit.form.FormPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/**
 * Several incidents written up at once. Tab or Enter at the end of the last row makes another; Ctrl+S and Ctrl+Enter
 * record all.
 */
public final class IncidentGridView extends FormPane {
    private final IncidentGridModel model;
    private final IncidentGridForm form;
    private final Messages messages;
    private final Dialogs dialogs;
    private final IncidentGridRows rows;

    public IncidentGridView(IncidentGridModel model, DiaryContext context) {
        super(context, model.work);
        this.model = model;
        this.form = model.form;
        this.messages = context.messages();
        this.dialogs = context.window().dialogs();
        closeWhileBusy();
        this.rows = new IncidentGridRows(form, messages, dialogs);
        whenReady(this::begin);
    }

    @Override
    public void drop() {
        model.drop();
        rows.drop();
        super.drop();
    }

    private void begin() {
        rows.arrange();
        Button add = Buttons.plain(messages.get("grid.add"), () -> rows.edit(form.addRow()));
        Button paste = Buttons.plain(messages.get("grid.paste"));
        paste.setOnAction(_ -> {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null) {
                rows.pasteAtEnd(text);
            }
        });
        Page page = new Page(
                messages.get("grid.title"),
                TextLabels.paragraph(messages.get("grid.lead")),
                TextLabels.quiet(messages.get("grid.paste-help")),
                forAll(),
                rows,
                Panes.buttons(add, paste));
        showWithBar(page);
        rows.edit(form.rows().getFirst());
    }

    private Node forAll() {
        CheckBox paper = Buttons.check(messages.get("grid.paper"), form.paper);
        paper.setAccessibleHelp(messages.get("grid.paper-help"));
        DayOrTimeField written = DayOrTimeField.day(form.firstWritten, form.writtenWords());
        Node first =
                new FieldRow(messages.get("grid.first-written-all"), written, messages.get("grid.first-written-help"));
        VBox copied = Panes.column("section-parts", TextLabels.quiet(messages.get("grid.paper-help")), first);
        OptionalNodes.showWhile(copied, form.paper);
        TextField author = TextFieldFactory.line(form.author);
        TextField behalf = TextFieldFactory.line(form.onBehalfOf);
        FlowPane by = new FlowPane(
                FieldRow.of(messages, "grid.author", author), FieldRow.of(messages, "grid.on-behalf-of", behalf));
        by.getChildren().forEach(part -> part.getStyleClass().add("grid-part"));
        by.getStyleClass().addAll("field-flow", "grid-by");
        return Panes.column("section-parts", by, paper, copied);
    }

    private void showWithBar(Page page) {
        Label state = state();
        state.textProperty()
                .bind(model.work
                        .busyProperty()
                        .flatMap(busy -> busy
                                ? new SimpleStringProperty(messages.get("grid.recording"))
                                : model.work.stateProperty()));
        show(
                page,
                state,
                save(messages.get("grid.record")),
                leave("grid.leave", model::leave),
                discard("grid.discard", this::askToDiscard));
    }

    private void askToDiscard() {
        dialogs.confirmDeletion(
                new Dialogs.DialogQuestion(
                        messages.get("grid.discard-title"),
                        messages.get("grid.discard-text"),
                        messages.get("grid.discard-verb")),
                model::discard);
    }

    @Override
    protected void save() {
        model.recordAll();
        form.firstProblem().ifPresent(rows::edit);
    }
}
