package org.daybook.ui.toolkit.form;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.daybook.casefile.Draft;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.navigation.Shortcut;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.task.Problem.Offer;

/**
 * The frame of every form: its page, and below it a bar with its state and the button that records it, as Ctrl with
 * one of the keys does. JavaFX thread.
 */
public abstract class FormPane extends BorderPane implements Screen {
    private final DiaryContext context;
    private final Messages messages;
    private final FormController work;

    protected FormPane(DiaryContext context, FormController work) {
        this.context = context;
        this.messages = context.messages();
        this.work = work;
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.SAVE.matches(event)) {
                event.consume();
                save();
            }
        });
    }

    /** Records the form, or shows what must be corrected. */
    protected abstract void save();

    @Override
    public final Node node() {
        return this;
    }

    @Override
    public Optional<Draft> unsaved() {
        return work.unsaved();
    }

    /** Releases everything shown; a form that holds more releases that too. */
    @Override
    public void drop() {
        setCenter(null);
        setLeft(null);
    }

    /**
     * Disables input while the form is being recorded: what is typed then would be in neither the record nor a draft.
     */
    protected final void closeWhileBusy() {
        addEventFilter(InputEvent.ANY, event -> {
            if (work.isBusy()) {
                event.consume();
            }
        });
    }

    /** Runs {@code begin} once the fields may be shown. */
    protected final void whenReady(Runnable begin) {
        work.readyProperty().subscribe(ready -> {
            if (ready) {
                begin.run();
            }
        });
    }

    /** The button that records, with these words. */
    protected final Button save(String words) {
        return whileIdle(Buttons.primary(words), this::save);
    }

    /** The label for the state of the draft or record. */
    protected final Label state() {
        Label state = TextLabels.quiet("");
        state.textProperty().bind(work.stateProperty());
        return state;
    }

    /**
     * Shows the page with the usual bar: record, leave, which keeps a draft of what was typed, and discard.
     *
     * @param verb the words on the button that records
     * @param back leaves the form
     * @param lost says what discarding throws away
     */
    protected final void show(Page page, String verb, Runnable back, Supplier<String> lost) {
        show(
                page,
                state(),
                save(verb),
                leave("incident.leave", () -> work.keep(back)),
                discard("incident.discard", () -> askToDiscard(lost.get(), () -> work.discard(back))));
    }

    /** The button that leaves the form, with words of its own while there is something to keep as a draft. */
    protected final Button leave(String key, Runnable leave) {
        Button button = whileIdle(Buttons.plain(""), leave);
        button.textProperty()
                .bind(work.stateProperty().map(_ -> messages.get(work.draft().isEmpty() ? "common.cancel" : key)));
        button.accessibleTextProperty().bind(button.textProperty().map(words -> words.replace("_", "")));
        return button;
    }

    /** The button that deletes the draft, shown while there is one. */
    protected final Button discard(String key, Runnable discard) {
        Button button = whileIdle(Buttons.quiet(messages.get(key)), discard);
        OptionalNodes.showWhile(button, work.stateProperty().isNotEmpty());
        return button;
    }

    /** Buttons with the state of the draft beside or below them, for a form that is a part of a page. */
    protected final Node bar(Button... buttons) {
        return new FormButtonBar(state(), buttons);
    }

    /** Shows the page with buttons of its own, and its state beside them. */
    protected final void show(Page page, Label state, Button... buttons) {
        // In a frame of its own, so that its bar is not below what stands beside it.
        BorderPane frame = new BorderPane();
        page.showIn(
                frame,
                new ProblemNote(messages, work.failureProperty()).on(Offer.TRY_AGAIN, this::save),
                new FormButtonBar(state, buttons));
        setCenter(frame);
    }

    /** Gives the button its action, and disables it while the form is being recorded. */
    protected final Button whileIdle(Button button, Runnable action) {
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(work.busyProperty());
        return button;
    }

    private void askToDiscard(String text, Runnable discard) {
        context.window()
                .dialogs()
                .confirmDeletion(
                        new Dialogs.DialogQuestion(
                                messages.get("incident.discard-title"), text, messages.get("incident.discard-verb")),
                        discard);
    }
}
