package org.daybook.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.daybook.safety.AutoLock.ClockReading;
import org.junit.jupiter.api.Test;

class AutoLockTest {
    private static final Instant START = Instant.parse("2026-11-24T21:15:00Z");

    private final AutoLock lock = new AutoLock(Duration.ofMinutes(3), at(0), true);

    @Property
    void locksAtTheFirstLookAfterTheLimit(@ForAll @IntRange(max = 1_000) int lastInput) {
        AutoLock fresh = new AutoLock(Duration.ofMinutes(3), at(0), true);
        for (int second = 1; second <= lastInput; second++) {
            assertThat(fresh.isDue(at(second))).isFalse();
            fresh.input(nanos(second));
        }
        for (int second = lastInput + 1; second < lastInput + 180; second++) {
            assertThat(fresh.isDue(at(second))).isFalse();
        }
        assertThat(fresh.isDue(at(lastInput + 180))).isTrue();
    }

    @Property
    void neverLocksWhileSheIsTypingHoweverSlowTheComputerIs(
            @ForAll @Size(max = 200) List<@IntRange(min = 1, max = 179) Integer> pauses) {
        AutoLock fresh = new AutoLock(Duration.ofMinutes(3), at(0), true);
        int now = 0;
        for (int pause : pauses) {
            now += pause;
            assertThat(fresh.isDue(at(now))).isFalse();
            fresh.input(nanos(now));
        }
    }

    @Property
    void locksWhenTheWallClockWentAnotherWay(@ForAll @LongRange(min = -100_000, max = 100_000) long jump) {
        AutoLock fresh = new AutoLock(Duration.ofMinutes(3), at(0), true);
        boolean due = fresh.isDue(new ClockReading(START.plusSeconds(1 + jump), nanos(1)));
        assertThat(due).isEqualTo(Math.abs(jump) >= 20);
    }

    @Test
    void aLimitThatIsChangedHoldsFromTheLastInput() {
        for (int second = 1; second <= 100; second++) {
            assertThat(lock.isDue(at(second))).isFalse();
        }
        lock.limitTo(Duration.ofMinutes(5));
        for (int second = 101; second < 300; second++) {
            assertThat(lock.isDue(at(second))).isFalse();
        }
        lock.limitTo(Duration.ofMinutes(1));
        assertThat(lock.isDue(at(300))).isTrue();
    }

    @Test
    void aPauseInWhichBothClocksRanOnIsSlownessAndNotSleep() {
        lock.input(nanos(30));
        assertThat(lock.isDue(at(30))).isFalse();
    }

    @Test
    void locksAfterASleepInWhichTheMonotonicClockStood() {
        lock.input(nanos(1));
        assertThat(lock.isDue(new ClockReading(START.plusSeconds(31), nanos(1))))
                .isTrue();
    }

    @Test
    void whereBothClocksRunOnInSleepAPauseIsTakenForIt() {
        AutoLock onWindows = new AutoLock(Duration.ofMinutes(3), at(0), AutoLock.stopsInSleep("Windows 11"));
        onWindows.input(nanos(30));
        assertThat(onWindows.isDue(at(30))).isTrue();
    }

    @Test
    void theClockStopsOnLinuxAndOnAMac() {
        assertThat(List.of("Linux", "Mac OS X")).allMatch(AutoLock::stopsInSleep);
    }

    private static ClockReading at(long second) {
        return new ClockReading(START.plusSeconds(second), nanos(second));
    }

    private static long nanos(long second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
