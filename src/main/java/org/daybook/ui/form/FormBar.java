package org.daybook.ui.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.Problem;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.TextLabels;
import org.jspecify.annotations.Nullable;

/** Below a form: record it, keep it as a draft and leave, throw it away, and how it stands. JavaFX thread. */
public final class FormBar extends VBox {
    /**
     * What the buttons do.
     *
     * @param save records what stands in the fields
     * @param leave keeps it as a draft and leaves
     * @param discard throws it away; run at once, so it asks first
     */
    public record Actions(Runnable save, Runnable leave, Runnable discard) {}

    /**
     * How the form stands.
     *
     * @param busy whether it is being recorded
     * @param draft how its draft stands, in words
     * @param failure what went wrong; null for nothing
     */
    public record State(
            ObservableValue<Boolean> busy, ObservableValue<String> draft, ObservableValue<@Nullable Problem> failure) {}

    /** @param verb the words on the button that records */
    public FormBar(Messages messages, String verb, Actions actions, State state) {
        Button save = Buttons.primary(verb);
        save.setOnAction(_ -> actions.save.run());
        Button leave = Buttons.plain(messages.get("incident.leave"));
        leave.setOnAction(_ -> actions.leave.run());
        Button discard = Buttons.link(messages.get("incident.discard"));
        discard.setOnAction(_ -> actions.discard.run());
        state.busy.subscribe(busy -> {
            save.setDisable(busy);
            leave.setDisable(busy);
            discard.setDisable(busy);
        });
        Label draft = TextLabels.quiet("");
        draft.textProperty().bind(state.draft);
        FlowPane buttons = new FlowPane(save, leave, discard);
        buttons.getStyleClass().add("button-row-left");
        ProblemNote problem = new ProblemNote(messages, state.failure).on(Offer.TRY_AGAIN, actions.save);
        VBox column = new VBox(problem, buttons, draft);
        column.getStyleClass().add("action-column");
        getChildren().add(column);
        getStyleClass().add("action-bar");
    }

    /** Asks before a draft is deleted. */
    public static void askToDiscard(Dialogs dialogs, Messages messages, String text, Runnable discard) {
        dialogs.confirmDeletion(
                new Dialogs.Question(
                        messages.get("incident.discard-title"), text, messages.get("incident.discard-verb")),
                discard);
    }
}
