package org.daybook.ui.incident;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.text.Messages;
import org.daybook.ui.record.SavedNote;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.GrowingTextArea;
import org.daybook.ui.toolkit.form.EventTimeField;
import org.daybook.ui.toolkit.form.FormPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;

/** The field for a new incident on the page after unlocking. Ctrl+S and Ctrl+Enter record it. */
public final class QuickEntryView extends FormPane {
    /** Room for a few sentences, so that it is seen to be a place to write in. */
    private static final int ROWS = 4;

    private final QuickEntryModel model;
    private final Messages messages;
    private final GrowingTextArea happened;
    private final EventTimeField when;
    private final VBox saved = new VBox();

    public QuickEntryView(QuickEntryModel model, DiaryContext context) {
        super(context, model.work);
        this.model = model;
        this.messages = context.messages();
        closeWhileBusy();
        IncidentFormFields form = model.form;
        happened = new GrowingTextArea(model.happened(), ROWS);
        when = new EventTimeField(messages, form.reader(), form::now);
        when.valueProperty().bindBidirectional(form.when);
        when.problemProperty().bind(form.problems.at(IncidentFormLocation.WHEN));
        when.onEnter(this::save);
        FieldRow words = FieldRow.of(messages, "today.happened", happened);
        words.problemProperty().bind(form.problems.at(IncidentFormLocation.WORDS));
        model.saved.subscribe(this::say);
        ProblemNote failure = new ProblemNote(messages, model.work.failureProperty()).on(Offer.TRY_AGAIN, this::save);
        VBox time = Panes.column("field-row", TextLabels.legend(messages.get("when.legend")), when);
        VBox fields = new VBox(saved, words, time, failure, buttons());
        fields.getStyleClass().addAll("part", "section-parts", "quick-entry");
        setCenter(fields);
    }

    @Override
    public void drop() {
        model.drop();
        super.drop();
    }

    private Node buttons() {
        Button details = whileIdle(Buttons.plain(messages.get("today.details")), model::addDetails);
        return bar(save(messages.get("today.save")), details);
    }

    @Override
    protected void save() {
        model.save();
        model.form.problems.first().ifPresent(place -> {
            if (place.equals(IncidentFormLocation.WHEN)) {
                when.focusProblem();
                Focus.reveal(when);
            } else {
                happened.requestFocus();
                Focus.reveal(happened);
            }
        });
    }

    private void say(@Nullable IncidentHistory recorded) {
        OptionalNodes.show(saved, recorded != null);
        saved.getChildren().clear();
        if (recorded != null) {
            String words = messages.get(
                    "today.saved", messages.formats().when(recorded.current().when()));
            SavedNote note = new SavedNote(words, Buttons.link(messages.get("today.saved-open"), model::showSaved));
            saved.getChildren().add(note);
            note.addEventHandler(KeyEvent.KEY_TYPED, this::writeOn);
            note.announce();
        }
    }

    // What she types while the note has the focus, so that it is read out, is the beginning of the next incident.
    private void writeOn(KeyEvent typed) {
        String character = typed.getCharacter();
        if (typed.getTarget() instanceof Label
                && !typed.isControlDown()
                && !typed.isAltDown()
                && character.codePoints().anyMatch(point -> !Character.isISOControl(point))) {
            happened.requestFocus();
            happened.appendText(character);
            happened.end();
            typed.consume();
        }
    }
}
