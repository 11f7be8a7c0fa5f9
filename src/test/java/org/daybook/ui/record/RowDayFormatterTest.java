package org.daybook.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

class RowDayFormatterTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    @Test
    void hasTheDayInShortTheTimeBelowAndTheWholeOfItSpoken() {
        RowDayFormatter day = RowDayFormatter.of(EventTime.exactly(FRIDAY, LocalTime.of(16, 0), ZONE), MESSAGES);
        assertThat(day).isEqualTo(new RowDayFormatter("Fri 23 Oct", "16:00", "23/10/2026, 16:00"));
        assertThat(day.in(2026).rest()).isEqualTo("2026, 16:00");
    }

    @Test
    void saysWhatIsNotExact() {
        assertThat(RowDayFormatter.of(EventTime.about(FRIDAY, LocalTime.of(16, 0), ZONE), MESSAGES)
                        .rest())
                .isEqualTo("about 16:00");
        assertThat(RowDayFormatter.of(EventTime.about(FRIDAY, null, ZONE), MESSAGES)
                        .rest())
                .isEqualTo("about this day");
        assertThat(RowDayFormatter.of(EventTime.between(FRIDAY, FRIDAY.plusDays(4), ZONE), MESSAGES))
                .isEqualTo(new RowDayFormatter("Fri 23 Oct", "to Tue 27 Oct", "Between 23/10/2026 and 27/10/2026"));
        assertThat(RowDayFormatter.of(between(LocalTime.of(9, 0), LocalTime.of(9, 1)), MESSAGES)
                        .rest())
                .isEqualTo("09:00 to 09:01");
        assertThat(RowDayFormatter.of(EventTime.between(FRIDAY, FRIDAY.plusYears(1), ZONE), MESSAGES)
                        .rest())
                .as("with the year, which no heading has")
                .isEqualTo("to 23/10/2027");
        assertThat(RowDayFormatter.of(EventTime.unknown(ZONE), MESSAGES).day()).isEqualTo("Date not known");
        assertThat(RowDayFormatter.of(EventTime.unknown(ZONE).inWords("last summer"), MESSAGES))
                .as("in her own words, which are as long as she likes")
                .isEqualTo(new RowDayFormatter("", "last summer", "last summer"));
    }

    private static EventTime between(LocalTime first, LocalTime last) {
        return new EventTime(EventTime.EventTimePrecision.BETWEEN, FRIDAY, first, FRIDAY, last, ZONE, "");
    }
}
