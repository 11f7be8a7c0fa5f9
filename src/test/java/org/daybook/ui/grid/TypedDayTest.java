package org.daybook.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.daybook.ui.grid.GridRow.Cell;
import org.junit.jupiter.api.Test;

class TypedDayTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final Clock LATER = Clock.offset(Diary.CLOCK, Duration.ofDays(2));

    @Test
    void yesterdayStaysTheDayItWasThoughTheDraftIsGoneOnWithLater() {
        GridForm form = new GridForm(MESSAGES, Diary.CLOCK);
        GridRow row = form.addRow();
        row.text(Cell.WHEN).set("yesterday");
        row.text(Cell.HAPPENED).set("A call");
        GridForm later = new GridForm(MESSAGES, LATER);
        later.resume(form.fields());
        LocalDate meant = LocalDate.now(Diary.CLOCK).minusDays(1);
        assertThat(later.read())
                .singleElement()
                .satisfies(incident -> assertThat(incident.when().date()).isEqualTo(meant));

        later.rows().getLast().text(Cell.WHEN).set("today");
        assertThat(later.read())
                .singleElement()
                .satisfies(incident -> assertThat(incident.when().date()).isEqualTo(LocalDate.now(LATER)));
    }
}
