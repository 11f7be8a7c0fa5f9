package org.daybook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeParserTest {
    @Property
    void readsWhatIsWrittenHereAsTheLibraryDoes(
            @ForAll @LongRange(min = -700_000, max = 2_900_000) long day,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @IntRange(max = 999) int milli,
            @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalTime time = LocalTime.ofSecondOfDay(second).withNano(milli * 1_000_000);
        OffsetDateTime at = OffsetDateTime.of(date, time, ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        assertThat(IsoTimeParser.day(date.toString())).isEqualTo(date);
        assertThat(IsoTimeParser.time(time.toString())).isEqualTo(time);
        assertThat(IsoTimeParser.timestamp(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
                        .format(at)))
                .isEqualTo(at);
        assertThat(IsoTimeParser.timestamp(at.toString())).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00:00.000+00:00",
                "2026-11-24T24:00:00.000+00:00",
                "2026-11-24T10:00:00.000+19:00",
                "2026-11-24T10:00:00.000+01:60",
                "2026-11-24 10:00:00.000+00:00",
                "٢٠٢٦-11-24T10:00:00.000+00:00",
                ""
            })
    void refusesWhatTheLibraryRefuses(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoTimeParser.timestamp(text)).isInstanceOf(DateTimeException.class);
    }
}
