package org.daybook.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentHandling;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.Chronology.ChronologyRow;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

class ChronologyTest {
    private static final LocalDate DAY = Sheets.DAY;
    private final Sheets sheets = new Sheets();

    private static EventTime at(LocalDate day, int hour) {
        return EventTime.exactly(day, LocalTime.of(hour, 0), Diary.ZONE);
    }

    private List<String> rows(boolean incidentsOnly) throws PortfolioFailure {
        return Chronology.of(sheets.collect(Requests.everything()).printed(), incidentsOnly).stream()
                .map(row -> switch (row) {
                    case ChronologyRow.ChronologyIncident(var sheet) -> "incident " + sheet.number();
                    case ChronologyRow.ChronologyCaseRecord(var sheet, var fields, var _) ->
                        sheet.kind().code() + " "
                                + fields.stream().map(Field::name).collect(Collectors.joining("+"));
                })
                .toList();
    }

    private void contact(EventTime when) {
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(700), CaseRecordKind.CONTACT)
                .with(AgencyContact.WHEN, new FieldValue.Time(when))));
    }

    @Test
    void isInOneOrderAndOfTwoAtOneTimeTheIncidentStandsFirst() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9)).incident(2, at(DAY, 11)).incident(3, EventTime.unknown(Diary.ZONE));
        contact(at(DAY, 9));
        assertThat(rows(false)).containsExactly("incident 1", "contact when", "incident 2", "incident 3");
    }

    @Test
    void hasARowForEachDayOfAnOrderButNotForTheDayUntilWhichItRuns() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9));
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(700), CaseRecordKind.ORDER)
                .with(CourtOrder.APPLIED, new FieldValue.Day(DAY.minusDays(3)))
                .with(CourtOrder.MADE, new FieldValue.Day(DAY.minusDays(2)))
                .with(CourtOrder.SERVED, new FieldValue.Day(DAY))
                .with(CourtOrder.EXPIRES, new FieldValue.Day(DAY.plusYears(2)))
                .with(CourtOrder.ENDED, new FieldValue.Day(DAY.plusDays(3)))));
        assertThat(rows(false))
                .containsExactly("order applied", "order made", "order served", "incident 1", "order ended");
    }

    @Test
    void saysInOneRowWhatWasDoneToAnOrderOnOneDay() throws PortfolioFailure {
        sheets.incident(1, at(DAY, 9));
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(700), CaseRecordKind.ORDER)
                .with(CourtOrder.APPLIED, new FieldValue.Day(DAY.minusDays(3)))
                .with(CourtOrder.MADE, new FieldValue.Day(DAY))
                .with(CourtOrder.SERVED, new FieldValue.Day(DAY))));
        assertThat(rows(false)).containsExactly("order applied", "order made+served", "incident 1");
    }

    @Test
    void holdsEveryDatedKindThatIsAnEvent() throws PortfolioFailure {
        Set<CaseRecordKind> noEvent = EnumSet.of(CaseRecordKind.IMPACT, CaseRecordKind.THERAPY, CaseRecordKind.SHARING);
        sheets.incident(1, at(DAY, 9));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            sheets.add(new CaseRecordRecorded(FilledCaseRecord.of(kind).with(IncidentHandling.ORDINARY)));
        }
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            assertThat(rows(false).stream().anyMatch(row -> row.startsWith(kind.code() + " ")))
                    .as(kind.code())
                    .isEqualTo(kind.isDated() && !noEvent.contains(kind));
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
        contact(EventTime.unknown(Diary.ZONE).inWords("some time"));
        assertThat(rows(false)).containsExactly("incident 1");
    }
}
