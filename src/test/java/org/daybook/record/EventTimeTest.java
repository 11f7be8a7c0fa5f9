package org.daybook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.daybook.record.EventTime.EventTimePrecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final LocalTime TIME = LocalTime.of(21, 5);

    private static void refuses(
            EventTimePrecision precision,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDate endDate,
            @Nullable LocalTime endTime) {
        assertThatThrownBy(() -> new EventTime(precision, date, time, endDate, endTime, ZONE, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateIsThereExactlyIfTheTimeIsNotUnknown() {
        refuses(EventTimePrecision.UNKNOWN, DAY, null, null, null);
        refuses(EventTimePrecision.EXACT, null, null, null, null);
        refuses(EventTimePrecision.ABOUT, null, null, null, null);
        refuses(EventTimePrecision.BETWEEN, null, null, DAY, null);
    }

    @Test
    void anEndIsThereExactlyIfTheTimeIsASpan() {
        refuses(EventTimePrecision.BETWEEN, DAY, null, null, null);
        refuses(EventTimePrecision.EXACT, DAY, null, DAY, null);
        refuses(EventTimePrecision.ABOUT, DAY, null, DAY, null);
    }

    @Test
    void aTimeOfDayNeedsItsDate() {
        refuses(EventTimePrecision.UNKNOWN, null, TIME, null, null);
        refuses(EventTimePrecision.EXACT, DAY, TIME, null, TIME);
    }

    @Test
    void theLastDayIsTheEndOfASpanOrTheDayItself() {
        assertThat(EventTime.between(DAY, DAY.plusDays(4), ZONE).lastDate()).isEqualTo(DAY.plusDays(4));
        assertThat(EventTime.exactly(DAY, TIME, ZONE).lastDate()).isEqualTo(DAY);
        assertThat(EventTime.about(DAY, null, ZONE).lastDate()).isEqualTo(DAY);
        assertThat(EventTime.unknown(ZONE).lastDate()).isNull();
    }

    @Test
    void herOwnWordsChangeNothingElse() {
        EventTime when = EventTime.about(DAY, TIME, ZONE);
        assertThat(when.inWords("after school").inWords("")).isEqualTo(when);
        assertThat(when.inWords("after school").words()).isEqualTo("after school");
    }
}
