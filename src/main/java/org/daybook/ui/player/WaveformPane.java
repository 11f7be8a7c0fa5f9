package org.daybook.ui.player;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * How loud a recording is from start to end, and where it is. A click goes there; the arrow keys go 5 seconds back or
 * forward, Home to the beginning; Space and Enter play and pause. JavaFX thread.
 */
final class WaveformPane extends Region {
    private static final long MICROS = 1_000_000;
    private static final long JUMP = 5 * MICROS;
    private static final double PITCH = 3;
    private static final double LEAST = 1;

    private final RecordingModel model;
    private final Path rest = new Path();
    private final Path played = new Path();
    private final Rectangle until = new Rectangle();
    private final Rectangle here = new Rectangle(2, 0);

    WaveformPane(RecordingModel model, Messages messages) {
        this.model = model;
        getStyleClass().add("waveform");
        // Time goes on to the right, as on every player, also in a mirrored window.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        rest.getStyleClass().add("waveform-rest");
        played.getStyleClass().add("waveform-played");
        here.getStyleClass().add("waveform-here");
        played.setClip(until);
        getChildren().addAll(rest, played, here);
        getChildren().forEach(child -> child.setManaged(false));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(messages.get("player.position"));
        setAccessibleHelp(messages.get("player.position-keys"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onMouse);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onMouse);
        widthProperty().subscribe((_, _) -> draw());
        heightProperty().subscribe((_, _) -> draw());
        model.waveform.waveform.subscribe((_, _) -> draw());
        model.lengthProperty().subscribe((_, _) -> place());
        model.positionProperty().subscribe((_, _) -> {
            place();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        });
    }

    private void draw() {
        List<Float> peaks = model.waveform
                .waveform
                .get()
                .in((int) Math.max(1, getWidth() / PITCH))
                .peaks();
        rest.getElements().clear();
        played.getElements().clear();
        double middle = getHeight() / 2;
        for (int i = 0; i < peaks.size(); i++) {
            double x = (i + 0.5) * getWidth() / peaks.size();
            // Loudness as it is felt: half as loud is more than half as high.
            double high = Math.max(LEAST, Math.sqrt(peaks.get(i)) * (middle - 2));
            rest.getElements().addAll(new MoveTo(x, middle - high), new LineTo(x, middle + high));
            played.getElements().addAll(new MoveTo(x, middle - high), new LineTo(x, middle + high));
        }
        place();
    }

    private void place() {
        long length = model.lengthProperty().get();
        double part =
                length <= 0 ? 0 : Math.clamp((double) model.positionProperty().get() / length, 0, 1);
        here.setX(part * (getWidth() - here.getWidth()));
        here.setHeight(getHeight());
        until.setWidth(part * getWidth());
        until.setHeight(getHeight());
    }

    private void onMouse(MouseEvent event) {
        requestFocus();
        model.seek((long)
                (event.getX() / Math.max(1, getWidth()) * model.lengthProperty().get()));
        event.consume();
    }

    private void onKey(KeyEvent event) {
        long now = model.positionProperty().get();
        switch (event.getCode()) {
            case LEFT -> model.seek(now - JUMP);
            case RIGHT -> model.seek(now + JUMP);
            case HOME -> model.seek(0);
            case SPACE, ENTER -> model.toggle();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) model.positionProperty().get() / MICROS;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) model.lengthProperty().get() / MICROS;
            case VALUE_STRING ->
                TranscriptTimeMarks.clock(model.positionProperty().get() / MICROS);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
