package org.daybook.ui.player;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/** Keeps parts of a recording as exhibits of their own; folded until she wants it. JavaFX thread. */
public final class RecordingPartsPane extends FoldingPane {
    private final RecordingPartsModel model;
    private final Messages messages;
    private final VBox body = Panes.column("settings-part");
    private final VBox outcome = new VBox();
    private final Subscription listening;

    public RecordingPartsPane(RecordingPartsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setText(messages.get("player.parts"));
        setContent(body);
        listening = Subscription.combine(
                model.player.factsProperty().subscribe(this::fill),
                model.problem.subscribe(_ -> tell()),
                model.made.subscribe(_ -> tell()),
                model.busy.subscribe(_ -> tell()));
    }

    /** Stops listening. */
    public void drop() {
        listening.unsubscribe();
        model.drop();
    }

    private void fill(@Nullable RecordingFacts facts) {
        body.getChildren().clear();
        if (facts == null) {
            return;
        }
        if (facts.hasVideo()) {
            body.getChildren().add(Panes.buttons(Buttons.plain(messages.get("player.keep-frame"), model::keepFrame)));
        }
        if (facts.hasSound()) {
            body.getChildren()
                    .addAll(
                            TextLabels.paragraph(messages.get("player.stretch-lead")),
                            new RecordingStretchFields(model.begin, model.end, model.player, messages),
                            Panes.buttons(Buttons.plain(messages.get("player.stretch-keep"), model::keepStretch)));
        }
        body.getChildren().add(outcome);
        tell();
    }

    private void tell() {
        ExhibitHistory copy = model.made.get();
        if (model.busy.get()) {
            outcome.getChildren().setAll(TextLabels.quiet(messages.get("redacted.making")));
        } else if (copy != null) {
            say(
                    TextLabels.paragraph(messages.get("player.kept")),
                    Panes.buttons(Buttons.words(model.name(copy), model::goToNewExhibit)));
        } else if (model.problem.get().isEmpty()) {
            outcome.getChildren().clear();
        } else {
            Label problem = TextLabels.quiet(model.problem.get());
            problem.getStyleClass().add("problem");
            say(problem);
        }
    }

    /** Shows what came of it, and has a screen reader read the words. */
    private void say(Label words, Node... more) {
        outcome.getChildren().setAll(words);
        outcome.getChildren().addAll(List.of(more));
        Focus.whenShown(words, words::requestFocus);
    }
}
