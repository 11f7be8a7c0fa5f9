package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageTime.ZoneSource;
import org.daybook.importing.DayOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times are read in the forms that companies use, and never as something that they do not say. */
class TableDateReaderTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TableDateReader dates = new TableDateReader();

    private MessageTime read(String date, String time) {
        return dates.read(date, time, DayOrder.DAY_FIRST, LONDON);
    }

    @ParameterizedTest
    @CsvSource({
        "01/03/2026, 2026-03-01T00:00Z",
        "1.3.26, 2026-03-01T00:00Z",
        "2026-03-01, 2026-03-01T00:00Z",
        "20260301, 2026-03-01T00:00Z",
        "1 March 2026, 2026-03-01T00:00Z",
        "1st Mar 2026, 2026-03-01T00:00Z",
        "'Sun, 1 Mar 2026', 2026-03-01T00:00Z",
        "'March 1, 2026', 2026-03-01T00:00Z",
        "1. März 2026, 2026-03-01T00:00Z",
        "1 de marzo de 2026, 2026-03-01T00:00Z",
        "01-Jul-2026, 2026-07-01T00:00+01:00"
    })
    void aDayAlone(String written, String at) {
        MessageTime read = read(written, "");
        assertThat(read.at()).hasToString(at);
        assertThat(read.precision()).isEqualTo(MessageTimePrecision.DAY);
        assertThat(read.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "10:05, MINUTE, 2026-03-01T10:05Z",
        "10:05:12, SECOND, 2026-03-01T10:05:12Z",
        "10:05:12.5, MILLISECOND, 2026-03-01T10:05:12.500Z",
        "10.05 pm, MINUTE, 2026-03-01T22:05Z",
        "12:05 AM, MINUTE, 2026-03-01T00:05Z",
        "12:05 p.m., MINUTE, 2026-03-01T12:05Z",
        "10h05, MINUTE, 2026-03-01T10:05Z"
    })
    void aTimeInACellOfItsOwnIsAsExactAsItIsWritten(String time, MessageTimePrecision precision, String at) {
        MessageTime read = read("01/03/2026", time);
        assertThat(read.at()).hasToString(at);
        assertThat(read.precision()).isEqualTo(precision);
        assertThat(read.zone()).isEqualTo(ZoneSource.CHOSEN);
        assertThat(read.written()).isEqualTo("01/03/2026 " + time);
    }

    @Test
    void anOffsetThatIsStatedIsKept() {
        MessageTime read = read("2026-03-01T10:05:12+05:30", "");
        assertThat(read.at()).hasToString("2026-03-01T10:05:12+05:30");
        assertThat(read.zone()).isEqualTo(ZoneSource.STATED);
        assertThat(read("2026-07-01 10:05 UTC", "").at()).hasToString("2026-07-01T10:05Z");
    }

    @Test
    void secondsAndMillisecondsSince1970AreRead() {
        assertThat(read("1772366580", "").at()).hasToString("2026-03-01T12:03Z");
        assertThat(read("1772366580123", "").at()).hasToString("2026-03-01T12:03:00.123Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "00/01/2026",
                "32/01/2026",
                "01/13/2026",
                "13/13/2026",
                "1/2",
                "Total",
                "",
                "01/03/1899",
                "01/03/9999",
                "01/03/2026 25:00",
                "01/03/2026 13:05 PM",
                "01/03/2026 10:61",
                "99999999999999999999"
            })
    void whatIsNoTimeIsKeptAsWritten(String written) {
        MessageTime read = read(written, "");
        assertThat(read.at()).isNull();
        assertThat(read.written()).isEqualTo(written);
    }

    @Test
    void theOrderOfDayAndMonthIsCertainOnlyBeyondTwelve() {
        assertThat(dates.orderOf("13/03/2026")).contains(DayOrder.DAY_FIRST);
        assertThat(dates.orderOf("03/13/2026")).contains(DayOrder.MONTH_FIRST);
        assertThat(dates.orderOf("03/04/2026")).isEmpty();
        assertThat(dates.orderOf("2026-03-13")).isEmpty();
        assertThat(dates.isEither("03/04/2026")).isTrue();
        assertThat(dates.isEither("04/04/2026")).isFalse();
        assertThat(dates.isEither("4 March 2026")).isFalse();
        assertThat(dates.read("03/04/2026", "", DayOrder.MONTH_FIRST, LONDON).at())
                .hasToString("2026-03-04T00:00Z");
    }
}
