package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.RetentionDate;
import org.daybook.caserecord.SafetyPlan;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** What is due on a day: consents that end, safety plans to review, and how long a case is kept. */
class DueItemTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static List<DueItem> due(CaseRecordKind kind, Map<Field, FieldValue> values) {
        return DueItem.of(List.of(history(kind, values)), TODAY);
    }

    private static CaseRecordHistory history(CaseRecordKind kind, Map<Field, FieldValue> values) {
        CaseRecord record =
                CaseRecord.of(new Id<CaseRecord>("00".repeat(16)), kind).with(values);
        LedgerEntry entry = new LedgerEntry(
                1,
                new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test"),
                new Entry.CaseRecordRecorded(record),
                ByteSequence.of(new byte[32]),
                ByteSequence.of(new byte[32]));
        return new CaseRecordHistory(List.of(new RecordHistory.RecordVersion<>(record, "", entry)), null);
    }

    private static FieldValue day(int fromToday) {
        return new FieldValue.Day(TODAY.plusDays(fromToday));
    }

    private static Map<Field, FieldValue> given(int until) {
        return Map.of(Consent.ANSWER, new FieldValue.Code("given"), Consent.UNTIL, day(until));
    }

    @Test
    void isTheEndOfAConsentInForce() {
        assertThat(due(CaseRecordKind.CONSENT, given(20)))
                .extracting(DueItem::kind)
                .containsExactly(DueItem.DueKind.CONSENT_END);
        assertThat(due(CaseRecordKind.CONSENT, given(-3))).hasSize(1);
        assertThat(due(CaseRecordKind.CONSENT, given(-8))).isEmpty();
        assertThat(due(CaseRecordKind.CONSENT, given(40))).isEmpty();
    }

    @Test
    void isNotTheEndOfAConsentThatWasWithdrawnOrRefused() {
        assertThat(due(
                        CaseRecordKind.CONSENT,
                        Map.of(
                                Consent.ANSWER,
                                new FieldValue.Code("given"),
                                Consent.UNTIL,
                                day(5),
                                Consent.WITHDRAWN,
                                day(-30))))
                .isEmpty();
        assertThat(due(
                        CaseRecordKind.CONSENT,
                        Map.of(Consent.ANSWER, new FieldValue.Code("refused"), Consent.UNTIL, day(5))))
                .isEmpty();
    }

    @Test
    void isAReviewUntilTheRecordSaysAnotherDay() {
        assertThat(due(CaseRecordKind.SAFETY_PLAN, Map.of(SafetyPlan.REVIEW, day(-90))))
                .extracting(DueItem::kind)
                .containsExactly(DueItem.DueKind.REVIEW);
        assertThat(due(CaseRecordKind.RETENTION, Map.of(RetentionDate.REVIEW, day(28), RetentionDate.ERASE, day(10))))
                .extracting(DueItem::kind)
                .containsExactly(DueItem.DueKind.ERASURE, DueItem.DueKind.REVIEW);
        assertThat(due(CaseRecordKind.RETENTION, Map.of(RetentionDate.REVIEW, day(29))))
                .isEmpty();
    }

    @Test
    void isAPromiseUntilItIsRecordedAsKeptOrBroken() {
        FieldValue words = new FieldValue.Text("to ring back");
        assertThat(due(CaseRecordKind.CONTACT, Map.of(AgencyContact.PROMISED, words)))
                .extracting(DueItem::kind, DueItem::day)
                .containsExactly(tuple(DueItem.DueKind.PROMISE, null));
        assertThat(due(CaseRecordKind.CONTACT, Map.of(AgencyContact.PROMISED_BY, day(-400))))
                .extracting(DueItem::day)
                .containsExactly(TODAY.minusDays(400));
        for (String answer : List.of("yes", "no", "unsure")) {
            assertThat(due(
                            CaseRecordKind.CONTACT,
                            Map.of(AgencyContact.PROMISED, words, AgencyContact.DONE, new FieldValue.Code(answer))))
                    .as(answer)
                    .isEmpty();
        }
    }

    @Test
    void isAPromiseFromFourWeeksBeforeItsDay() {
        assertThat(due(CaseRecordKind.CONTACT, Map.of(AgencyContact.PROMISED_BY, day(28))))
                .hasSize(1);
        assertThat(due(CaseRecordKind.CONTACT, Map.of(AgencyContact.PROMISED_BY, day(29))))
                .isEmpty();
        assertThat(due(CaseRecordKind.CONTACT, Map.of(AgencyContact.THEY_SAID, new FieldValue.Text("nothing"))))
                .isEmpty();
    }

    private static List<DueItem> meeting(int fromToday) {
        return due(
                CaseRecordKind.CONTACT,
                Map.of(
                        AgencyContact.WHEN,
                        new FieldValue.Time(EventTime.exactly(TODAY.plusDays(fromToday), null, Diary.ZONE))));
    }

    @Test
    void isAnAppointmentOnlyIfItWasStillToComeWhenItWasRecorded() {
        assertThat(meeting(0)).as("recorded on its own day").isEmpty();
        assertThat(meeting(1)).extracting(DueItem::kind).containsExactly(DueItem.DueKind.APPOINTMENT);
        assertThat(meeting(28)).hasSize(1);
        assertThat(meeting(29)).isEmpty();
        assertThat(meeting(-1)).isEmpty();
    }

    @Test
    void isTheEndOfAnOrderFromFourWeeksBeforeItToAWeekAfterIt() {
        assertThat(due(CaseRecordKind.ORDER, Map.of(CourtOrder.EXPIRES, day(28))))
                .hasSize(1);
        assertThat(due(CaseRecordKind.ORDER, Map.of(CourtOrder.EXPIRES, day(29))))
                .isEmpty();
        assertThat(due(CaseRecordKind.ORDER, Map.of(CourtOrder.EXPIRES, day(-7))))
                .hasSize(1);
        assertThat(due(CaseRecordKind.ORDER, Map.of(CourtOrder.EXPIRES, day(-8))))
                .isEmpty();
        assertThat(due(CaseRecordKind.ORDER, Map.of(CourtOrder.EXPIRES, day(5), CourtOrder.ENDED, day(2))))
                .extracting(DueItem::day)
                .containsExactly(TODAY.plusDays(2));
    }

    @Test
    void isNothingOfARecordThatWasWithdrawn() {
        CaseRecordHistory plan = history(CaseRecordKind.SAFETY_PLAN, Map.of(SafetyPlan.REVIEW, day(3)));
        assertThat(DueItem.of(List.of(plan), TODAY)).hasSize(1);
        assertThat(DueItem.of(
                        List.of(plan.withdrawn(
                                new Withdrawal("mistaken", plan.original().recorded()))),
                        TODAY))
                .isEmpty();
    }

    @Test
    void standsInTheOrderOfTheDaysWithPromisesWithoutADayLast() {
        List<CaseRecordHistory> all = List.of(
                history(CaseRecordKind.CONTACT, Map.of(AgencyContact.PROMISED, new FieldValue.Text("to ring back"))),
                history(CaseRecordKind.ORDER, Map.of(CourtOrder.EXPIRES, day(9))),
                history(CaseRecordKind.SAFETY_PLAN, Map.of(SafetyPlan.REVIEW, day(-2))));
        assertThat(DueItem.of(all, TODAY))
                .extracting(DueItem::kind)
                .containsExactly(DueItem.DueKind.REVIEW, DueItem.DueKind.ORDER_END, DueItem.DueKind.PROMISE);
    }
}
