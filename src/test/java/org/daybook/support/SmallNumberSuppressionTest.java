package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No count from 1 to 4 is given, and none can be worked out from everything else that is given. */
class SmallNumberSuppressionTest {
    private static final int GROUPS = 4;
    private static final int MOST = 44;

    /** The lowest and highest count that are given in the same way. */
    private record Given(String words, int lowest, int highest) {
        boolean isSmall() {
            return words.startsWith("<");
        }
    }

    private static final List<Given> WAYS = ways();

    @Test
    void areBelowFiveOrTheNearestTen() {
        assertThat(WAYS.stream().map(Given::words)).containsExactly("0", "<5", "10", "20", "30", "40");
        assertThat(WAYS.stream().filter(way -> way.lowest() > 1)).allMatch(way -> way.highest() - way.lowest() == 9);
    }

    /**
     * Each incident is in one group or more, and so many were reported; how many there are is not given, since one of
     * these is small. Every way in which these can be given is tried.
     */
    @Test
    void leaveAtLeastTwoValuesToEachThatIsNotGiven() {
        tryGroups(new ArrayList<>());
    }

    private static void tryGroups(List<Given> groups) {
        if (groups.size() == GROUPS) {
            WAYS.forEach(reported -> leavesDoubt(groups, reported));
            return;
        }
        for (Given way : WAYS) {
            // In which order the groups are given changes nothing.
            if (groups.isEmpty() || way.lowest() >= groups.getLast().lowest()) {
                groups.add(way);
                tryGroups(groups);
                groups.removeLast();
            }
        }
    }

    private static void leavesDoubt(List<Given> groups, Given reported) {
        int most = groups.stream().mapToInt(Given::highest).sum();
        int least = Math.max(
                reported.lowest(), groups.stream().mapToInt(Given::lowest).max().orElseThrow());
        if (most < least) {
            return;
        }
        if (reported.isSmall()) {
            assertThat(IntStream.rangeClosed(1, 4)
                            .filter(value -> value <= most)
                            .count())
                    .isGreaterThanOrEqualTo(2);
        }
        for (Given group : groups) {
            if (group.isSmall()) {
                int others = most - group.highest();
                assertThat(IntStream.rangeClosed(1, 4)
                                .filter(value -> value + others >= least)
                                .count())
                        .as("%s reported of %s", reported, groups)
                        .isGreaterThanOrEqualTo(2);
            }
        }
    }

    private static List<Given> ways() {
        Map<String, Given> ways = new LinkedHashMap<>();
        for (int count = 0; count <= MOST; count++) {
            String words = SmallNumberSuppression.of(count);
            ways.merge(
                    words,
                    new Given(words, count, count),
                    (one, other) -> new Given(words, one.lowest(), other.highest()));
        }
        return List.copyOf(ways.values());
    }
}
