package org.daybook.ui.toolkit.task;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** The timer of the running program. Use on the JavaFX thread. */
public final class FxTimer implements Timer {
    @Override
    public Runnable after(Duration delay, Runnable task) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
        pause.setOnFinished(_ -> task.run());
        pause.play();
        return pause::stop;
    }
}
