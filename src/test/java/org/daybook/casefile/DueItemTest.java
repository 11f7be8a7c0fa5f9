package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.RetentionDate;
import org.daybook.caserecord.SafetyPlan;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** What is due on a day: consents that end, safety plans to review, and how long a case is kept. */
class DueItemTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static List<DueItem> due(CaseRecordKind kind, Map<Field, FieldValue> values) {
        CaseRecord record =
                CaseRecord.of(new Id<CaseRecord>("00".repeat(16)), kind).with(values);
        LedgerEntry entry = new LedgerEntry(
                1,
                new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test"),
                new Entry.CaseRecordRecorded(record),
                ByteSequence.of(new byte[32]),
                ByteSequence.of(new byte[32]));
        return DueItem.of(
                List.of(new CaseRecordHistory(List.of(new RecordHistory.Version<>(record, "", entry)), null)), TODAY);
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
                .containsExactly(DueItem.Kind.CONSENT_END);
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
                .containsExactly(DueItem.Kind.REVIEW);
        assertThat(due(CaseRecordKind.RETENTION, Map.of(RetentionDate.REVIEW, day(28), RetentionDate.ERASE, day(10))))
                .extracting(DueItem::kind)
                .containsExactly(DueItem.Kind.ERASURE, DueItem.Kind.REVIEW);
        assertThat(due(CaseRecordKind.RETENTION, Map.of(RetentionDate.REVIEW, day(29))))
                .isEmpty();
    }
}
