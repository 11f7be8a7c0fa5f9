package org.daybook.ui.toolkit.progress;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/**
 * The progress of work on files: the current file, how many of how many, the speed, the time left, and a Stop button.
 */
public final class ProgressPane extends VBox {
    private static final long SECONDS_A_MINUTE = 60;

    private final Messages messages;
    private final Label what = TextLabels.paragraph("");
    private final Label speed = TextLabels.quiet("");
    private final ProgressBar bar = new ProgressBar();
    private final String key;
    private final Subscription listening;

    /**
     * @param key of the text that says what is being done, given the name, the index and the count
     * @param status the progress; null while no work is running, when the pane takes up no space
     */
    public ProgressPane(Messages messages, String key, ObservableValue<@Nullable WorkStatus> status, Runnable stop) {
        this.messages = messages;
        this.key = key;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("exhibit.progress"));
        Button button = Buttons.plain(messages.get("exhibit.stop"), stop);
        getStyleClass().add("progress-part");
        getChildren().addAll(what, bar, speed, Panes.buttons(button));
        listening = status.subscribe(this::show);
    }

    /** Stops observing the work. */
    public void drop() {
        listening.unsubscribe();
    }

    private void show(@Nullable WorkStatus now) {
        OptionalNodes.show(this, now != null);
        if (now == null) {
            return;
        }
        what.setText(messages.get(key, now.name(), now.index(), now.count()));
        bar.setProgress(now.fraction());
        long left = now.secondsLeft();
        String done = now.total() <= 0
                ? ""
                : messages.get(
                        "exhibit.progress-done",
                        messages.formats().size(now.done()),
                        messages.formats().size(now.total()));
        speed.setText(
                left < 0
                        ? done
                        : messages.get(
                                "exhibit.progress-speed",
                                done,
                                messages.formats().size(now.speed()),
                                time(left)));
    }

    private String time(long seconds) {
        return seconds < SECONDS_A_MINUTE
                ? messages.count("exhibit.left-seconds", seconds)
                : messages.count("exhibit.left-minutes", (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }
}
