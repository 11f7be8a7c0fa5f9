package org.daybook.ui.player;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.evidence.recording.VideoFrame;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/** The moving pictures of a recording: the frame that is seen, and below it key frames to go to. JavaFX thread. */
final class VideoPane extends VBox {
    private static final long MICROS = 1_000_000;
    private static final long SHORT = 10 * MICROS;

    private final RecordingModel model;
    private final Messages messages;
    private final ImageView view = new ImageView();
    private final Region frame = new FrameArea(view);
    private final FlowPane strip = Panes.flow("video-strip");
    private final ListChangeListener<VideoFrame> stripped = _ -> fillStrip();
    private final Subscription listening;
    private @Nullable PixelBuffer<IntBuffer> pixels;

    /** @param over puts something over the frame, given what shows it and where it is in that */
    VideoPane(
            RecordingModel model,
            Messages messages,
            String spoken,
            BiFunction<Node, ObservableValue<Bounds>, Node> over) {
        this.model = model;
        this.messages = messages;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setManaged(false);
        view.setAccessibleText(messages.get("exhibit.look-spoken", spoken));
        strip.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("player");
        getChildren().addAll(over.apply(frame, view.boundsInParentProperty()), strip);
        listening = model.video.frame.subscribe(this::show);
        model.video.strip.addListener(stripped);
        fillStrip();
    }

    /** Where the frame is, as large as it fits; in a window of few lines so low that the controls are below it. */
    private static final class FrameArea extends Region {
        private static final double OF_WINDOW = 5.0 / 16;

        private final ImageView view;

        FrameArea(ImageView view) {
            this.view = view;
            getStyleClass().add("video-frame");
            getChildren().add(view);
            sceneProperty().flatMap(Scene::heightProperty).subscribe((_, _) -> requestLayout());
        }

        @Override
        protected double computePrefHeight(double width) {
            return getScene() == null
                    ? super.computePrefHeight(width)
                    : OF_WINDOW * getScene().getHeight();
        }

        @Override
        protected void layoutChildren() {
            view.setFitWidth(getWidth() - snappedLeftInset() - snappedRightInset());
            view.setFitHeight(getHeight() - snappedTopInset() - snappedBottomInset());
            view.relocate(
                    (getWidth() - view.getLayoutBounds().getWidth()) / 2,
                    (getHeight() - view.getLayoutBounds().getHeight()) / 2);
        }
    }

    private void show(@Nullable VideoFrame seen) {
        if (seen == null) {
            clear();
            return;
        }
        Picture picture = seen.picture();
        PixelBuffer<IntBuffer> into = pixels;
        if (into == null || into.getWidth() != picture.width() || into.getHeight() != picture.height()) {
            clear();
            into = buffer(picture.width(), picture.height());
            pixels = into;
            view.setImage(new WritableImage(into));
            frame.requestLayout();
        }
        into.updateBuffer(buffer -> {
            buffer.getBuffer().clear().put(picture.argb()).clear();
            return null;
        });
    }

    private static PixelBuffer<IntBuffer> buffer(int width, int height) {
        return new PixelBuffer<>(
                width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
    }

    private void fillStrip() {
        strip.getChildren().setAll(model.video.strip.stream().map(this::inStrip).toList());
    }

    private Button inStrip(VideoFrame frame) {
        Picture picture = frame.picture();
        PixelBuffer<IntBuffer> small = new PixelBuffer<>(
                picture.width(), picture.height(), IntBuffer.wrap(picture.argb()), PixelFormat.getIntArgbPreInstance());
        String at = time(frame.time());
        Button button = Buttons.plain(at, () -> model.seek(frame.time()));
        button.getStyleClass().add("film-frame");
        ImageView image = new ImageView(new WritableImage(small));
        image.setPreserveRatio(true);
        image.setFitHeight(56);
        button.setGraphic(image);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMnemonicParsing(false);
        button.setAccessibleText(messages.get("player.go-to", at));
        return button;
    }

    /** To the tenth of a second in a film so short that its pictures would have the same second. */
    private String time(long micros) {
        RecordingFacts facts = model.factsProperty().get();
        return facts != null && facts.duration() < SHORT
                ? TranscriptTimeMarks.exact(micros)
                : TranscriptTimeMarks.clock(micros / MICROS);
    }

    private void clear() {
        PixelBuffer<IntBuffer> before = pixels;
        pixels = null;
        view.setImage(null);
        if (before != null) {
            Arrays.fill(before.getBuffer().array(), 0);
        }
    }

    void drop() {
        listening.unsubscribe();
        model.video.strip.removeListener(stripped);
        clear();
        strip.getChildren().clear();
    }
}
