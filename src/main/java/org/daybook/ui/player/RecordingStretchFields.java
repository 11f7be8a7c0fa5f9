package org.daybook.ui.player;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The times between which a stretch of a recording lies: typed, or taken from where the player is. JavaFX thread. */
public final class RecordingStretchFields extends VBox {
    private static final int COLUMNS = 8;
    private static final long TENTH = 100_000;

    private final Messages messages;
    private final RecordingModel player;

    /**
     * @param begin where it starts, as typed
     * @param end where it ends, as typed
     */
    public RecordingStretchFields(StringProperty begin, StringProperty end, RecordingModel player, Messages messages) {
        this.messages = messages;
        this.player = player;
        FlowPane times = Panes.flow(
                "viewer-bar",
                time(begin, messages.get("player.stretch-from"), messages.get("player.stretch-begin"), 0),
                time(end, messages.get("player.stretch-to"), messages.get("player.stretch-end"), TENTH - 1));
        getChildren().addAll(times, TextLabels.quiet(messages.get("player.stretch-help")));
        getStyleClass().add("field-row");
    }

    /** @param later so that a stretch does not end before the tenth of a second in which it ends */
    private HBox time(StringProperty typed, String name, String here, long later) {
        TextField field = TextFieldFactory.line(typed);
        field.setPrefColumnCount(COLUMNS);
        field.setAccessibleText(name);
        field.setAccessibleHelp(messages.get("player.stretch-help"));
        Label label = TextLabels.quiet(name);
        label.setLabelFor(field);
        Button set = Buttons.plain(
                here,
                () -> typed.set(
                        TranscriptTimeMarks.exact(player.positionProperty().get() + later)));
        return Panes.row("player-way", label, field, set);
    }
}
