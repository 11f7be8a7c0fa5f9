package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No count from 1 to 4 is given, and none can be worked out from the others and their total. */
class SmallNumbersProperties {
    private static final int RANGE = 60;

    @Property(tries = 100)
    void isNoneAMultipleOfFiveOrBelowFive(@ForAll @IntRange(max = 10_000) int count) {
        String given = SmallNumbers.of(count);
        if (count == 0) {
            assertThat(given).isEqualTo("0");
        } else if (count < SmallNumbers.SMALLEST) {
            assertThat(given).isEqualTo("<5");
        } else {
            assertThat(Integer.parseInt(given) % SmallNumbers.SMALLEST).isZero();
            assertThat(Math.abs(Integer.parseInt(given) - count)).isLessThanOrEqualTo(2);
        }
    }

    /** For a cell below five, at least two values of it are consistent with all that is given. */
    @Property(tries = 100)
    void cannotBeWorkedOutFromTheTotal(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 50) Integer> others,
            @ForAll @IntRange(min = 1, max = 4) int small) {
        int sum = others.stream().mapToInt(Integer::intValue).sum();
        String total = SmallNumbers.of(sum + small);
        int least = others.stream().mapToInt(one -> bound(one, true)).sum();
        int most = others.stream().mapToInt(one -> bound(one, false)).sum();
        long possible = IntStream.rangeClosed(1, 4)
                .filter(value -> IntStream.rangeClosed(least, most)
                        .anyMatch(rest -> SmallNumbers.of(rest + value).equals(total)))
                .count();
        assertThat(possible).isGreaterThanOrEqualTo(2);
    }

    /** The lowest or highest count that is given as this one is. */
    private static int bound(int count, boolean lowest) {
        String given = SmallNumbers.of(count);
        return IntStream.rangeClosed(0, RANGE)
                .filter(other -> SmallNumbers.of(other).equals(given))
                .reduce((one, other) -> lowest ? one : other)
                .orElseThrow();
    }
}
