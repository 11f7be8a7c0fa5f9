package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.daybook.casefile.Entry.ParticularRecorded;
import org.daybook.facts.Handling;
import org.daybook.facts.When;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Value;
import org.daybook.portfolio.Chronology.Row;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

class ChronologyTest {
    private static final LocalDate DAY = Sheets.DAY;
    private final Sheets sheets = new Sheets();

    private static When at(LocalDate day, int hour) {
        return When.exactly(day, LocalTime.of(hour, 0), Diary.ZONE);
    }

    private List<String> rows(boolean incidentsOnly) throws PortfolioFailure {
        return Chronology.of(sheets.collect(PortfolioRequest.everything()).printed(), incidentsOnly).stream()
                .map(row -> switch (row) {
                    case Row.OfIncident(var sheet) -> "incident " + sheet.number();
                    case Row.OfParticular(var sheet, var field, var _) ->
                        sheet.kind().code() + " " + field.name();
                })
                .toList();
    }

    private void contact(When when) {
        sheets.add(new ParticularRecorded(
                Particular.of(Sheets.id(700), ParticularKind.CONTACT).with(AgencyContact.WHEN, new Value.Time(when))));
    }

    @Test
    void isInOneOrderAndOfTwoAtOneTimeTheIncidentStandsFirst() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9)).incident(2, at(DAY, 11)).incident(3, When.unknown(Diary.ZONE));
        contact(at(DAY, 9));
        assertThat(rows(false)).containsExactly("incident 1", "contact when", "incident 2", "incident 3");
    }

    @Test
    void hasARowForEachDayOfAnOrderButNotForTheDayUntilWhichItRuns() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9));
        sheets.add(new ParticularRecorded(Particular.of(Sheets.id(700), ParticularKind.ORDER)
                .with(CourtOrder.APPLIED, new Value.Day(DAY.minusDays(3)))
                .with(CourtOrder.MADE, new Value.Day(DAY.minusDays(2)))
                .with(CourtOrder.SERVED, new Value.Day(DAY))
                .with(CourtOrder.EXPIRES, new Value.Day(DAY.plusYears(2)))
                .with(CourtOrder.ENDED, new Value.Day(DAY.plusDays(3)))));
        assertThat(rows(false))
                .containsExactly("order applied", "order made", "order served", "incident 1", "order ended");
    }

    @Test
    void holdsEveryDatedKindButNotesOfImpact() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9));
        for (ParticularKind kind : ParticularKind.values()) {
            sheets.add(new ParticularRecorded(FilledParticular.of(kind).with(Handling.ORDINARY)));
        }
        for (ParticularKind kind : ParticularKind.values()) {
            assertThat(rows(false).stream().anyMatch(row -> row.startsWith(kind.code() + " ")))
                    .as(kind.code())
                    .isEqualTo(kind.isDated() && kind != ParticularKind.IMPACT);
        }
    }

    @Test
    void holdsIncidentsAloneIfThatIsWanted() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9));
        contact(at(DAY, 8));
        assertThat(rows(true)).containsExactly("incident 1");
    }

    @Test
    void hasNoRowForWhatHasNoDate() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9));
        contact(When.unknown(Diary.ZONE).inWords("some time"));
        assertThat(rows(false)).containsExactly("incident 1");
    }
}
