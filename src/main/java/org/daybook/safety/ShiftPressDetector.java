package org.daybook.safety;

import java.time.Duration;

/**
 * Recognises Shift pressed three times within five seconds with nothing else between.
 *
 * <p>A key that is held down repeats itself on some systems; only a press after a release counts. Writing in capitals
 * never matches, since the letter comes between. Not safe for use by several threads.
 */
public final class ShiftPressDetector {
    private static final int PRESSES = 3;
    private static final long WITHIN = Duration.ofSeconds(5).toNanos();

    private final long[] presses = new long[PRESSES];
    private int count;
    private boolean down;

    /**
     * Shift went down.
     *
     * @param nanos of a monotonic clock
     * @return whether that was the third press; counting then starts again
     */
    public boolean shiftPressed(long nanos) {
        if (down) {
            return false;
        }
        down = true;
        if (count == PRESSES) {
            System.arraycopy(presses, 1, presses, 0, PRESSES - 1);
            count--;
        }
        presses[count++] = nanos;
        if (count < PRESSES || nanos - presses[0] > WITHIN) {
            return false;
        }
        count = 0;
        return true;
    }

    /** How many presses currently count, if the next comes in time. */
    public int count() {
        return count;
    }

    public void shiftReleased() {
        down = false;
    }

    /** Another key, or a mouse button, was pressed. */
    public void other() {
        count = 0;
    }
}
