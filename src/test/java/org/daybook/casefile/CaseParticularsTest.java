package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseParticulars.TermOfOrder;
import org.daybook.casefile.Entry.Erased;
import org.daybook.casefile.Entry.ParticularAmended;
import org.daybook.casefile.Entry.ParticularRecorded;
import org.daybook.casefile.Entry.ParticularWithdrawn;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.Cost;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseParticularsTest {
    private static final OffsetDateTime START = OffsetDateTime.now(Diary.CLOCK);
    private static final Octets NONE = Octets.of(new byte[32]);
    private static final ThingId ONE = id(1);
    private static final ThingId TWO = id(2);
    private static final ThingId INCIDENT = id(11);
    private static final ThingId OTHER_INCIDENT = id(12);
    private static final ThingId EXHIBIT = id(21);
    private static final ThingId TERM = id(31);

    private final CaseFile caseFile = new CaseFile();
    private final CaseParticulars particulars = caseFile.particulars();
    private long seq;

    private static ThingId id(int number) {
        return new ThingId("%032x".formatted(number));
    }

    private static Particular cost(ThingId id, int number) {
        return Particular.of(id, ParticularKind.COST).numbered(number).with(Cost.WHAT, new Value.Text("locks"));
    }

    private static Particular about(Particular cost, ThingId... incidents) {
        return cost.with(Cost.ABOUT, new Value.Links(List.of(incidents)));
    }

    private static Particular order(Term... terms) {
        return Particular.of(ONE, ParticularKind.ORDER).with(CourtOrder.TERMS, new Value.Terms(List.of(terms)));
    }

    private Recorded apply(Entry entry) {
        seq++;
        Envelope envelope = new Envelope(START.plusHours(seq), Diary.ZONE, "", "", "test");
        Recorded recorded = new Recorded(seq, envelope, entry, NONE, NONE);
        caseFile.apply(recorded);
        return recorded;
    }

    private Recorded record(Particular particular) {
        return apply(new ParticularRecorded(particular));
    }

    private Recorded amend(Particular particular) {
        return apply(new ParticularAmended(particular, "clearer"));
    }

    private Recorded withdraw(ThingId id) {
        return apply(new ParticularWithdrawn(ParticularKind.COST, id, "mistaken", null));
    }

    private void erase(ThingId id, ParticularKind kind, Integer... numbers) {
        apply(new Erased(
                particulars.entriesOf(id), Set.of(), Set.of(), Map.of(kind, Set.of(numbers)), Set.of(), "asked to"));
    }

    private static List<ThingId> ids(List<ParticularHistory> histories) {
        return histories.stream().map(ParticularHistory::id).toList();
    }

    @Nested
    class Numbers {
        @Test
        void beginAtOneForEachKind() {
            record(cost(ONE, 1));
            assertThat(particulars.nextNumber(ParticularKind.COST)).isEqualTo(2);
            assertThat(particulars.nextNumber(ParticularKind.ORDER)).isEqualTo(1);
        }

        @Test
        void areNotUsedAgainAfterAWithdrawalOrAnErasure() {
            record(cost(ONE, 1));
            record(cost(TWO, 2));
            withdraw(ONE);
            erase(TWO, ParticularKind.COST, 2);
            assertThat(particulars.nextNumber(ParticularKind.COST)).isEqualTo(3);
        }

        @Test
        void ofWhatIsNoLongerReadableAreNotUsedAgain() {
            erase(ONE, ParticularKind.COST, 4, 7);
            assertThat(particulars.nextNumber(ParticularKind.COST)).isEqualTo(8);
            assertThat(particulars.all()).isEmpty();
        }
    }

    @Nested
    class OnesThatNameAnIncident {
        @Test
        void areFoundAsTheyStandNow() {
            record(about(cost(ONE, 1), INCIDENT));
            record(about(cost(TWO, 2), INCIDENT, OTHER_INCIDENT));
            assertThat(ids(particulars.about(INCIDENT))).containsExactly(ONE, TWO);
            amend(about(cost(ONE, 1), OTHER_INCIDENT));
            assertThat(ids(particulars.about(INCIDENT))).containsExactly(TWO);
            assertThat(ids(particulars.about(OTHER_INCIDENT))).containsExactlyInAnyOrder(ONE, TWO);
        }

        @Test
        void areNotFoundOnceTheyAreWithdrawnOrErased() {
            record(about(cost(ONE, 1), INCIDENT));
            record(about(cost(TWO, 2), INCIDENT));
            withdraw(ONE);
            assertThat(ids(particulars.about(INCIDENT))).containsExactly(TWO);
            erase(TWO, ParticularKind.COST, 2);
            assertThat(particulars.about(INCIDENT)).isEmpty();
        }

        @Test
        void sayWhetherItWasReported() {
            record(about(cost(ONE, 1), INCIDENT));
            assertThat(particulars.isReported(INCIDENT)).isFalse();
            record(Particular.of(TWO, ParticularKind.CONTACT)
                    .with(AgencyContact.ABOUT, new Value.Links(List.of(INCIDENT))));
            assertThat(particulars.isReported(INCIDENT)).isTrue();
            apply(new ParticularWithdrawn(ParticularKind.CONTACT, TWO, "it was about another", null));
            assertThat(particulars.isReported(INCIDENT)).isFalse();
        }
    }

    @Nested
    class OnesThatNameAnExhibit {
        @Test
        void areFoundAsTheyStandNow() {
            Particular cost = cost(ONE, 1).with(Cost.RECEIPTS, new Value.Links(List.of(EXHIBIT)));
            record(cost);
            assertThat(ids(particulars.shownBy(EXHIBIT))).containsExactly(ONE);
            amend(cost(ONE, 1));
            assertThat(particulars.shownBy(EXHIBIT)).isEmpty();
            amend(cost);
            withdraw(ONE);
            assertThat(particulars.shownBy(EXHIBIT)).isEmpty();
        }
    }

    @Nested
    class ATerm {
        @Test
        void saysWhatTheNewestVersionThatHasItSays() {
            record(order(new Term(TERM, "stay away")));
            amend(order(new Term(TERM, "not within 100 metres")));
            amend(order());
            TermOfOrder found = particulars.term(TERM).orElseThrow();
            assertThat(found.order().id()).isEqualTo(ONE);
            assertThat(found.term().words()).isEqualTo("not within 100 metres");
        }

        @Test
        void isFoundInAWithdrawnOrderAndNotInAnErasedOne() {
            record(order(new Term(TERM, "stay away")));
            apply(new ParticularWithdrawn(ParticularKind.ORDER, ONE, "discharged", null));
            assertThat(particulars.term(TERM)).isPresent();
            erase(ONE, ParticularKind.ORDER, 1);
            assertThat(particulars.term(TERM)).isEmpty();
        }
    }

    @Nested
    class Histories {
        @Test
        void keepEveryVersionAndTheWithdrawalInOrder() {
            record(cost(ONE, 1));
            amend(cost(ONE, 1).with(Cost.WHAT, new Value.Text("two locks")));
            Recorded withdrawn = withdraw(ONE);
            ParticularHistory history = particulars.one(ONE).orElseThrow();
            assertThat(history.versions())
                    .extracting(version -> version.particular().text(Cost.WHAT) + "/" + version.reason())
                    .containsExactly("locks/", "two locks/clearer");
            assertThat(history.withdrawal()).isEqualTo(new Withdrawal("mistaken", withdrawn));
            assertThat(particulars.standing(ParticularKind.COST)).isEmpty();
            assertThat(particulars.all()).containsExactly(history);
            assertThat(particulars.entriesOf(ONE)).containsExactly(1L, 2L, 3L);
        }

        @Test
        void standWithoutTheirOriginalIfItCannotBeRead() {
            amend(cost(ONE, 4));
            assertThat(particulars.one(ONE).orElseThrow().versions()).hasSize(1);
            assertThat(particulars.nextNumber(ParticularKind.COST)).isEqualTo(5);
        }

        @Test
        void showASecondRecordUnderTheSameIdBesideTheFirst() {
            record(about(cost(ONE, 1), INCIDENT));
            record(about(cost(ONE, 2), OTHER_INCIDENT));
            assertThat(particulars.one(ONE).orElseThrow().versions())
                    .extracting(version -> version.particular().number())
                    .containsExactly(1, 2);
            assertThat(particulars.about(INCIDENT)).isEmpty();
            assertThat(ids(particulars.about(OTHER_INCIDENT))).containsExactly(ONE);
        }

        @Test
        void areLateIfTheyWereWrittenDownDaysAfter() {
            Particular early = cost(ONE, 1).with(Cost.WHEN, new Value.Time(When.exactly(Diary.DAY, null, Diary.ZONE)));
            record(early);
            record(cost(TWO, 2).with(Cost.WHEN, new Value.Time(When.exactly(START.toLocalDate(), null, Diary.ZONE))));
            assertThat(particulars.one(ONE).orElseThrow().isWrittenLate()).isTrue();
            assertThat(particulars.one(TWO).orElseThrow().isWrittenLate()).isFalse();
        }
    }

    @Test
    void aWithdrawalOfSomethingThatIsNotThereIsKeptAmongTheOthers() {
        Recorded stray = withdraw(ONE);
        assertThat(caseFile.others()).containsExactly(stray);
        assertThat(particulars.all()).isEmpty();
    }

    @Test
    void whatIsLeftOfAnErasedOneIsItsKindItsNumberAndTheReason() {
        record(cost(ONE, 1));
        record(order());
        erase(ONE, ParticularKind.ORDER, 1);
        assertThat(caseFile.erasures()).singleElement().satisfies(erasure -> {
            assertThat(erasure.particulars()).isEqualTo(Map.of(ParticularKind.ORDER, List.of(1)));
            assertThat(erasure.reason()).isEqualTo("asked to");
        });
    }
}
