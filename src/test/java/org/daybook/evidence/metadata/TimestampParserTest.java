package org.daybook.evidence.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.daybook.evidence.metadata.TimestampParser.WrittenTimestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampParserTest {
    private static final long FIRST = 0;
    private static final long LAST = 4_102_444_799L; // the end of 2099

    @Property
    void aTimeWrittenAsCamerasDoIsReadAsItWas(@ForAll @LongRange(min = FIRST, max = LAST) long seconds) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        assertThat(TimestampParser.stamp(at.format(DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT))))
                .isEqualTo(new WrittenTimestamp(at, null));
    }

    @Property
    void aTimeWithItsOffsetKeepsBoth(
            @ForAll @LongRange(min = FIRST, max = LAST) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos,
            @ForAll @IntRange(min = -18 * 4, max = 18 * 4) int quarters) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(quarters * 900);
        LocalDateTime at = LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
        OffsetDateTime written = OffsetDateTime.of(at, offset);
        assertThat(TimestampParser.stamp(written.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
                .isEqualTo(new WrittenTimestamp(at, offset));
    }

    @Property
    void theDateOfAMailIsReadAsItWas(
            @ForAll @LongRange(min = FIRST, max = LAST) long seconds,
            @ForAll @IntRange(min = -12 * 4, max = 14 * 4) int quarters) {
        OffsetDateTime sent = OffsetDateTime.of(
                LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC), ZoneOffset.ofTotalSeconds(quarters * 900));
        String text = sent.format(DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH))
                .replace("Sept ", "Sep ");
        assertThat(TimestampParser.mail(text))
                .isEqualTo(new WrittenTimestamp(sent.toLocalDateTime(), sent.getOffset()));
    }

    @Property
    void whateverAFileSaysNothingIsThrown(@ForAll @StringLength(max = 250) String text) {
        TimestampParser.stamp(text);
        TimestampParser.mail(text);
        TimestampParser.offset(text);
        TimestampParser.nanos(text);
    }

    @Property
    void nothingCloseToATimeIsThrownEither(
            @ForAll @IntRange(min = 0, max = 99) int a,
            @ForAll @IntRange(min = 0, max = 99) int b,
            @ForAll @IntRange(min = 0, max = 99) int c) {
        String text = "%04d:%02d:%02d %02d:%02d:%02d+%02d:%02d".formatted(a * 100, a, b, c, a, b, c, a);
        WrittenTimestamp read = TimestampParser.stamp(text);
        if (read != null) {
            assertThat(read.at().getMonthValue()).isEqualTo(a);
            assertThat(read.at().getDayOfMonth()).isEqualTo(b);
            assertThat(read.at().getHour()).isEqualTo(c);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026:01:03 10:15:30, 2026-01-03T10:15:30,",
        "2026-01-03T10:15:30Z, 2026-01-03T10:15:30, Z",
        "2026-01-03T10:15:30+0100, 2026-01-03T10:15:30, +01:00",
        "2026/01/03 10:15, 2026-01-03T10:15,",
        "2026-1-3 9:05:07.25, 2026-01-03T09:05:07.250,",
        "'2026:01:03 10:15:30 and more', 2026-01-03T10:15:30,",
        "2026:01:03 10:15:30-00:30, 2026-01-03T10:15:30, -00:30"
    })
    void formsOfATimeStamp(String text, LocalDateTime at, String offset) {
        assertThat(TimestampParser.stamp(text))
                .isEqualTo(new WrittenTimestamp(at, offset == null ? null : ZoneOffset.of(offset)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026:01:03",
                "0000:00:00 00:00:00",
                "    :  :     :  :  ",
                "2026:02:30 10:15:30",
                "2026:13:01 10:15:30",
                "2026:01:03 24:00:00",
                "2026:01:03 10:60:00",
                "yesterday at nine"
            })
    void aDayWithoutATimeOrThatIsNoneIsNotATime(String text) {
        assertThat(TimestampParser.stamp(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GMT, 0", "ut, 0", "EST, -5", "EDT, -4", "CST, -6", "CDT, -5", "MST, -7", "MDT, -6", "PST, -8", "PDT, -7"
    })
    void eachZoneThatMailsMayNameIsKnown(String zone, int hours) {
        assertThat(TimestampParser.mail("Sat, 3 Jan 2026 10:15:30 " + zone))
                .isEqualTo(new WrittenTimestamp(LocalDateTime.of(2026, 1, 3, 10, 15, 30), ZoneOffset.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource({"3 Jan 26, 2026", "3 Jan 49, 2049", "3 Jan 50, 1950", "3 Jan 99, 1999", "3 Jan 126, 2026"})
    void aYearOfFewerDigitsIsReadAsTheStandardSays(String day, int year) {
        assertThat(Objects.requireNonNull(TimestampParser.mail(day + " 10:15 +0000"))
                        .at()
                        .getYear())
                .isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sat, 3 Anj 2026 10:15:30 +0000", "Sat, 32 Jan 2026 10:15:30 +0000", "3 Jan 2026", "n f 10"})
    void aMailWithoutADateHasNone(String text) {
        assertThat(TimestampParser.mail(text)).isNull();
    }

    @Test
    void aZoneThatIsNotKnownLeavesTheTimeWithoutOne() {
        assertThat(TimestampParser.mail("Sat, 3 Jan 2026 10:15:30 XYZ"))
                .isEqualTo(new WrittenTimestamp(LocalDateTime.of(2026, 1, 3, 10, 15, 30), null));
    }

    @ParameterizedTest
    @CsvSource({"5, 500000000", "05, 50000000", "123456789, 123456789", "1234567899, 123456789", "'', 0", "x, 0"})
    void aFractionIsReadByItsPlaces(String digits, int nanos) {
        assertThat(TimestampParser.nanos(digits)).isEqualTo(nanos);
    }

    @Test
    void secondsBeyondAnyCalendarAreNoTime() {
        assertThat(TimestampParser.seconds(Long.MAX_VALUE)).isNull();
        assertThat(TimestampParser.seconds(0)).isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 0));
        assertThat(TimestampParser.seconds(-1))
                .isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 0).minus(1, ChronoUnit.SECONDS));
    }
}
