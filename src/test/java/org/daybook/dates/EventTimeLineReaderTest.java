package org.daybook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeLineReaderTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final LocalTime NINE = LocalTime.of(21, 0);

    private final EventTimeLineReader line = new EventTimeLineReader(new Messages(Locale.UK));

    @ParameterizedTest
    @ValueSource(strings = {"3/11/2026 9pm", "03/11/2026, 21:00", "9 pm on 3 Nov 2026", "3/11/26 at 21.00"})
    void aDayAndATimeAreReadInEitherOrder(String text) {
        assertThat(when(text)).isEqualTo(EventTime.exactly(DAY, NINE, ZONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 3/11/2026 9pm", "3/11/2026 about 9pm", "Around 9 pm on 3/11/2026"})
    void aboutIsKept(String text) {
        assertThat(when(text)).isEqualTo(EventTime.about(DAY, NINE, ZONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/11/2026 to 5/11/2026",
                "between 3/11/2026 and 5/11/2026",
                "3/11/26 - 5/11/26",
                "from 3/11 to 5/11"
            })
    void aSpanHasTwoDays(String text) {
        assertThat(when(text)).isEqualTo(EventTime.between(DAY, DAY.plusDays(2), ZONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "I don't know", "Don’t know"})
    void notKnowingIsAnAnswer(String text) {
        assertThat(when(text)).isEqualTo(EventTime.unknown(ZONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "sometime", "31/02/2026", "3/11/2026 at 9", "about", "3/11/2026 3/11/2026"})
    void whatCouldBeTwoThingsIsNotGuessed(String text) {
        assertThat(when(text)).isNull();
        assertThat(line.read(text, TODAY, ZONE).problem()).isNotEmpty();
    }

    @Test
    void todayIsADay() {
        assertThat(when("yesterday 21:00")).isEqualTo(EventTime.exactly(TODAY.minusDays(1), NINE, ZONE));
    }

    @Property
    void anyTextIsReadOrRefusedAndNeverThrows(@ForAll String text) {
        EventTimeLineReader.LineReading reading = line.read(text, TODAY, ZONE);
        assertThat(reading.when() == null).isEqualTo(!reading.problem().isEmpty());
    }

    private @Nullable EventTime when(String text) {
        return line.read(text, TODAY, ZONE).when();
    }
}
