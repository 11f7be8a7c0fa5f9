package org.daybook.dates;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A part of the day, in the widest sense people give it. The night ends on the day after it began. */
enum DayPart {
    MORNING(6, 12, 0, 11),
    AFTERNOON(12, 18, 12, 18),
    EVENING(18, 23, 16, 23),
    NIGHT(18, 6, 18, 5);

    private static final int EARLY_END = 9;

    private final int begin;
    private final int end;
    private final int firstHour;
    private final int lastHour;

    DayPart(int begin, int end, int firstHour, int lastHour) {
        this.begin = begin;
        this.end = end;
        this.firstHour = firstHour;
        this.lastHour = lastHour;
    }

    static @Nullable DayPart of(PhraseWord word) {
        return switch (word) {
            case MORNING -> MORNING;
            case AFTERNOON -> AFTERNOON;
            case EVENING -> EVENING;
            case NIGHT -> NIGHT;
            default -> null;
        };
    }

    /** When it begins; an early morning may be the small hours. */
    LocalTime begin(boolean early) {
        return LocalTime.of(early && this == MORNING ? 0 : begin, 0);
    }

    LocalTime end(boolean early) {
        return LocalTime.of(early && this == MORNING ? EARLY_END : end, 0);
    }

    /** Whether a time of day can be said to be in it, such as '3 in the morning'. */
    boolean holds(LocalTime time) {
        int hour = time.getHour();
        return firstHour <= lastHour ? hour >= firstHour && hour <= lastHour : hour >= firstHour || hour <= lastHour;
    }

    /** Whether {@code time} is in it, on the day after it began. */
    boolean isNextDay(LocalTime time) {
        return this == NIGHT && time.getHour() <= lastHour;
    }
}
