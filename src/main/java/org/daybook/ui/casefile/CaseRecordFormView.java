package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CrimeReference;
import org.daybook.field.Field;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.form.FormPane;
import org.daybook.ui.toolkit.form.TypistNote;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.jspecify.annotations.Nullable;

/** The form for a new case record or an amendment. Ctrl+S and Ctrl+Enter record it. */
public final class CaseRecordFormView extends FormPane {
    private final CaseRecordFormModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final ExhibitAddingModel adding;
    private final TextField reason;
    private final List<ExhibitsField> exhibits = new ArrayList<>();
    private @Nullable Page shown;
    private @Nullable CaseRecordFields parts;

    /** @param adding adds files */
    public CaseRecordFormView(CaseRecordFormModel model, DiaryContext context, ExhibitAddingModel adding) {
        super(context, model.work);
        this.model = model;
        this.context = context;
        this.adding = adding;
        closeWhileBusy();
        this.messages = context.messages();
        this.lines = new CaseRecordLines(messages);
        this.reason = TextFieldFactory.line(model.form.amendReason);
        getStyleClass().add("incident-form");
        whenReady(this::begin);
    }

    @Override
    public void drop() {
        model.drop();
        exhibits.forEach(ExhibitsField::drop);
        shown = null;
        parts = null;
        super.drop();
    }

    private void begin() {
        CaseRecordKind kind = model.form.kind;
        CaseRecord amended = model.amended();
        CaseRecordFields fields = new CaseRecordFields(
                model.form,
                messages,
                context.unfolded(),
                new FieldControlFactory(model, messages, this::exhibits),
                !model.amends() && !model.isResumed());
        Page page = new Page(
                amended == null ? lines.add(kind) : messages.get("incident.amend-title", lines.title(amended)),
                TextLabels.paragraph(messages.get("particular." + kind.code() + "-why")));
        if (model.amends()) {
            FieldRow why = FieldRow.of(messages, "incident.reason", reason);
            why.problemProperty().bind(model.form.problems.at(CaseRecordForm.REASON));
            page.add(TextLabels.quiet(messages.get("incident.amend-lead")), why);
        } else {
            page.add(TextLabels.quiet(messages.get(model.leadsBack() ? "case.form-lead-back" : "case.form-lead")));
        }
        page.add(new TypistNote(messages, model.form.author, model.form.onBehalfOf));
        page.add(TextLabels.problem(model.form.problems.at(CaseRecordForm.NOTHING)), fields);
        noteMaster(fields);
        exhibits.forEach(field -> field.listenOn(this));
        show(
                page,
                messages.get(model.amends() ? "incident.save-amendment" : "incident.save"),
                model::goBack,
                () -> messages.get("incident.discard-text"));
        shown = page;
        parts = fields;
        Focus.whenShown(fields, () -> {
            if (model.amends() && !model.isResumed()) {
                reason.requestFocus();
            } else {
                Focus.first(fields);
            }
        });
    }

    private Node exhibits(Field field) {
        Id<CaseRecord> owner = model.id();
        if (owner == null || !(model.form.typed.of(field) instanceof FieldInput.ExhibitsInput picked)) {
            return new VBox();
        }
        ExhibitsField made = new ExhibitsField(context, adding, picked.ids(), owner);
        if (shown != null) {
            made.listenOn(this);
        }
        exhibits.add(made);
        return made;
    }

    // There can be only one master: say which reference it is now before another takes its place.
    private void noteMaster(CaseRecordFields fields) {
        String master = model.choices().master();
        if (model.form.kind != CaseRecordKind.REFERENCE || master.isEmpty()) {
            return;
        }
        Optional<Node> node = fields.reveal(CrimeReference.MASTER.name());
        if (node.isPresent()
                && node.get() instanceof VBox box
                && model.form.typed.of(CrimeReference.MASTER) instanceof FieldInput.ChoiceInput chosen) {
            Label note = TextLabels.paragraph(messages.get("case.master-other", master));
            OptionalNodes.showWhile(note, chosen.code().map("yes"::equals));
            box.getChildren().add(note);
        }
    }

    @Override
    protected void save() {
        model.save();
        model.form.problems.first().ifPresent(this::show);
    }

    private void show(String place) {
        Page page = shown;
        if (page == null || parts == null) {
            return;
        }
        if (place.equals(CaseRecordForm.REASON)) {
            reason.requestFocus();
            Focus.reveal(reason);
        } else if (place.equals(CaseRecordForm.NOTHING)) {
            Focus.first(parts);
            Focus.reveal(parts);
        } else {
            // The section must be laid out before a field in it can take the focus.
            parts.reveal(place)
                    .ifPresent(field -> Platform.runLater(() -> {
                        Focus.first(field);
                        Focus.reveal(field);
                    }));
        }
    }
}
