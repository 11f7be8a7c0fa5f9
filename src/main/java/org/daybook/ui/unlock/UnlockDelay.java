package org.daybook.ui.unlock;

import java.time.Duration;
import java.time.Instant;
import org.daybook.vault.VaultFile.FailedTries;

/**
 * The wait before the next attempt, growing with failed ones. It slows down guessing by hand; against a brute-force
 * attack on a copy of the file only the passphrase helps.
 */
final class UnlockDelay {
    private static final int FREE_TRIES = 3;
    private static final long FIRST_SECONDS = 5;
    private static final long LONGEST_SECONDS = 300;
    private static final int DOUBLINGS = 10;

    private UnlockDelay() {}

    /** The time left to wait at {@code now}; never more than five minutes, even if the clock was set back. */
    static Duration left(FailedTries tries, Instant now) {
        if (tries.count() < FREE_TRIES || tries.newest().isEmpty()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(tries.count() - FREE_TRIES, DOUBLINGS);
        Duration wait = Duration.ofSeconds(Math.min(FIRST_SECONDS << doublings, LONGEST_SECONDS));
        Duration passed = Duration.between(tries.newest().get().toInstant(), now);
        Duration left = wait.minus(passed.isNegative() ? Duration.ZERO : passed);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
