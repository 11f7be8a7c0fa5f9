package org.daybook.ui.toolkit.page;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;

/** Shows a problem where it arose, with a button for the action offered; takes up no space while there is none. */
public final class ProblemNote extends VBox {
    private final Messages messages;
    private final Label words = TextLabels.paragraph("");
    private final Map<Offer, Runnable> actions = new EnumMap<>(Offer.class);

    /** @param problem the problem to show; null for none */
    public ProblemNote(Messages messages, ObservableValue<@Nullable Problem> problem) {
        this.messages = messages;
        getStyleClass().add("problem-note");
        problem.subscribe(this::show);
    }

    /**
     * Sets the action of an offer; an offer without an action shows no button.
     *
     * @return this
     */
    public ProblemNote on(Offer offer, Runnable action) {
        actions.put(offer, action);
        return this;
    }

    private void show(@Nullable Problem problem) {
        OptionalNodes.show(this, problem != null);
        getChildren().clear();
        if (problem == null) {
            return;
        }
        words.setText(problem.text());
        getChildren().add(words);
        Runnable action = actions.get(problem.offer());
        if (action != null) {
            Button button = Buttons.plain(messages.get(verb(problem.offer())), action);
            getChildren().add(Panes.buttons(button));
        }
        if (getScene() != null) {
            // At the end of a long page it would be out of view.
            Focus.reveal(this);
        }
    }

    private static String verb(Offer offer) {
        return switch (offer) {
            case NONE -> "common.close";
            case TRY_AGAIN -> "problem.offer-try-again";
            case CHOOSE_ANOTHER_FILE -> "problem.offer-another-file";
            case CHOOSE_ANOTHER_PLACE -> "problem.offer-another-place";
            case SALVAGE -> "problem.offer-salvage";
            case USE_RECOVERY_CODE -> "problem.offer-recovery-code";
        };
    }
}
