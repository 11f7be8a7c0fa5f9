package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CrimeReference;
import org.daybook.field.Field;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.form.FieldInput;
import org.daybook.ui.form.FormBar;
import org.jspecify.annotations.Nullable;

/** The form for a new case record or an amendment. Ctrl+S and Ctrl+Enter record it. */
public final class CaseRecordFormView implements Screen {
    private final CaseRecordFormModel model;
    private final ExhibitTools tools;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final BorderPane root = new BorderPane();
    private final TextField reason;
    private final List<ExhibitsField> exhibits = new ArrayList<>();
    private @Nullable Page shown;
    private @Nullable FormParts parts;

    /** @param tools what exhibits are shown and added with */
    public CaseRecordFormView(CaseRecordFormModel model, ExhibitTools tools) {
        this.model = model;
        this.tools = tools;
        this.messages = tools.messages();
        this.lines = new CaseRecordLines(messages, new Formats(messages), _ -> "");
        this.reason = TextFields.line(model.form().amendReason);
        root.getStyleClass().add("incident-form");
        // What is typed while it is being recorded would be in neither the record nor a draft.
        root.addEventFilter(InputEvent.ANY, event -> {
            if (model.busyProperty().get()) {
                event.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.readyProperty().subscribe(ready -> {
            if (ready) {
                begin();
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Optional<Draft> unsaved() {
        return model.unsaved();
    }

    @Override
    public void drop() {
        model.drop();
        exhibits.forEach(ExhibitsField::drop);
        shown = null;
        parts = null;
        root.setCenter(null);
        root.setBottom(null);
    }

    private void begin() {
        CaseRecordKind kind = model.form().kind();
        FormParts fields = new FormParts(
                model.form(),
                messages,
                new FieldNodes(model, messages, this::exhibits),
                !model.amends() && !model.isResumed());
        Page page = new Page(
                messages.get(model.amends() ? "case.amend-title" : "case.new-title", lines.kind(kind)),
                TextLabels.paragraph(messages.get("particular." + kind.code() + "-why")));
        if (model.amends()) {
            FieldRow why = new FieldRow(messages.get("incident.reason"), reason, messages.get("incident.reason-help"));
            why.problemProperty().bind(model.form().problems().at(CaseRecordForm.REASON));
            page.add(TextLabels.quiet(messages.get("incident.amend-lead")), why);
        } else {
            page.add(TextLabels.quiet(messages.get(model.leadsBack() ? "case.form-lead-back" : "case.form-lead")));
        }
        page.add(FieldNodes.problem(model.form().problems().at(CaseRecordForm.NOTHING)), fields);
        fields.sections()
                .forEach(section -> section.expandedProperty().subscribe((_, expanded) -> {
                    if (expanded && section.isFocused()) {
                        Platform.runLater(() -> Focus.reveal(section));
                    }
                }));
        noteMaster(fields);
        exhibits.forEach(field -> field.listenOn(root));
        root.setCenter(page);
        root.setBottom(new FormBar(
                messages,
                messages.get(model.amends() ? "incident.save-amendment" : "incident.save"),
                new FormBar.Actions(this::save, model::leave, this::askToDiscard),
                new FormBar.State(model.busyProperty(), model.draftStateProperty(), model.failureProperty())));
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
        if (owner == null || !(model.form().typed().of(field) instanceof FieldInput.Exhibits picked)) {
            return new VBox();
        }
        ExhibitsField made = new ExhibitsField(tools, picked.ids(), owner);
        if (shown != null) {
            made.listenOn(root);
        }
        exhibits.add(made);
        return made;
    }

    // There is one master: who makes this one it is told which was it before.
    private void noteMaster(FormParts fields) {
        String master = model.choices().master();
        if (model.form().kind() != CaseRecordKind.REFERENCE || master.isEmpty()) {
            return;
        }
        Optional<Node> node = fields.reveal(CrimeReference.MASTER.name());
        if (node.isPresent()
                && node.get() instanceof VBox box
                && model.form().typed().of(CrimeReference.MASTER) instanceof FieldInput.Chosen chosen) {
            Label note = TextLabels.paragraph(messages.get("case.master-other", master));
            note.visibleProperty().bind(chosen.code().map("yes"::equals));
            note.managedProperty().bind(note.visibleProperty());
            box.getChildren().add(note);
        }
    }

    private void save() {
        model.save();
        model.form().problems().first().ifPresent(this::show);
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
            // The part must be laid out before focus can go to a field in it.
            parts.reveal(place)
                    .ifPresent(field -> Platform.runLater(() -> {
                        Focus.first(field);
                        Focus.reveal(field);
                    }));
        }
    }

    private void askToDiscard() {
        FormBar.askToDiscard(tools.screen().dialogs(), messages, messages.get("incident.discard-text"), model::discard);
    }

    private void onKey(KeyEvent event) {
        boolean saves = event.getCode() == KeyCode.S || event.getCode() == KeyCode.ENTER;
        if (event.isShortcutDown() && saves) {
            event.consume();
            save();
        }
    }
}
