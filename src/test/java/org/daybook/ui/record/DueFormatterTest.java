package org.daybook.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.daybook.casefile.DueItem;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.FieldValue;
import org.daybook.portfolio.Sheets;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.daybook.ui.record.DueLine.DueWords;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due, in words. */
class DueFormatterTest {
    // A Saturday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static CaseRecord record(CaseRecordKind kind) {
        return CaseRecord.of(Sheets.id(800), kind).numbered(2);
    }

    private DueLine due(DueItem.DueKind kind, CaseRecord of, @Nullable LocalDate day) {
        return new DueFormatter(new Messages(Locale.UK), TODAY).line(new DueItem(kind, of, day));
    }

    private final CaseRecord contact = record(CaseRecordKind.CONTACT);

    @Test
    void aPromiseIsWhatWasPromisedByWhomAndUntilWhen() {
        CaseRecord promised = contact.with(AgencyContact.PROMISED, new FieldValue.Text("to ring\nback"))
                .with(AgencyContact.FORCE, new FieldValue.Text("Marlshire Police"));
        DueLine line = due(DueItem.DueKind.PROMISE, promised, LocalDate.of(2026, 12, 1));
        assertThat(line.named().what()).isEqualTo("to ring back");
        assertThat(line.named().detail()).isEqualTo("Promised by Marlshire Police, due 01/12/2026");
        assertThat(line.page()).isEqualTo(new Destination.ShowCaseRecord(promised.id(), promised.kind()));
        assertThat(due(DueItem.DueKind.PROMISE, promised, null).named().detail())
                .isEqualTo("Promised by Marlshire Police");
    }

    @Test
    void aPromiseIsNamedByThePersonBeforeTheForceAndTheForceBeforeTheAgency() {
        CaseRecord agency = contact.with(AgencyContact.AGENCY, new FieldValue.Code("council"));
        CaseRecord force = agency.with(AgencyContact.FORCE, new FieldValue.Text("Marlshire"));
        CaseRecord person = force.with(AgencyContact.PERSON, new FieldValue.Text("PC Farrow"));
        assertThat(due(DueItem.DueKind.PROMISE, person, null).named().detail()).isEqualTo("Promised by PC Farrow");
        assertThat(due(DueItem.DueKind.PROMISE, force, null).named().detail()).isEqualTo("Promised by Marlshire");
        assertThat(due(DueItem.DueKind.PROMISE, agency, null).named().detail())
                .startsWith("Promised by ")
                .doesNotContain("Marlshire");
        assertThat(due(DueItem.DueKind.PROMISE, contact, null).named().detail()).isEqualTo("Promised");
    }

    @Test
    void isSaidWithoutTheNamesOfPeopleAndOrdersUnlessSheChoseThem() {
        CaseRecord promised = contact.with(AgencyContact.PROMISED, new FieldValue.Text("to ring\nback"))
                .with(AgencyContact.PERSON, new FieldValue.Text("PC Farrow"));
        assertThat(due(DueItem.DueKind.PROMISE, promised, TODAY).plain())
                .isEqualTo(new DueWords("A promise is due on Saturday 28 November 2026", "to ring back"));
        assertThat(due(DueItem.DueKind.PROMISE, promised, TODAY.minusDays(1))
                        .plain()
                        .what())
                .isEqualTo("A promise was due on Friday 27 November 2026");
        assertThat(due(DueItem.DueKind.PROMISE, promised, null).plain().what()).isEqualTo("Something was promised");
        CaseRecord order =
                record(CaseRecordKind.ORDER).with(CourtOrder.TYPE, new FieldValue.Code("stalking-protection"));
        assertThat(due(DueItem.DueKind.ORDER_END, order, LocalDate.of(2026, 12, 3))
                        .plain())
                .isEqualTo(new DueWords("An order ends on Thursday 3 December 2026", "5 days left"));
        assertThat(due(DueItem.DueKind.ORDER_END, order, TODAY.minusDays(1)).plain())
                .isEqualTo(new DueWords("An order ended on Friday 27 November 2026", ""));
    }

    @Test
    void onlyAPromiseIsAskedAbout() {
        assertThat(due(DueItem.DueKind.PROMISE, contact, null).isPromise()).isTrue();
        assertThat(due(DueItem.DueKind.APPOINTMENT, contact, TODAY).isPromise()).isFalse();
    }

    @Test
    void anAppointmentHasItsTimeAsExactlyAsItIsKnown() {
        CaseRecord hearing = contact.with(
                AgencyContact.WHEN,
                new FieldValue.Time(EventTime.exactly(LocalDate.of(2026, 12, 1), LocalTime.of(10, 0), EventTime.HOME)));
        assertThat(due(DueItem.DueKind.APPOINTMENT, hearing, LocalDate.of(2026, 12, 1))
                        .named()
                        .detail())
                .isEqualTo("01/12/2026, 10:00");
    }

    @Test
    void anOrderSaysHowManyDaysAreLeft() {
        LocalDate end = LocalDate.of(2026, 11, 29);
        CaseRecord order = record(CaseRecordKind.ORDER).with(CourtOrder.EXPIRES, new FieldValue.Day(end));
        assertThat(due(DueItem.DueKind.ORDER_END, order, end).named().detail())
                .isEqualTo("Expires on 29/11/2026, 1 day left");
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT_END, 2026-11-27, Consent ended on 27/11/2026",
        "CONSENT_END, 2026-11-28, Consent ends on 28/11/2026",
        "CONSENT_END, 2026-11-29, Consent ends on 29/11/2026",
        "REVIEW, 2026-11-27, Review by 27/11/2026",
        "ERASURE, 2026-11-29, Kept until 29/11/2026. Nothing is erased automatically."
    })
    void aDayIsNamed(DueItem.DueKind kind, LocalDate day, String said) {
        DueLine line = due(kind, record(CaseRecordKind.CONSENT), day);
        assertThat(line.named().detail()).isEqualTo(said);
        assertThat(line.plain()).isEqualTo(line.named());
    }

    @Test
    void howLongTheCaseIsKeptLeadsToTheReview() {
        assertThat(due(DueItem.DueKind.REVIEW, record(CaseRecordKind.RETENTION), TODAY)
                        .page())
                .isEqualTo(new Destination.RetentionReview());
        assertThat(due(DueItem.DueKind.REVIEW, record(CaseRecordKind.SAFETY_PLAN), TODAY)
                        .page())
                .isEqualTo(new Destination.ShowCaseRecord(Sheets.id(800), CaseRecordKind.SAFETY_PLAN));
    }
}
