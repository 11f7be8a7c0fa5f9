package org.daybook.ui.common;

import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/**
 * Makes the toolkit let go of what it keeps of pages that are shown no more: the text it measured last, pictures of pages
 * that scroll, and pictures of exhibits and of portfolios. Nobody else holds these, but the toolkit looks for them only
 * when it next measures or draws something of the kind. JavaFX thread.
 *
 * <p>The pictures of pages are held softly: they go only where the Java machine is told to keep nothing that is
 * ({@code -XX:SoftRefLRUPolicyMSPerMB=0}).
 */
public final class Forgetting implements Runnable {
    private static final String NEUTRAL = ". . . . . . . .";
    private static final double TOO_NARROW = 20;

    private final BackgroundTasks tasks;

    public Forgetting(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    /** Returns soon; the collecting is done on another thread. */
    @Override
    public void run() {
        measure();
        tasks.run(() -> {
                    // What was asked for since the last time outlives the first.
                    System.gc();
                    System.gc();
                    return true;
                })
                .onSuccess(_ -> draw())
                .start();
    }

    private static void measure() {
        Label label = new Label(NEUTRAL);
        label.setSkin(new LabelSkin(label));
        label.setWrapText(true);
        label.resize(TOO_NARROW, TOO_NARROW);
        label.layout();
        label.prefWidth(-1);
    }

    private static void draw() {
        new ImageView(new WritableImage(1, 1)).snapshot(null, null);
    }
}
