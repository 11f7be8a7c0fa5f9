package org.daybook.safety;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when an open diary is to be locked: after some minutes without input, and when the computer has slept.
 *
 * <p>The caller polls about once a second. Where the monotonic clock stops in sleep, as on Linux and macOS, sleep shows
 * as a wall clock that went another way, and a long gap between two calls only says that the computer is slow. On Windows
 * both clocks run on, so that a gap is all there is to go by, and a very slow computer locks too. Setting the clock by hand
 * looks like sleep and locks everywhere, which does no harm. Not safe for use by several threads.
 */
public final class AutoLock {
    /** How long an open diary may go without input. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(3);

    private static final Duration GAP = Duration.ofSeconds(20);

    private final boolean stopsInSleep;
    private Duration limit;
    private long lastInput;
    private ClockReading before;

    /**
     * One reading of both clocks.
     *
     * @param wall the computer's time
     * @param nanos of a monotonic clock, such as {@code System.nanoTime()}
     */
    public record ClockReading(Instant wall, long nanos) {}

    /**
     * @param limit after which to lock
     * @param now the moment from which it counts
     * @param stopsInSleep as {@link #stopsInSleep} says
     */
    public AutoLock(Duration limit, ClockReading now, boolean stopsInSleep) {
        this.stopsInSleep = stopsInSleep;
        this.limit = limit;
        this.lastInput = now.nanos();
        this.before = now;
    }

    /**
     * Whether {@code System.nanoTime()} stands still while the computer sleeps.
     *
     * @param system the name of the operating system, as Java has it
     */
    public static boolean stopsInSleep(String system) {
        return !system.startsWith("Windows");
    }

    /** Sets another limit, still counted from the last input. */
    public void limitTo(Duration chosen) {
        limit = chosen;
    }

    /** Notes a key, a click or a movement. */
    public void input(long nanos) {
        lastInput = nanos;
    }

    public boolean isDue(ClockReading now) {
        ClockReading last = before;
        before = now;
        return Duration.ofNanos(now.nanos() - lastInput).compareTo(limit) >= 0 || slept(last, now);
    }

    private boolean slept(ClockReading last, ClockReading now) {
        Duration ran = Duration.ofNanos(now.nanos() - last.nanos());
        Duration passed = Duration.between(last.wall(), now.wall());
        return passed.minus(ran).abs().compareTo(GAP) >= 0 || !stopsInSleep && ran.compareTo(GAP) >= 0;
    }
}
