package org.daybook.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Shortcut;
import org.daybook.ui.common.TextLabels;

/**
 * The frame of every form: its page, and below it a bar with its state and the button that records it, as Ctrl with
 * one of the keys does. JavaFX thread; {@link #clear} it when the screen is dropped.
 */
public final class FormPane extends BorderPane {
    private final DiaryContext context;
    private final Messages messages;
    private final FormWork work;
    private final Runnable save;

    /**
     * @param save records the form, or shows what must be corrected
     */
    public FormPane(DiaryContext context, FormWork work, Runnable save) {
        this.context = context;
        this.messages = context.messages();
        this.work = work;
        this.save = save;
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.SAVE.matches(event)) {
                event.consume();
                save.run();
            }
        });
    }

    /**
     * Disables input while the form is being recorded: what is typed then would be in neither the record nor a draft.
     */
    public FormPane closedWhileBusy() {
        addEventFilter(InputEvent.ANY, event -> {
            if (work.isBusy()) {
                event.consume();
            }
        });
        return this;
    }

    /** Runs {@code begin} once the fields may be shown. */
    public void whenReady(Runnable begin) {
        work.readyProperty().subscribe(ready -> {
            if (ready) {
                begin.run();
            }
        });
    }

    /** The button that records, with these words. */
    public Button save(String words) {
        return whileIdle(Buttons.primary(words), save);
    }

    /** The label for the state of the draft or record. */
    public Label state() {
        Label state = TextLabels.quiet("");
        state.textProperty().bind(work.stateProperty());
        return state;
    }

    /**
     * Shows the page with the usual bar: record, leave and keep a draft, discard.
     *
     * @param verb the words on the button that records
     * @param discard asks before it discards the draft
     */
    public void show(Page page, String verb, Runnable leave, Runnable discard) {
        show(
                page,
                Page.buttonsLeft(
                        save(verb),
                        whileIdle(Buttons.plain(messages.get("incident.leave")), leave),
                        whileIdle(Buttons.link(messages.get("incident.discard")), discard)),
                state());
    }

    /** Shows the page with a bar of its own. */
    public void show(Page page, Node... bar) {
        VBox column = new VBox(new ProblemNote(messages, work.failureProperty()).on(Offer.TRY_AGAIN, save));
        column.getChildren().addAll(bar);
        column.getStyleClass().add("action-column");
        VBox below = new VBox(column);
        below.getStyleClass().add("action-bar");
        setCenter(page);
        setBottom(below);
    }

    /** Gives the button its action, and disables it while the form is being recorded. */
    public Button whileIdle(Button button, Runnable action) {
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(work.busyProperty());
        return button;
    }

    /** Asks before the draft is thrown away. */
    public void askToDiscard(String text, Runnable discard) {
        context.window()
                .dialogs()
                .confirmDeletion(
                        new Dialogs.Question(
                                messages.get("incident.discard-title"), text, messages.get("incident.discard-verb")),
                        discard);
    }

    /** Releases everything shown. */
    public void clear() {
        setCenter(null);
        setBottom(null);
        setLeft(null);
    }
}
