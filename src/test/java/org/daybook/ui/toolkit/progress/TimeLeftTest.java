package org.daybook.ui.toolkit.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.daybook.session.MovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final MovedClock hand = new MovedClock();
    private final TimeLeft time = new TimeLeft(hand);

    @BeforeEach
    void begin() {
        time.begin();
    }

    @Test
    void saysNothingInTheFirstSeconds() {
        hand.move(Duration.ofSeconds(3));
        assertThat(time.minutes(0.5)).isEmpty();
    }

    @Test
    void saysNothingWhileAlmostNothingIsDone() {
        hand.move(Duration.ofSeconds(30));
        assertThat(time.minutes(0.01)).isEmpty();
    }

    @Test
    void countsMinutesUp() {
        hand.move(Duration.ofSeconds(60));
        assertThat(time.minutes(0.25)).hasValue(3);
        assertThat(time.minutes(0.3)).hasValue(3);
        assertThat(time.minutes(0.75)).hasValue(0);
        assertThat(time.minutes(1)).hasValue(0);
    }
}
