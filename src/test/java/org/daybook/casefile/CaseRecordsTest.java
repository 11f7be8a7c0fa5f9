package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseRecords.TermOfOrder;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseRecordsTest {
    private static final OffsetDateTime START = OffsetDateTime.now(Diary.CLOCK);
    private static final ByteSequence NONE = ByteSequence.of(new byte[32]);
    private static final Id<CaseRecord> ONE = id(1);
    private static final Id<CaseRecord> TWO = id(2);
    private static final Id<Incident> INCIDENT = id(11);
    private static final Id<Incident> OTHER_INCIDENT = id(12);
    private static final Id<Exhibit> EXHIBIT = id(21);
    private static final Id<OrderTerm> TERM = id(31);

    private final CaseFile caseFile = new CaseFile();
    private final CaseRecords caseRecords = caseFile.caseRecords();
    private long seq;

    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    private static CaseRecord cost(Id<CaseRecord> id, int number) {
        return CaseRecord.of(id, CaseRecordKind.COST).numbered(number).with(Cost.WHAT, new FieldValue.Text("locks"));
    }

    @SafeVarargs
    private static CaseRecord about(CaseRecord cost, Id<Incident>... incidents) {
        return cost.with(Cost.ABOUT, new FieldValue.Links(List.of(incidents)));
    }

    private static CaseRecord order(OrderTerm... terms) {
        return CaseRecord.of(ONE, CaseRecordKind.ORDER).with(CourtOrder.TERMS, new FieldValue.Terms(List.of(terms)));
    }

    private LedgerEntry apply(Entry entry) {
        seq++;
        EntryMetadata envelope = new EntryMetadata(START.plusHours(seq), Diary.ZONE, "", "", "test");
        LedgerEntry recorded = new LedgerEntry(seq, envelope, entry, NONE, NONE);
        caseFile.apply(recorded);
        return recorded;
    }

    private LedgerEntry record(CaseRecord caseRecord) {
        return apply(new CaseRecordRecorded(caseRecord));
    }

    private LedgerEntry amend(CaseRecord caseRecord) {
        return apply(new CaseRecordAmended(caseRecord, "clearer"));
    }

    private LedgerEntry withdraw(Id<CaseRecord> id) {
        return apply(new CaseRecordWithdrawn(CaseRecordKind.COST, id, "mistaken", null));
    }

    private void erase(Id<CaseRecord> id, CaseRecordKind kind, Integer... numbers) {
        apply(new Erased(
                caseFile.entriesOf(id), Set.of(), Set.of(), Map.of(kind, Set.of(numbers)), Set.of(), "asked to"));
    }

    private static List<Id<CaseRecord>> ids(List<CaseRecordHistory> histories) {
        return histories.stream().map(CaseRecordHistory::id).toList();
    }

    @Nested
    class Numbers {
        @Test
        void beginAtOneForEachKind() {
            record(cost(ONE, 1));
            assertThat(caseRecords.nextNumber(CaseRecordKind.COST)).isEqualTo(2);
            assertThat(caseRecords.nextNumber(CaseRecordKind.ORDER)).isEqualTo(1);
        }

        @Test
        void areNotUsedAgainAfterAWithdrawalOrAnErasure() {
            record(cost(ONE, 1));
            record(cost(TWO, 2));
            withdraw(ONE);
            erase(TWO, CaseRecordKind.COST, 2);
            assertThat(caseRecords.nextNumber(CaseRecordKind.COST)).isEqualTo(3);
        }

        @Test
        void ofWhatIsNoLongerReadableAreNotUsedAgain() {
            erase(ONE, CaseRecordKind.COST, 4, 7);
            assertThat(caseRecords.nextNumber(CaseRecordKind.COST)).isEqualTo(8);
            assertThat(caseRecords.all()).isEmpty();
        }
    }

    @Nested
    class OnesThatNameAnIncident {
        @Test
        void areFoundAsTheyStandNow() {
            record(about(cost(ONE, 1), INCIDENT));
            record(about(cost(TWO, 2), INCIDENT, OTHER_INCIDENT));
            assertThat(ids(caseRecords.about(INCIDENT))).containsExactly(ONE, TWO);
            amend(about(cost(ONE, 1), OTHER_INCIDENT));
            assertThat(ids(caseRecords.about(INCIDENT))).containsExactly(TWO);
            assertThat(ids(caseRecords.about(OTHER_INCIDENT))).containsExactlyInAnyOrder(ONE, TWO);
        }

        @Test
        void areNotFoundOnceTheyAreWithdrawnOrErased() {
            record(about(cost(ONE, 1), INCIDENT));
            record(about(cost(TWO, 2), INCIDENT));
            withdraw(ONE);
            assertThat(ids(caseRecords.about(INCIDENT))).containsExactly(TWO);
            erase(TWO, CaseRecordKind.COST, 2);
            assertThat(caseRecords.about(INCIDENT)).isEmpty();
        }

        @Test
        void sayWhetherItWasReported() {
            record(about(cost(ONE, 1), INCIDENT));
            assertThat(caseRecords.isReported(INCIDENT)).isFalse();
            record(CaseRecord.of(TWO, CaseRecordKind.CONTACT)
                    .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(INCIDENT))));
            assertThat(caseRecords.isReported(INCIDENT)).isTrue();
            apply(new CaseRecordWithdrawn(CaseRecordKind.CONTACT, TWO, "it was about another", null));
            assertThat(caseRecords.isReported(INCIDENT)).isFalse();
        }
    }

    @Nested
    class OnesThatNameAnExhibit {
        @Test
        void areFoundAsTheyStandNow() {
            CaseRecord cost = cost(ONE, 1).with(Cost.RECEIPTS, new FieldValue.Links(List.of(EXHIBIT)));
            record(cost);
            assertThat(ids(caseRecords.shownBy(EXHIBIT))).containsExactly(ONE);
            amend(cost(ONE, 1));
            assertThat(caseRecords.shownBy(EXHIBIT)).isEmpty();
            amend(cost);
            withdraw(ONE);
            assertThat(caseRecords.shownBy(EXHIBIT)).isEmpty();
        }
    }

    @Nested
    class ATerm {
        @Test
        void saysWhatTheNewestVersionThatHasItSays() {
            record(order(new OrderTerm(TERM, "stay away")));
            amend(order(new OrderTerm(TERM, "not within 100 metres")));
            amend(order());
            TermOfOrder found = caseRecords.term(TERM).orElseThrow();
            assertThat(found.order().id()).isEqualTo(ONE);
            assertThat(found.term().words()).isEqualTo("not within 100 metres");
        }

        @Test
        void isFoundInAWithdrawnOrderAndNotInAnErasedOne() {
            record(order(new OrderTerm(TERM, "stay away")));
            apply(new CaseRecordWithdrawn(CaseRecordKind.ORDER, ONE, "discharged", null));
            assertThat(caseRecords.term(TERM)).isPresent();
            erase(ONE, CaseRecordKind.ORDER, 1);
            assertThat(caseRecords.term(TERM)).isEmpty();
        }
    }

    @Nested
    class Histories {
        @Test
        void keepEveryVersionAndTheWithdrawalInOrder() {
            record(cost(ONE, 1));
            amend(cost(ONE, 1).with(Cost.WHAT, new FieldValue.Text("two locks")));
            LedgerEntry withdrawn = withdraw(ONE);
            CaseRecordHistory history = caseRecords.one(ONE).orElseThrow();
            assertThat(history.versions())
                    .extracting(version -> version.record().text(Cost.WHAT) + "/" + version.reason())
                    .containsExactly("locks/", "two locks/clearer");
            assertThat(history.withdrawal()).isEqualTo(new Withdrawal("mistaken", withdrawn));
            assertThat(caseRecords.notWithdrawn(CaseRecordKind.COST)).isEmpty();
            assertThat(caseRecords.all()).containsExactly(history);
            assertThat(caseFile.entriesOf(ONE)).containsExactly(1L, 2L, 3L);
        }

        @Test
        void standWithoutTheirOriginalIfItCannotBeRead() {
            amend(cost(ONE, 4));
            assertThat(caseRecords.one(ONE).orElseThrow().versions()).hasSize(1);
            assertThat(caseRecords.nextNumber(CaseRecordKind.COST)).isEqualTo(5);
        }

        @Test
        void showASecondRecordUnderTheSameIdBesideTheFirst() {
            record(about(cost(ONE, 1), INCIDENT));
            record(about(cost(ONE, 2), OTHER_INCIDENT));
            assertThat(caseRecords.one(ONE).orElseThrow().versions())
                    .extracting(version -> version.record().number())
                    .containsExactly(1, 2);
            assertThat(caseRecords.about(INCIDENT)).isEmpty();
            assertThat(ids(caseRecords.about(OTHER_INCIDENT))).containsExactly(ONE);
        }

        @Test
        void areLateIfTheyWereWrittenDownDaysAfter() {
            CaseRecord early =
                    cost(ONE, 1).with(Cost.WHEN, new FieldValue.Time(EventTime.exactly(Diary.DAY, null, Diary.ZONE)));
            record(early);
            record(cost(TWO, 2)
                    .with(Cost.WHEN, new FieldValue.Time(EventTime.exactly(START.toLocalDate(), null, Diary.ZONE))));
            assertThat(caseRecords.one(ONE).orElseThrow().isWrittenLate()).isTrue();
            assertThat(caseRecords.one(TWO).orElseThrow().isWrittenLate()).isFalse();
        }
    }

    @Test
    void aWithdrawalOfSomethingThatIsNotThereIsKeptAmongTheOthers() {
        LedgerEntry stray = withdraw(ONE);
        assertThat(caseFile.others()).containsExactly(stray);
        assertThat(caseRecords.all()).isEmpty();
    }

    @Test
    void whatIsLeftOfAnErasedOneIsItsKindItsNumberAndTheReason() {
        record(cost(ONE, 1));
        record(order());
        erase(ONE, CaseRecordKind.ORDER, 1);
        assertThat(caseFile.erasures()).singleElement().satisfies(erasure -> {
            assertThat(erasure.caseRecords()).isEqualTo(Map.of(CaseRecordKind.ORDER, List.of(1)));
            assertThat(erasure.reason()).isEqualTo("asked to");
        });
    }
}
