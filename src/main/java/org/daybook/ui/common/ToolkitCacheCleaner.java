package org.daybook.ui.common;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/**
 * Makes the toolkit release what it caches of pages that are no longer shown: the text it measured last, pictures of
 * pages that scroll, and pictures of exhibits and of portfolios. Nobody else holds these, but the toolkit looks for
 * them only when it next measures or draws something of the kind. JavaFX thread.
 *
 * <p>The pictures of pages are held softly: they go only where the Java machine is told to keep nothing that is
 * ({@code -XX:SoftRefLRUPolicyMSPerMB=0}).
 */
public final class ToolkitCacheCleaner implements Runnable {
    private static final String NEUTRAL = ". . . . . . . . . . . .";
    private static final double WIDTH = 60;
    private static final int HIGHEST = 80;
    private static final int STEP = 4;

    /** On a busy computer the last picture of a page is drawn over only after a while. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Timer timer;
    private final BooleanSupplier open;

    /** @param open whether a diary is open, which says that nothing is to be forgotten and that she is at work */
    public ToolkitCacheCleaner(Timer timer, BooleanSupplier open) {
        this.timer = timer;
        this.open = open;
    }

    /**
     * Does it now and once more a little later. Collecting halts every thread, so that this one may as well do it. If a
     * diary was just opened, only gives the memory back which that took; later it would halt her at her work.
     */
    @Override
    public void run() {
        if (open.getAsBoolean()) {
            System.gc();
            return;
        }
        forget();
        timer.after(AGAIN, this::forget);
    }

    private void forget() {
        if (open.getAsBoolean()) {
            return;
        }
        measure();
        // Waits until all that was to be drawn is. From here on nothing is until this thread is done, and so nothing
        // asks for a picture that is held softly: one that was asked for since the last collecting outlives the next.
        draw();
        System.gc();
        System.gc();
        draw();
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
