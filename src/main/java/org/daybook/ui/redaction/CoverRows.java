package org.daybook.ui.redaction;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.player.StretchFields;
import org.jspecify.annotations.Nullable;

/** What is covered, one after the other, each with its times in a recording, what it is and why. JavaFX thread. */
final class CoverRows extends VBox {
    private final RedactedCopyForm form;
    private final Messages messages;
    private final @Nullable RecordingModel player;
    private final Consumer<CoverBox> show;
    private final Runnable removed;

    /**
     * @param player plays the recording; null for a picture or a document
     * @param show leads to a box
     * @param removed run after one was removed
     */
    CoverRows(
            RedactedCopyForm form,
            Messages messages,
            @Nullable RecordingModel player,
            Consumer<CoverBox> show,
            Runnable removed) {
        this.form = form;
        this.messages = messages;
        this.player = player;
        this.show = show;
        this.removed = removed;
        getStyleClass().add("section-parts");
        form.boxes.addListener((ListChangeListener<CoverBox>) _ -> list());
        list();
    }

    private void list() {
        getChildren().clear();
        if (form.boxes.isEmpty()) {
            String none = messages.get(player == null ? "redacted.none" : "redacted.none-covered");
            getChildren().add(TextLabels.quiet(none));
        }
        for (int i = 0; i < form.boxes.size(); i++) {
            getChildren().add(row(form.boxes.get(i), i + 1));
        }
    }

    private VBox row(CoverBox box, int number) {
        boolean isStretch = box.over != CoverBox.Over.PICTURE;
        String showing = messages.get(isStretch ? "redacted.show-stretch" : "redacted.show-box", number);
        String removing = messages.get(isStretch ? "redacted.remove-stretch" : "redacted.remove-box", number);
        FlowPane actions = Panes.buttons(Buttons.quiet(showing, () -> show.accept(box)), Buttons.quiet(removing, () -> {
            form.remove(box);
            removed.run();
        }));
        FieldRow what = FieldRow.of(messages, "redacted.what", TextFields.line(box.what));
        FieldRow why = FieldRow.of(messages, "redacted.why", TextFields.line(box.why));
        VBox row = Panes.part(name(box, number));
        if (isStretch && player != null) {
            row.getChildren().add(new StretchFields(box.begin, box.end, player, messages));
        }
        row.getChildren().addAll(what, why, actions);
        row.getStyleClass().add("section-parts");
        return row;
    }

    private String name(CoverBox box, int number) {
        return switch (box.over) {
            case FILM -> messages.get("redacted.stretch-picture", number);
            case SOUND -> messages.get("redacted.stretch-sound", number);
            case PICTURE ->
                box.page == 0
                        ? messages.get("redacted.box", number)
                        : messages.get("redacted.box-on-page", number, box.page);
        };
    }
}
