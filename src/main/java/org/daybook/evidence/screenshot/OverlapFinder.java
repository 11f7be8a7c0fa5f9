package org.daybook.evidence.screenshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds how a screenshot continues another one, pixel for pixel, or refuses. It is found only if everything in both
 * pictures is explained by one shift and by no other: rows that scrolled are the same, and what stands above and below
 * them, such as the name and the field to type in, has not moved. At the very top, where phones have a clock, rows may
 * differ. A photo or a long message that was sent again looks the same too: so the overlap has to be half of what
 * scrolls, with at least two messages, apart from one another, each of which is in neither picture a second time.
 */
final class OverlapFinder {
    /** Which part of the height phones use for a clock and the like, at most. */
    private static final double CLOCK = 0.08;
    /** Which part of what scrolls has to be in both pictures: more than a message that was sent twice. */
    private static final double LEAST = 0.5;
    /** Which part of what scrolls is the least of a message that counts: more than a time or a tick below it. */
    private static final double LEAST_OF_A_MESSAGE = 0.04;

    private static final int LEAST_MESSAGES = 2;
    /** How many different rows with words in them have to be in both pictures. */
    private static final int LEAST_TELLING = 40;

    private OverlapFinder() {}

    private record RowRun(int begin, int end) {
        static final RowRun NONE = new RowRun(0, 0);

        int length() {
            return end - begin;
        }
    }

    /** How {@code second} continues {@code first}; empty if it does not, or if that could be in more than one way. */
    static Optional<ScreenshotOverlap> find(RowFingerprints first, RowFingerprints second) {
        if (first.width() != second.width() || first.height() != second.height()) {
            return Optional.empty();
        }
        List<ScreenshotOverlap> found = new ArrayList<>();
        for (int shift = 0; shift < first.height() && found.size() < 2; shift++) {
            RowRun run = longestRun(first, second, shift);
            if (explainsAll(first, second, shift, run)) {
                found.add(new ScreenshotOverlap(shift, run.end));
            }
        }
        // Without a shift, it is the same picture twice.
        return found.size() == 1 && found.getFirst().shift() > 0 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The run of rows that are the same after a shift, in the second picture, with the most telling rows. */
    private static RowRun longestRun(RowFingerprints first, RowFingerprints second, int shift) {
        RowRun best = RowRun.NONE;
        int most = 0;
        int begin = 0;
        int telling = 0;
        int last = second.height() - shift;
        for (int y = 0; y <= last; y++) {
            if (y < last && first.row(y + shift) == second.row(y)) {
                telling += second.isTelling(y) ? 1 : 0;
            } else {
                if (telling > most) {
                    most = telling;
                    best = new RowRun(begin, y);
                }
                begin = y + 1;
                telling = 0;
            }
        }
        return best;
    }

    private static boolean explainsAll(RowFingerprints first, RowFingerprints second, int shift, RowRun run) {
        int scrolled = run.end + shift - run.begin;
        return run.length() > 0
                && run.length() >= LEAST * scrolled
                && isStill(first, second, (int) (CLOCK * first.height()), run.begin)
                && isStill(first, second, run.end + shift, first.height())
                && telling(second, run) >= LEAST_TELLING
                && messages(first, second, run, (int) (LEAST_OF_A_MESSAGE * scrolled)) >= LEAST_MESSAGES;
    }

    /** How many messages of an overlap are there only once. Rows of plain paper are between them. */
    private static int messages(RowFingerprints first, RowFingerprints second, RowRun run, int least) {
        long paper = paper(second, run);
        int found = 0;
        int begin = run.begin;
        for (int y = run.begin; y <= run.end; y++) {
            if (y == run.end || (!second.isTelling(y) && second.row(y) == paper)) {
                RowRun message = new RowRun(begin, y);
                found += message.length() > least
                                && isOnlyOnce(first, second, message)
                                && isOnlyOnce(second, second, message)
                        ? 1
                        : 0;
                begin = y + 1;
            }
        }
        return found;
    }

    private static long paper(RowFingerprints picture, RowRun run) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int y = run.begin; y < run.end; y++) {
            if (!picture.isTelling(y)) {
                counts.merge(picture.row(y), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    private static boolean isOnlyOnce(RowFingerprints within, RowFingerprints second, RowRun message) {
        int found = 0;
        for (int at = 0; at <= within.height() - message.length(); at++) {
            int same = 0;
            while (same < message.length() && within.row(at + same) == second.row(message.begin + same)) {
                same++;
            }
            found += same == message.length() ? 1 : 0;
        }
        return found == 1;
    }

    private static boolean isStill(RowFingerprints first, RowFingerprints second, int begin, int end) {
        for (int y = begin; y < end; y++) {
            if (first.row(y) != second.row(y)) {
                return false;
            }
        }
        return true;
    }

    private static int telling(RowFingerprints picture, RowRun run) {
        Set<Long> rows = new HashSet<>();
        for (int y = run.begin; y < run.end; y++) {
            if (picture.isTelling(y)) {
                rows.add(picture.row(y));
            }
        }
        return rows.size();
    }
}
