package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final Hand hand = new Hand();
    private final TimeLeft time = new TimeLeft(hand);

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant at = Instant.EPOCH;

        void pass(Duration duration) {
            at = at.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return at;
        }
    }

    @BeforeEach
    void begin() {
        time.begin();
    }

    @Test
    void saysNothingInTheFirstSeconds() {
        hand.pass(Duration.ofSeconds(3));
        assertThat(time.minutes(0.5)).isEmpty();
    }

    @Test
    void saysNothingWhileAlmostNothingIsDone() {
        hand.pass(Duration.ofSeconds(30));
        assertThat(time.minutes(0.01)).isEmpty();
    }

    @Test
    void countsMinutesUp() {
        hand.pass(Duration.ofSeconds(60));
        assertThat(time.minutes(0.25)).hasValue(3);
        assertThat(time.minutes(0.3)).hasValue(3);
        assertThat(time.minutes(0.75)).hasValue(0);
        assertThat(time.minutes(1)).hasValue(0);
    }
}
