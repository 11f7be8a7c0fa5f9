package org.daybook.casefile;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.LedgerEntry;

/**
 * When the diary was last opened and last copied, and where the computer's clock ran backwards between two entries.
 *
 * <p>Not thread-safe: it belongs to the vault thread.
 */
public final class LedgerTimestamps {
    /** A smaller step back is an ordinary clock correction, which all computers make. */
    private static final Duration ORDINARY_CORRECTION = Duration.ofMinutes(1);

    private final List<ClockStep> clockSteps = new ArrayList<>();
    private Optional<OffsetDateTime> last = Optional.empty();
    private Optional<OffsetDateTime> lastOpening = Optional.empty();
    private Optional<OffsetDateTime> lastCopy = Optional.empty();
    private Optional<OffsetDateTime> lastCopyOrBeginning = Optional.empty();

    LedgerTimestamps() {}

    /**
     * A point where the computer's clock was earlier than at the previous entry.
     *
     * @param seq the entry recorded under the earlier clock
     * @param before the clock at the previous entry
     * @param after the clock at this entry
     */
    public record ClockStep(long seq, OffsetDateTime before, OffsetDateTime after) {}

    /** Where the computer's clock ran backwards between two entries. */
    public List<ClockStep> clockSteps() {
        return List.copyOf(clockSteps);
    }

    /** When the diary was last opened; empty if it never was. */
    public Optional<OffsetDateTime> lastOpening() {
        return lastOpening;
    }

    /** When the newest copy was made; empty if none is recorded. */
    public Optional<OffsetDateTime> lastCopy() {
        return lastCopy;
    }

    /**
     * When the newest copy was made, or the diary begun if there is none; if the clock was set back since, no later
     * than the entry recorded next.
     */
    public Optional<OffsetDateTime> lastCopyOrBeginning() {
        return lastCopyOrBeginning;
    }

    /** Applies the next entry, whatever it is. */
    void apply(LedgerEntry recorded) {
        OffsetDateTime at = recorded.envelope().recordedAt();
        if (last.isEmpty()) {
            lastCopyOrBeginning = Optional.of(at);
        }
        lastCopyOrBeginning = lastCopyOrBeginning.map(copy -> copy.isAfter(at) ? at : copy);
        last.filter(before -> at.isBefore(before.minus(ORDINARY_CORRECTION)))
                .ifPresent(before -> clockSteps.add(new ClockStep(recorded.seq(), before, at)));
        last = Optional.of(at);
    }

    void applyOpening(LedgerEntry recorded) {
        lastOpening = Optional.of(recorded.envelope().recordedAt());
    }

    void applyCopy(LedgerEntry recorded) {
        lastCopy = Optional.of(recorded.envelope().recordedAt());
        lastCopyOrBeginning = lastCopy;
    }
}
