package org.daybook.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether whoever is named in an incident was in custody on its day. */
class CustodyPeriodsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 10);
    private static final LocalDate TO = LocalDate.of(2026, 4, 2);

    private static final CaseRecord CRAIG = CaseRecord.of(Sheets.id(101), CaseRecordKind.PERSON)
            .with(PersonResponsible.NAME, new FieldValue.Text("Craig Mullen"))
            .with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of("Mully")));

    private static final CaseRecord CUSTODY = CaseRecord.of(Sheets.id(102), CaseRecordKind.ORDER)
            .with(CourtOrder.TYPE, new FieldValue.Code("custody"))
            .with(CourtOrder.AGAINST, new FieldValue.Links(List.of(CRAIG.id())))
            .with(CourtOrder.MADE, new FieldValue.Day(FROM))
            .with(CourtOrder.ENDED, new FieldValue.Day(TO));

    private final Sheets sheets = new Sheets();

    private CustodyPeriodsTest recorded(CaseRecord... records) {
        for (CaseRecord record : records) {
            sheets.add(new CaseRecordRecorded(record));
        }
        return this;
    }

    private Optional<LocalDate> since(IncidentMaker incident) throws Exception {
        Incident one = incident.made();
        sheets.add(new IncidentRecorded(one));
        return CustodyPeriods.of(sheets.collect(Requests.everything())).since(one);
    }

    private static IncidentMaker by(String name) {
        return incident(1).by(name, Certainty.BELIEVED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, false",
        "2026-03-10, false",
        "2026-03-11, true",
        "2026-04-01, true",
        "2026-04-02, true",
        "2026-04-03, false"
    })
    void theDayOnWhichItBeganDoesNotCountAndTheDayOnWhichItEndedDoes(LocalDate day, boolean inCustody)
            throws Exception {
        assertThat(recorded(CRAIG, CUSTODY).since(by("Craig Mullen").on(day)))
                .isEqualTo(inCustody ? Optional.of(FROM) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"mully", "' CRAIG MULLEN '"})
    void theyMayBeCalledByAnyOfTheirNames(String name) throws Exception {
        assertThat(recorded(CRAIG, CUSTODY).since(by(name).on(FROM.plusDays(3))))
                .contains(FROM);
    }

    @Test
    void itIsNotSaidOfSomebodyElse() throws Exception {
        recorded(CRAIG, CUSTODY);
        assertThat(since(by("Dean").on(FROM.plusDays(3)))).isEmpty();
    }

    @Test
    void itIsNotSaidWhereNobodyIsNamed() throws Exception {
        CaseRecord nameless = CRAIG.with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of("", "Mully")));
        assertThat(recorded(nameless, CUSTODY).since(by("").on(FROM.plusDays(3))))
                .isEmpty();
    }

    @Test
    void itIsNotSaidOfAnIncidentWithoutADay() throws Exception {
        assertThat(recorded(CRAIG, CUSTODY).since(by("Craig Mullen"))).isEmpty();
    }

    @Test
    void anOrderIsNotCustody() throws Exception {
        CaseRecord order = CUSTODY.with(CourtOrder.TYPE, new FieldValue.Code("restraining"));
        assertThat(recorded(CRAIG, order).since(by("Craig Mullen").on(FROM.plusDays(3))))
                .isEmpty();
    }

    @Test
    void custodyThatWasWithdrawnIsNotSaid() throws Exception {
        recorded(CRAIG, CUSTODY);
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.ORDER, CUSTODY.id(), "not him", null));
        assertThat(since(by("Craig Mullen").on(FROM.plusDays(3)))).isEmpty();
    }

    @Test
    void custodyOfAPersonWhoWasWithdrawnHasNoName() throws Exception {
        recorded(CRAIG, CUSTODY);
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.PERSON, CRAIG.id(), "not him", null));
        assertThat(since(by("Craig Mullen").on(FROM.plusDays(3)))).isEmpty();
    }

    @Test
    void custodyWithoutAnEndGoesOn() throws Exception {
        CaseRecord open = CaseRecord.of(CUSTODY.id(), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("custody"))
                .with(CourtOrder.AGAINST, new FieldValue.Links(List.of(CRAIG.id())))
                .with(CourtOrder.MADE, new FieldValue.Day(FROM));
        assertThat(recorded(CRAIG, open).since(by("Craig Mullen").on(FROM.plusYears(1))))
                .contains(FROM);
    }

    @Test
    void custodyOfWhichTheBeginningIsNotKnownIsNotSaid() throws Exception {
        CaseRecord undated = CaseRecord.of(CUSTODY.id(), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("custody"))
                .with(CourtOrder.AGAINST, new FieldValue.Links(List.of(CRAIG.id())))
                .with(CourtOrder.ENDED, new FieldValue.Day(TO));
        assertThat(recorded(CRAIG, undated).since(by("Craig Mullen").on(FROM.plusDays(3))))
                .isEmpty();
    }
}
