package org.daybook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.daybook.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeReaderTest {
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final DayRangeReader reader = new DayRangeReader(new Messages(Locale.UK));

    @ParameterizedTest
    @CsvSource({
        "May, 2026-05-01..2026-05-31 2025-05-01..2025-05-31",
        "in may, 2026-05-01..2026-05-31 2025-05-01..2025-05-31",
        "May 2025, 2025-05-01..2025-05-31",
        "in early May 2025, 2025-05-01..2025-05-10",
        "November, 2026-11-01..2026-11-24 2025-11-01..2025-11-24",
        "last May, 2026-05-01..2026-05-31 2025-05-01..2025-05-31",
        "February, 2026-02-01..2026-02-28 2025-02-01..2025-02-28",
        "3 September, 2026-09-03..2026-09-03 2025-09-03..2025-09-03",
        "3/9, 2026-09-03..2026-09-03 2025-09-03..2025-09-03",
        "3/9/2025, 2025-09-03..2025-09-03",
        "2025-09-03, 2025-09-03..2025-09-03",
        "on the 3rd of September 2025, 2025-09-03..2025-09-03",
        "2025, 2025-01-01..2025-12-31",
        "today, 2026-11-24..2026-11-24",
        "yesterday, 2026-11-23..2026-11-23",
        "last night, 2026-11-23..2026-11-24",
        "last week, 2026-11-16..2026-11-22",
        "this week, 2026-11-23..2026-11-24",
        "last month, 2026-10-01..2026-10-31",
        "last year, 2025-01-01..2025-12-31",
        "the last seven days, 2026-11-17..2026-11-24",
        "past 2 weeks, 2026-11-10..2026-11-24",
        "two days ago, 2026-11-22..2026-11-22",
        "two weeks ago, 2026-11-07..2026-11-13",
        "Monday, 2026-11-23..2026-11-23",
        "last Friday, 2026-11-20..2026-11-20",
        "since 3 September, 2026-09-03..",
        "from May, 2026-05-01..",
        "since last week, 2026-11-16..",
        "after May 2025, 2025-06-01..",
        "before Christmas, ..2025-12-24",
        "until 3/9/2025, ..2025-09-03",
        "up to May 2025, ..2025-05-31",
        "3 to 5 November, 2026-11-03..2026-11-05",
        "from May to July, 2026-05-01..2026-07-31",
        "December to February, 2025-12-01..2026-02-28",
        "between 3 and 9 September 2025, 2025-09-03..2025-09-09",
        "between 3/9/2025 and 10/9/2025, 2025-09-03..2025-09-10",
        "May 2025 - July 2025, 2025-05-01..2025-07-31",
        "Christmas 2025, 2025-12-25..2025-12-25",
        "on Christmas Day, 2025-12-25..2025-12-25",
        "New Year’s Eve, 2025-12-31..2025-12-31"
    })
    void readsTheDaysThatSomebodyLooksFor(String text, String days) {
        assertThat(read(text)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "sat",
                "mar",
                "wed",
                "first",
                "second",
                "9",
                "the 3rd",
                "1066",
                "2150",
                "a",
                "last",
                "since",
                "before",
                "call",
                "May call",
                "31 February",
                "3/13/2025",
                "Craig",
                "to",
                "-",
                "3.11",
                "between",
                "from",
                "ago",
                "half"
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Property(tries = 100)
    void noTextIsTooStrange(@ForAll @StringLength(max = 40) String text) {
        for (DayRange range : reader.read(text, TODAY, 2020)) {
            assertThat(range.from() == null
                            || range.to() == null
                            || !range.from().isAfter(range.to()))
                    .isTrue();
        }
    }

    private String read(String text) {
        List<DayRange> ranges = reader.read(text, TODAY, 2025);
        return ranges.stream()
                .map(range ->
                        (range.from() == null ? "" : range.from()) + ".." + (range.to() == null ? "" : range.to()))
                .collect(Collectors.joining(" "));
    }
}
