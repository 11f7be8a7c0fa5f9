package org.daybook.ui.redaction;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.player.RecordingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is played while stretches of it are covered. The boxes of a film are over its picture as long as
 * they are going to be in the copy. JavaFX thread.
 */
final class RecordingCoverPane extends VBox {
    private final RedactedCopyForm form;
    private final Messages messages;
    private final RecordingModel player;
    private final RecordingPane pane;
    private final FlowPane bar = Panes.flow("viewer-bar");
    private final Subscription listening;
    private @Nullable CoverBoxPane boxes;

    RecordingCoverPane(RedactedCopyForm form, Messages messages, RecordingModel player) {
        this.form = form;
        this.messages = messages;
        this.player = player;
        this.pane = new RecordingPane(player, messages, messages.get("redacted.picture-spoken"), this::over);
        getStyleClass().add("viewer");
        // Above, so that the tools are in sight with the picture in a window of few lines too.
        getChildren().addAll(bar, pane);
        listening = Subscription.combine(
                player.factsProperty().subscribe(this::fill),
                player.positionProperty().subscribe(_ -> refresh()));
    }

    /** Leads to where a stretch begins, and to its box if it has one. */
    void show(CoverBox box) {
        player.pause();
        TranscriptTimeMarks.read(box.begin.get()).ifPresent(player::seek);
        if (box.over == CoverBox.Over.FILM && boxes != null) {
            boxes.show(box);
        } else {
            pane.requestPlay();
        }
    }

    /** Puts the focus where the next one can be added. */
    void focus() {
        pane.requestPlay();
    }

    void drop() {
        listening.unsubscribe();
        pane.drop();
    }

    private Node over(Node picture, ObservableValue<Bounds> shown) {
        CoverBoxPane over = new CoverBoxPane(form, messages, picture, shown, this::add);
        over.show(() -> form.at(player.positionProperty().get()));
        // Otherwise a box would begin when it is drawn, and not when what it covers was seen.
        over.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> player.pause());
        boxes = over;
        return over;
    }

    private void refresh() {
        if (boxes != null) {
            boxes.refresh();
        }
    }

    private CoverBox add(CoverBoxBounds place) {
        player.pause();
        return form.add(CoverBox.Over.FILM, place, now());
    }

    private String now() {
        return TranscriptTimeMarks.exact(player.positionProperty().get());
    }

    private void fill(@Nullable RecordingFacts facts) {
        bar.getChildren().clear();
        if (facts == null) {
            return;
        }
        if (facts.hasSound()) {
            bar.getChildren()
                    .add(Buttons.plain(
                            messages.get("redacted.add-sound"),
                            () -> form.add(CoverBox.Over.SOUND, CoverBoxBounds.MIDDLE, now())));
        }
        if (facts.hasVideo()) {
            bar.getChildren().add(Buttons.plain(messages.get("redacted.add-picture"), () -> {
                CoverBox added = add(CoverBoxBounds.MIDDLE);
                if (boxes != null) {
                    boxes.show(added);
                }
            }));
        }
        Button undo = Buttons.plain(messages.get("redacted.undo"), form::undo);
        undo.disableProperty().bind(form.undoable.not());
        bar.getChildren().add(undo);
        String expected = facts.hasVideo() ? new FilmCopyTimeEstimate(messages).expected(facts) : "";
        if (!expected.isEmpty()) {
            getChildren().add(TextLabels.paragraph(expected));
        }
    }
}
