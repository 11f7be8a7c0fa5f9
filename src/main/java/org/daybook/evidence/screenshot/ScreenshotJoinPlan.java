package org.daybook.evidence.screenshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How screenshots are joined into one long picture: which rows of which of them, from the top to the bottom.
 *
 * @param pieces in their order in the long picture; each screenshot has one
 */
public record ScreenshotJoinPlan(List<ScreenshotPiece> pieces) {
    public ScreenshotJoinPlan {
        pieces = List.copyOf(pieces);
    }

    /**
     * Rows of one screenshot.
     *
     * @param picture its number among those that were given, from 0
     * @param first the first of its rows that is used
     * @param end the row after the last
     * @param isJoined whether it continues the piece before it without a gap
     */
    public record ScreenshotPiece(int picture, int first, int end, boolean isJoined) {}

    /** How many pieces continue the one before. */
    public int joins() {
        return (int) pieces.stream().filter(ScreenshotPiece::isJoined).count();
    }

    /**
     * Finds how screenshots are joined, whatever order they are given in. Those for which no overlap is found stay in
     * their order, with gaps between them. Long-running for many.
     */
    public static ScreenshotJoinPlan of(List<RowFingerprints> pictures) {
        int count = pictures.size();
        List<List<Optional<ScreenshotOverlap>>> overlaps = new ArrayList<>();
        for (RowFingerprints first : pictures) {
            overlaps.add(pictures.stream()
                    .map(second -> first.equals(second)
                            ? Optional.<ScreenshotOverlap>empty()
                            : OverlapFinder.find(first, second))
                    .toList());
        }
        int[] next = nearest(overlaps);
        int[] before = new int[count];
        Arrays.fill(before, -1);
        for (int i = 0; i < count; i++) {
            if (next[i] >= 0) {
                before[next[i]] = i;
            }
        }
        List<ScreenshotPiece> pieces = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (before[i] < 0) {
                addChain(i, next, overlaps, pictures, pieces, used);
            }
        }
        // What is left forms a circle, which no conversation does.
        for (int i = 0; i < count; i++) {
            if (!used.contains(i)) {
                pieces.add(new ScreenshotPiece(i, 0, pictures.get(i).height(), false));
            }
        }
        return new ScreenshotJoinPlan(pieces);
    }

    /** For each picture the one that continues it soonest; -1 if there is none, or if two pictures claim the same. */
    private static int[] nearest(List<List<Optional<ScreenshotOverlap>>> overlaps) {
        int count = overlaps.size();
        int[] next = new int[count];
        int[] claims = new int[count];
        for (int i = 0; i < count; i++) {
            next[i] = -1;
            int least = Integer.MAX_VALUE;
            for (int j = 0; j < count; j++) {
                int shift = overlaps.get(i).get(j).map(ScreenshotOverlap::shift).orElse(Integer.MAX_VALUE);
                if (shift < least) {
                    least = shift;
                    next[i] = j;
                }
            }
            if (next[i] >= 0) {
                claims[next[i]]++;
            }
        }
        for (int i = 0; i < count; i++) {
            if (next[i] >= 0 && claims[next[i]] > 1) {
                next[i] = -1;
            }
        }
        return next;
    }

    private static void addChain(
            int begin,
            int[] next,
            List<List<Optional<ScreenshotOverlap>>> overlaps,
            List<RowFingerprints> pictures,
            List<ScreenshotPiece> pieces,
            Set<Integer> used) {
        int first = 0;
        boolean isJoined = false;
        int now = begin;
        while (now >= 0) {
            used.add(now);
            int then = next[now];
            Optional<ScreenshotOverlap> overlap =
                    then < 0 ? Optional.empty() : overlaps.get(now).get(then);
            int end = overlap.map(found -> found.end() + found.shift())
                    .orElse(pictures.get(now).height());
            if (end <= first) {
                // It shows nothing new, but is kept whole rather than left out.
                pieces.add(new ScreenshotPiece(now, 0, pictures.get(now).height(), false));
                isJoined = false;
                first = 0;
            } else {
                pieces.add(new ScreenshotPiece(now, first, end, isJoined));
                isJoined = true;
                first = overlap.map(ScreenshotOverlap::end).orElse(0);
            }
            now = then;
        }
    }
}
