package org.daybook.ui.player;

import javafx.event.EventHandler;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.kordamp.ikonli.feather.Feather;

/**
 * What helps to type a transcript while the recording plays: F4 inserts the time, F7 plays the last words again, F8
 * plays and pauses. JavaFX thread.
 */
public final class TranscriptBar extends FlowPane {
    private static final long MICROS = 1_000_000;

    private final TextArea area;
    private final RecordingModel model;
    private final EventHandler<KeyEvent> keys = this::onKey;

    /** @param area where it is typed */
    public TranscriptBar(TextArea area, RecordingModel model, Messages messages) {
        this.area = area;
        this.model = model;
        getStyleClass().add("viewer-bar");
        getChildren()
                .addAll(
                        Buttons.plain(messages.get("player.insert-time"), Feather.CLOCK, this::insertTime),
                        Buttons.plain(
                                messages.get("player.inaudible"),
                                () -> insert(messages.get("player.inaudible-mark") + " ")));
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    /** Leaves the area as it was. */
    public void drop() {
        area.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == PlayerKeys.INSERT_TIME && !event.isAltDown() && !event.isShortcutDown()) {
            insertTime();
            event.consume();
        } else {
            PlayerKeys.press(event, model);
        }
    }

    private void insertTime() {
        int caret = area.getCaretPosition();
        boolean begun = caret == 0 || area.getText().charAt(caret - 1) == '\n';
        String mark = TranscriptTimeMarks.mark(model.positionProperty().get() / MICROS);
        insert((begun ? "" : "\n") + mark + " ");
    }

    private void insert(String text) {
        area.replaceSelection(text);
        area.requestFocus();
    }
}
