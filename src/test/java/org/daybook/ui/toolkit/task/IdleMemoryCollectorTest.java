package org.daybook.ui.toolkit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleMemoryCollectorTest {
    private static final long MIB = 1 << 20;

    private long now;
    private long used = 100 * MIB;
    private int collected;
    private Runnable look = () -> {};
    private IdleMemoryCollector idle;

    @BeforeEach
    void begin() {
        idle = new IdleMemoryCollector(
                (_, task) -> {
                    look = task;
                    return () -> {};
                },
                () -> now,
                () -> used,
                () -> {
                    collected++;
                    used = 100 * MIB;
                });
    }

    @Test
    void collectsOnceNothingIsBeingDone() {
        typing(60);
        used = 200 * MIB;
        typing(60);
        assertThat(collected).isZero();
        still(3);
        assertThat(collected).isEqualTo(1);
    }

    @Test
    void whatOpeningADiaryTookIsFreedSoonAfterThoughTheProgramHasJustBegun() {
        typing(2);
        used = 200 * MIB;
        still(3);
        assertThat(collected).isEqualTo(1);
    }

    @Test
    void doesNotCollectWhatIsNotWorthThePause() {
        used = 140 * MIB;
        still(600);
        assertThat(collected).isZero();
    }

    @Test
    void collectsAgainOnlyAfterAWhileHoweverFastTheMemoryGrows() {
        for (int second = 0; second < 120; second++) {
            used += 50 * MIB;
            still(1);
        }
        assertThat(collected).isEqualTo(4);
    }

    @Test
    void measuresFromTheLeastThatWasInUse() {
        used = 20 * MIB;
        typing(60);
        used = 80 * MIB;
        still(3);
        assertThat(collected).isEqualTo(1);
    }

    private void typing(int seconds) {
        for (int second = 0; second < seconds; second++) {
            idle.input();
            still(1);
        }
    }

    private void still(int seconds) {
        for (int second = 0; second < seconds; second++) {
            now += Duration.ofSeconds(1).toNanos();
            look.run();
        }
    }
}
