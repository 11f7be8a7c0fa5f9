package org.daybook.ui.toolkit.task;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Puts off work that is not needed for the next frame of the window. JavaFX thread. */
public final class NextFrameRunner {
    private NextFrameRunner() {}

    /** Runs {@code work} here once the next frame is being drawn, which is done elsewhere. */
    public static void whileDrawn(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                // This is before what is to be drawn is handed over.
                Platform.runLater(work);
            }
        });
        Platform.requestNextPulse();
    }
}
