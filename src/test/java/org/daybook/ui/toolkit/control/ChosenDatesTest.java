package org.daybook.ui.toolkit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.dates.EventTimeReader;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;

class ChosenDatesTest {
    private final Messages messages = new Messages(Locale.UK);

    @Property
    void aDayWrittenInAnyWayIsReadAsThatDay(@ForAll DateStyle style, @ForAll int days) {
        LocalDate day = LocalDate.of(2026, 11, 3).plusDays(days % 30_000);
        String written = messages.formats().date(day, style);
        assertThat(new EventTimeReader(messages).date(written, LocalDate.of(2026, 11, 24)))
                .contains(day);
    }
}
