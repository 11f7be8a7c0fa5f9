package org.daybook.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShiftPressDetectorTest {
    private final ShiftPressDetector pattern = new ShiftPressDetector();

    @Test
    void matchesThreePressesInFiveSeconds() {
        assertThat(tap(0)).isFalse();
        assertThat(tap(2_000)).isFalse();
        assertThat(tap(5_000)).isTrue();
    }

    @Test
    void doesNotMatchThreePressesInMore() {
        tap(0);
        tap(2_000);
        assertThat(tap(5_001)).isFalse();
        assertThat(tap(6_000)).isTrue();
    }

    @Test
    void doesNotMatchAHeldKeyThatRepeatsItself() {
        for (int i = 0; i < 50; i++) {
            assertThat(pattern.shiftPressed(millis(i * 30L))).isFalse();
        }
    }

    @Property
    void neverMatchesCapitals(@ForAll @Size(max = 100) List<@IntRange(max = 2_000) Integer> pauses) {
        ShiftPressDetector fresh = new ShiftPressDetector();
        long now = 0;
        for (int pause : pauses) {
            now += pause;
            assertThat(fresh.shiftPressed(millis(now))).isFalse();
            fresh.other();
            fresh.shiftReleased();
        }
    }

    @Property
    void matchesJustWhenTheThirdOfThreeIsInTime(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 4_000) Integer> pauses) {
        ShiftPressDetector fresh = new ShiftPressDetector();
        List<Long> since = new ArrayList<>();
        long now = 0;
        for (int pause : pauses) {
            now += pause;
            since.add(now);
            int n = since.size();
            boolean expected = n >= 3 && now - since.get(n - 3) <= 5_000;
            assertThat(fresh.shiftPressed(millis(now))).isEqualTo(expected);
            fresh.shiftReleased();
            if (expected) {
                since.clear();
            }
        }
    }

    private boolean tap(long at) {
        boolean matched = pattern.shiftPressed(millis(at));
        pattern.shiftReleased();
        return matched;
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
