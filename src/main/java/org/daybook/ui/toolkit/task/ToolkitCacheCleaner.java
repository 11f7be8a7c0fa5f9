package org.daybook.ui.toolkit.task;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/**
 * Makes the toolkit release what it caches of pages no longer shown: the last measured text, images of scrolled
 * pages, and images of exhibits and portfolios. Nothing else refers to these, but the toolkit drops them only when it
 * next measures or draws something similar. JavaFX thread.
 *
 * <p>The images of pages are softly referenced, so they go only if the JVM is told to clear soft references at once
 * ({@code -XX:SoftRefLRUPolicyMSPerMB=0}).
 */
public final class ToolkitCacheCleaner implements Runnable {
    private static final String NEUTRAL = ". . . . . . . . . . . .";
    private static final double WIDTH = 60;
    private static final int HIGHEST = 80;
    private static final int STEP = 4;

    /** On a busy computer the last frame of a page is replaced only after a while. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** In bytes; small, so that little stays between two of them. */
    private static final int PIECE = 512;

    private final Timer timer;
    private final BooleanSupplier open;

    /** @param open whether a diary is open, so that the user is at work and nothing needs to be released */
    public ToolkitCacheCleaner(Timer timer, BooleanSupplier open) {
        this.timer = timer;
        this.open = open;
    }

    /**
     * Cleans the caches now and once more a little later, when what was freed is overwritten too. Garbage collection
     * pauses every thread, so it may as well run on this one.
     */
    @Override
    public void run() {
        if (!open.getAsBoolean()) {
            forget();
            timer.after(AGAIN, this::forgetAndOverwrite);
        }
    }

    private void forget() {
        if (open.getAsBoolean()) {
            return;
        }
        measure();
        // Waits until all pending frames are drawn. Until this thread is done no more are, so nothing touches a softly
        // referenced image: one used since the last collection would survive the next.
        draw();
        System.gc();
        System.gc();
        draw();
    }

    private void forgetAndOverwrite() {
        WeakReference<Object> collected = new WeakReference<>(new Object());
        forget();
        if (!open.getAsBoolean() && collected.get() == null) {
            overwriteFreed();
            System.gc();
        }
    }

    /**
     * What was collected stays readable in a picture of the memory until something else is written there. Takes twice as
     * much as is free, in pieces that the machine fills with zeros and moves through all parts of its memory.
     */
    private static void overwriteFreed() {
        byte[][] taken = new byte[(int) (Runtime.getRuntime().freeMemory() / PIECE)][];
        for (int i = 0; i < 2 * taken.length; i++) {
            taken[i % taken.length] = new byte[PIECE];
        }
        Reference.reachabilityFence(taken);
    }

    private static void measure() {
        Label label = new Label(NEUTRAL);
        label.setSkin(new LabelSkin(label));
        label.setWrapText(true);
        // The toolkit has several ways to measure, which depend on how much of a text there is room for.
        for (int height = STEP; height <= HIGHEST; height += STEP) {
            label.resize(WIDTH, height);
            label.layout();
        }
        label.prefWidth(-1);
    }

    private static void draw() {
        new ImageView(new WritableImage(1, 1)).snapshot(null, null);
    }
}
