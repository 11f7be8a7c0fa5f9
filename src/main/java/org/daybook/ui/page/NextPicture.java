package org.daybook.ui.page;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Puts work off that is not needed for the next picture of the window. JavaFX thread. */
public final class NextPicture {
    private NextPicture() {}

    /** Runs {@code work} here once the next picture is being drawn, which is done elsewhere. */
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
