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

    @Test
    void whenItWasFirstWrittenIsReckonedFromTheDayOnWhichThatWasTyped() {
        GridForm form = new GridForm(MESSAGES, Diary.CLOCK);
        form.paper.set(true);
        form.firstWritten.set("yesterday");
        fill(form.rows().getFirst());
        GridRow own = form.addRow();
        fill(own);
        own.text(Cell.FIRST_WRITTEN).set("today");
        GridForm later = new GridForm(MESSAGES, LATER);
        later.resume(form.fields());
        LocalDate today = LocalDate.now(Diary.CLOCK);
        assertThat(later.read())
                .extracting(incident -> incident.background().origin().firstWritten())
                .containsExactly(today.minusDays(1), today);
    }

    private static void fill(GridRow row) {
        row.text(Cell.WHEN).set("1/11/26");
        row.text(Cell.HAPPENED).set("A call");
    }
}
