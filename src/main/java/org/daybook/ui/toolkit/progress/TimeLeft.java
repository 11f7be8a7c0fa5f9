package org.daybook.ui.toolkit.progress;

import java.time.Clock;
import java.util.OptionalInt;

/** Estimates the time left, once the work has run long enough for a meaningful estimate. */
public final class TimeLeft {
    private static final long FIRST_MILLIS = 4_000;
    private static final double FIRST_PART = 0.03;
    private static final long A_MINUTE = 60_000;

    private final Clock clock;
    private long began;

    public TimeLeft(Clock clock) {
        this.clock = clock;
    }

    /** Starts the clock. */
    public void begin() {
        began = clock.millis();
    }

    /**
     * The minutes left, rounded up; 0 for less than one; empty while there is no estimate.
     *
     * @param done from 0 to 1
     */
    public OptionalInt minutes(double done) {
        long gone = clock.millis() - began;
        if (gone < FIRST_MILLIS || done < FIRST_PART) {
            return OptionalInt.empty();
        }
        double left = gone * (1 - done) / done;
        return OptionalInt.of(left < A_MINUTE ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.ceil(left / A_MINUTE)));
    }
}
