package org.daybook.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.daybook.ui.grid.IncidentGridRow.TextCell;
import org.junit.jupiter.api.Test;

class TypedDayTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final Clock LATER = Clock.offset(Diary.CLOCK, Duration.ofDays(2));

    @Test
    void yesterdayStaysTheDayItWasThoughTheDraftIsGoneOnWithLater() {
        IncidentGridForm form = new IncidentGridForm(MESSAGES, Diary.CLOCK);
        IncidentGridRow row = form.addRow();
        row.text(TextCell.WHEN).set("yesterday");
        row.text(TextCell.HAPPENED).set("A call");
        IncidentGridForm later = new IncidentGridForm(MESSAGES, LATER);
        later.resume(form.fields());
        LocalDate meant = LocalDate.now(Diary.CLOCK).minusDays(1);
        assertThat(later.read())
                .singleElement()
                .satisfies(incident -> assertThat(incident.when().date()).isEqualTo(meant));

        later.rows().getLast().text(TextCell.WHEN).set("today");
        assertThat(later.read())
                .singleElement()
                .satisfies(incident -> assertThat(incident.when().date()).isEqualTo(LocalDate.now(LATER)));
    }

    @Test
    void whenItWasFirstWrittenIsReckonedFromTheDayOnWhichThatWasTyped() {
        IncidentGridForm form = new IncidentGridForm(MESSAGES, Diary.CLOCK);
        form.paper.set(true);
        form.firstWritten.set("yesterday");
        fill(form.rows().getFirst());
        IncidentGridRow own = form.addRow();
        fill(own);
        own.text(TextCell.FIRST_WRITTEN).set("today");
        IncidentGridForm later = new IncidentGridForm(MESSAGES, LATER);
        later.resume(form.fields());
        LocalDate today = LocalDate.now(Diary.CLOCK);
        assertThat(later.read())
                .extracting(incident -> incident.background().origin().firstWritten())
                .containsExactly(today.minusDays(1), today);
    }

    private static void fill(IncidentGridRow row) {
        row.text(TextCell.WHEN).set("1/11/26");
        row.text(TextCell.HAPPENED).set("A call");
    }
}
