package org.daybook.ui.portfolio;

import java.time.Clock;
import java.util.OptionalInt;

/** Estimates how long work still takes, once it has gone on long enough for that to mean anything. */
final class TimeLeft {
    private static final long FIRST_MILLIS = 4_000;
    private static final double FIRST_PART = 0.03;
    private static final long A_MINUTE = 60_000;

    private final Clock clock;
    private long began;

    TimeLeft(Clock clock) {
        this.clock = clock;
    }

    /** Work begins. */
    void begin() {
        began = clock.millis();
    }

    /**
     * Minutes left, rounded up; 0 for less than one; empty while nothing can be said.
     *
     * @param done from 0 to 1
     */
    OptionalInt minutes(double done) {
        long gone = clock.millis() - began;
        if (gone < FIRST_MILLIS || done < FIRST_PART) {
            return OptionalInt.empty();
        }
        double left = gone * (1 - done) / done;
        return OptionalInt.of(left < A_MINUTE ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.ceil(left / A_MINUTE)));
    }
}
