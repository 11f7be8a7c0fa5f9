package org.daybook.safety;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when an open diary is to be locked: after some minutes without input, and when the computer seems to have
 * slept.
 *
 * <p>The caller polls about once a second. Sleep shows as a gap between two calls, or as a wall clock that diverges
 * from the monotonic clock; setting the clock by hand locks too, which does no harm. Not safe for use by several
 * threads.
 */
public final class AutoLock {
    /** How long an open diary may go without input. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(3);

    private static final Duration GAP = Duration.ofSeconds(20);

    private Duration limit;
    private long lastInput;
    private Reading before;

    /**
     * One reading of both clocks.
     *
     * @param wall the computer's time
     * @param nanos of a monotonic clock, such as {@code System.nanoTime()}
     */
    public record Reading(Instant wall, long nanos) {}

    /**
     * @param limit after which to lock
     * @param now the moment from which it counts
     */
    public AutoLock(Duration limit, Reading now) {
        this.limit = limit;
        this.lastInput = now.nanos();
        this.before = now;
    }

    /** Sets another limit, still counted from the last input. */
    public void limitTo(Duration chosen) {
        limit = chosen;
    }

    /** Notes a key, a click or a movement. */
    public void input(long nanos) {
        lastInput = nanos;
    }

    /** Whether to lock now. */
    public boolean isDue(Reading now) {
        Reading last = before;
        before = now;
        return Duration.ofNanos(now.nanos() - lastInput).compareTo(limit) >= 0 || slept(last, now);
    }

    private static boolean slept(Reading last, Reading now) {
        Duration ran = Duration.ofNanos(now.nanos() - last.nanos());
        Duration passed = Duration.between(last.wall(), now.wall());
        return ran.compareTo(GAP) >= 0 || passed.minus(ran).abs().compareTo(GAP) >= 0;
    }
}
