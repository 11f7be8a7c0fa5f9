package org.daybook.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves, backwards too. */
public class MovedClock extends Clock {
    private Instant now = Diary.CLOCK.instant();

    /** Moves it by so much. */
    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Diary.CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
