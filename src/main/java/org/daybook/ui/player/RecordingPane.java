package org.daybook.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.sound.PlaybackSettings;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceConverter;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Plays a recording: its picture if it has one, how loud it is, and what it is played with. JavaFX thread. */
public final class RecordingPane extends VBox {
    private static final long MICROS = 1_000_000;
    private static final List<Double> VOLUMES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    private static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);

    private final RecordingModel model;
    private final Messages messages;
    private final Label notice = TextLabels.paragraph("");
    private final Label opening;
    private final Label time = TextLabels.quiet("");
    private final Button play;
    private final IconShape playIcon = new IconShape(Feather.PLAY);
    private final FlowPane bar = Panes.flow("viewer-bar");
    private @Nullable VideoPane video;
    private Subscription listening = Subscription.EMPTY;

    /** @param spoken what a screen reader says of the moving pictures */
    public RecordingPane(RecordingModel model, Messages messages, String spoken) {
        this(model, messages, spoken, (picture, _) -> picture);
    }

    /** @param over puts something over the moving pictures, given what shows them and where they are in that */
    public RecordingPane(
            RecordingModel model,
            Messages messages,
            String spoken,
            BiFunction<Node, ObservableValue<Bounds>, Node> over) {
        this.model = model;
        this.messages = messages;
        this.opening = TextLabels.quiet(messages.get("exhibit.look-reading"));
        this.play = Buttons.plain(messages.get("player.play"), model::toggle);
        play.setGraphic(playIcon);
        play.setId("player-play");
        notice.getStyleClass().add("note");
        getStyleClass().add("player");
        getChildren().add(opening);
        listening = Subscription.combine(
                model.factsProperty().subscribe(facts -> opened(facts, spoken, over)),
                model.noticeProperty().subscribe(this::notice),
                model.playingProperty().subscribe(this::playing),
                model.positionProperty().subscribe((_, _) -> time()),
                model.lengthProperty().subscribe((_, _) -> time()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> PlayerKeys.press(event, model));
    }

    /** Puts a further action at the end of the row of what plays it. */
    public void add(Button action) {
        bar.getChildren().add(action);
    }

    /** Releases what is shown. The model is dropped by who made it. */
    public void drop() {
        listening.unsubscribe();
        if (video != null) {
            video.drop();
        }
        getChildren().clear();
    }

    /** Puts the focus on the button that plays. */
    public void requestPlay() {
        play.requestFocus();
    }

    private void opened(
            @Nullable RecordingFacts facts, String spoken, BiFunction<Node, ObservableValue<Bounds>, Node> over) {
        if (facts == null) {
            return;
        }
        getChildren().remove(opening);
        if (facts.hasVideo()) {
            VideoPane pane = new VideoPane(model, messages, spoken, over);
            video = pane;
            getChildren().add(pane);
        }
        getChildren().addAll(new WaveformPane(model, messages), bar(facts), ways(facts));
        notice(model.noticeProperty().get());
        time();
    }

    private Node bar(RecordingFacts facts) {
        List<Node> controls = new ArrayList<>();
        controls.add(play);
        controls.add(Buttons.plain(messages.get("player.replay"), Feather.ROTATE_CCW, model::replay));
        if (facts.hasVideo()) {
            HBox steps = new HBox(
                    Buttons.icon(messages.get("player.frame-previous"), Feather.CHEVRON_LEFT, () -> model.step(false)),
                    Buttons.icon(messages.get("player.frame-next"), Feather.CHEVRON_RIGHT, () -> model.step(true)));
            steps.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            controls.add(steps);
        }
        controls.add(time);
        bar.getChildren().addAll(0, controls);
        return bar;
    }

    private Node ways(RecordingFacts facts) {
        FlowPane ways = Panes.flow("viewer-bar", labelled("player.speed", speed()));
        if (facts.hasSound()) {
            ways.getChildren().addAll(labelled("player.volume", volume()), raise());
        }
        return ways;
    }

    private Node labelled(String key, Node control) {
        Label label = TextLabels.quiet(messages.get(key));
        label.setLabelFor(control);
        control.setAccessibleText(messages.get(key));
        return Panes.row("player-way", label, control);
    }

    private Node speed() {
        return choice(
                SPEEDS,
                "player.times",
                settings().speed(),
                value -> model.settings(settings().atSpeed(value)));
    }

    private Node volume() {
        return choice(
                VOLUMES,
                "player.loud",
                settings().volume(),
                value -> model.settings(settings().atVolume(value)));
    }

    private Node choice(List<Double> values, String words, double now, Consumer<Double> chosen) {
        ComboBox<Double> choice = new ComboBox<>(FXCollections.observableArrayList(values));
        choice.setConverter(new ChoiceConverter<>(value -> messages.get(words, value)));
        choice.setValue(now);
        // A figure and its sign have no direction of their own.
        choice.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        choice.setMinWidth(ComboBox.USE_PREF_SIZE);
        choice.valueProperty().subscribe((_, value) -> chosen.accept(value));
        return choice;
    }

    private Node raise() {
        CheckBox raise = Buttons.check(messages.get("player.raise"));
        raise.setSelected(settings().raised());
        raise.setAccessibleHelp(messages.get("player.raise-help"));
        Tooltips.put(raise, messages.get("player.raise-help"));
        raise.selectedProperty()
                .subscribe((_, value) -> model.settings(settings().raised(value)));
        return raise;
    }

    private PlaybackSettings settings() {
        return model.settings.get();
    }

    private void playing(boolean on) {
        String words = messages.get(on ? "player.pause" : "player.play");
        play.setText(words);
        play.setAccessibleText(words.replace("_", ""));
        playIcon.show(on ? Feather.PAUSE : Feather.PLAY);
    }

    private void notice(String words) {
        notice.setText(words);
        boolean open = model.factsProperty().get() != null;
        if (!open && !words.isEmpty()) {
            getChildren().remove(opening);
        }
        OptionalNodes.last(this, notice, !words.isEmpty());
        play.setAccessibleHelp(words);
        // The toolkit announces nothing by itself; where she is in the player, the words are read when they come.
        if (open && !words.isEmpty() && Focus.isIn(this)) {
            Focus.whenShown(notice, notice::requestFocus);
        }
    }

    private void time() {
        long length = model.lengthProperty().get();
        String now = TranscriptTimeMarks.clock(model.positionProperty().get() / MICROS);
        // Of a recording that is a fraction longer than a second, the whole second is said.
        time.setText(
                length <= 0
                        ? now
                        : messages.get("player.time", now, TranscriptTimeMarks.clock((length + MICROS / 2) / MICROS)));
    }
}
