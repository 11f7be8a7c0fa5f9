package org.daybook.portfolio.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.id;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.portfolio.Sheets;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which incidents a portfolio is about, and which exhibits go with those that are kept back. */
class IncidentScopeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);

    private final Sheets sheets = new Sheets();

    private static EventTime on(LocalDate day) {
        return EventTime.exactly(day, null, EventTime.HOME);
    }

    private IncidentHistory recorded(IncidentMaker incident) {
        sheets.add(new IncidentRecorded(incident.made()));
        return history(incident.made().number());
    }

    private IncidentHistory history(int number) {
        return sheets.caseFile().incidents().all().stream()
                .filter(history -> history.current().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Exhibit exhibit(int number, int... incidents) {
        List<Id<Incident>> links =
                IntStream.of(incidents).mapToObj(IncidentMaker::id).toList();
        return Exhibit.of(Sheets.id(500 + number), number, PhysicalItem.NOT_SAID)
                .with(new ExhibitLinks(links, List.of()));
    }

    @Nested
    class OfDays {
        @ParameterizedTest
        @CsvSource({
            "2026-03-09, true, false",
            "2026-03-10, false, false",
            "2026-03-15, false, false",
            "2026-03-20, false, false",
            "2026-03-21, false, true"
        })
        void bothEndsAreIncluded(LocalDate day, boolean early, boolean late) {
            IncidentScope scope = IncidentScope.ALL.between(FIRST, LAST);
            assertThat(scope.isTooEarly(on(day))).isEqualTo(early);
            assertThat(scope.isTooLate(on(day))).isEqualTo(late);
        }

        @Test
        void aSpanThatReachesInFromEitherSideIsIncluded() {
            IncidentScope scope = IncidentScope.ALL.between(FIRST, LAST);
            EventTime across = EventTime.between(FIRST.minusDays(5), LAST.plusDays(5), EventTime.HOME);
            assertThat(scope.isTooEarly(across)).isFalse();
            assertThat(scope.isTooLate(across)).isFalse();
            assertThat(scope.isTooEarly(EventTime.between(FIRST.minusDays(5), FIRST, EventTime.HOME)))
                    .isFalse();
            assertThat(scope.isTooEarly(EventTime.between(FIRST.minusDays(5), FIRST.minusDays(1), EventTime.HOME)))
                    .isTrue();
            assertThat(scope.isTooLate(EventTime.between(LAST, LAST.plusDays(9), EventTime.HOME)))
                    .isFalse();
        }

        @Test
        void whatHasNoDateIsNeverOutside() {
            IncidentScope scope = IncidentScope.ALL.between(FIRST, LAST);
            EventTime unknown = EventTime.unknown(EventTime.HOME);
            assertThat(scope.isTooEarly(unknown)).isFalse();
            assertThat(scope.isTooLate(unknown)).isFalse();
        }

        @Property(tries = 100)
        void withoutABoundNothingIsOutsideOnThatSide(@ForAll @IntRange(min = -40_000, max = 40_000) int days) {
            EventTime when = on(FIRST.plusDays(days));
            assertThat(IncidentScope.ALL.isTooEarly(when)).isFalse();
            assertThat(IncidentScope.ALL.isTooLate(when)).isFalse();
            assertThat(IncidentScope.ALL.between(FIRST, null).isTooLate(when)).isFalse();
            assertThat(IncidentScope.ALL.between(null, LAST).isTooEarly(when)).isFalse();
        }
    }

    @Nested
    class OfWhatIsNew {
        private static final IncidentScope SINCE_THREE = IncidentScope.ALL.since(3);

        // The entry that starts the diary is the first.
        @Test
        void theEntryItselfIsNotNewAndTheNextIs() {
            recorded(incident(1));
            recorded(incident(2));
            recorded(incident(3));
            assertThat(SINCE_THREE.isNew(history(2), Set.of())).isFalse();
            assertThat(SINCE_THREE.isNew(history(3), Set.of())).isTrue();
        }

        @Test
        void anAmendmentOrAWithdrawalMakesAnIncidentNewAgain() {
            recorded(incident(1));
            recorded(incident(2));
            sheets.add(new IncidentAmended(incident(1).saying("Again").made(), "more"));
            sheets.add(new IncidentWithdrawn(id(2), "a slip"));
            assertThat(SINCE_THREE.isNew(history(1), Set.of())).isTrue();
            assertThat(SINCE_THREE.isNew(history(2), Set.of())).isTrue();
            assertThat(IncidentScope.ALL.since(5).isNew(history(2), Set.of())).isFalse();
        }

        @Test
        void aNewExhibitMakesTheIncidentsNewToWhichItBelongs() {
            recorded(incident(1));
            recorded(incident(2));
            sheets.add(new ExhibitAdded(exhibit(1, 1), null));
            Set<Id<Incident>> illustrated =
                    SINCE_THREE.illustrated(sheets.caseFile().exhibits().all());
            assertThat(illustrated).containsExactly(id(1));
            assertThat(SINCE_THREE.isNew(history(1), illustrated)).isTrue();
            assertThat(SINCE_THREE.isNew(history(2), illustrated)).isFalse();
        }

        @Test
        void anExhibitThatIsOldOrNotMeantForPortfoliosDoesNot() {
            recorded(incident(1));
            sheets.add(new ExhibitAdded(exhibit(1, 1), null));
            sheets.add(new ExhibitAdded(exhibit(2, 1).with(new ExhibitHandling(false, false, "")), null));
            assertThat(SINCE_THREE.illustrated(sheets.caseFile().exhibits().all()))
                    .isEmpty();
        }

        @Test
        void anExhibitThatWasAmendedSinceDoes() {
            recorded(incident(1));
            sheets.add(new ExhibitAdded(exhibit(1, 1), null));
            sheets.add(new ExhibitAmended(exhibit(1, 1), "again"));
            assertThat(SINCE_THREE.illustrated(sheets.caseFile().exhibits().all()))
                    .containsExactly(id(1));
        }

        @Test
        void withoutAnEntryNoExhibitIsAskedAndEverythingIsNew() {
            recorded(incident(1));
            sheets.add(new ExhibitAdded(exhibit(1, 1), null));
            assertThat(IncidentScope.ALL.illustrated(
                            sheets.caseFile().exhibits().all()))
                    .isEmpty();
            assertThat(IncidentScope.ALL.isNew(history(1), Set.of())).isTrue();
        }

        @Test
        void aCaseRecordIsNewByItsLastEntry() {
            CaseRecord cost = cost(1);
            CaseRecord other = cost(2);
            sheets.add(new CaseRecordRecorded(cost));
            sheets.add(new CaseRecordRecorded(other));
            assertThat(caseRecords()).noneMatch(SINCE_THREE::isNew);
            sheets.add(new CaseRecordAmended(cost.with(Cost.WHAT, new FieldValue.Text("two locks")), "one more"));
            sheets.add(new CaseRecordWithdrawn(CaseRecordKind.COST, other.id(), "a slip", null));
            assertThat(caseRecords()).hasSize(2).allMatch(SINCE_THREE::isNew);
        }

        private List<CaseRecordHistory> caseRecords() {
            return List.copyOf(sheets.caseFile().caseRecords().all());
        }
    }

    @Nested
    class OfWhatIsKeptBack {
        @Test
        void whatIsNotForPortfoliosIsKeptBackUnlessItIsTaken() {
            Incident kept = incident(1).keptBack().made();
            assertThat(IncidentScope.ALL.isKeptBack(kept)).isTrue();
            assertThat(Requests.taking(Set.of(id(1))).isKeptBack(kept)).isFalse();
            assertThat(Requests.taking(Set.of(id(2))).isKeptBack(kept)).isTrue();
        }

        @Test
        void whatIsLeftOutIsKeptBackEvenIfItIsTakenToo() {
            IncidentScope both = Requests.scope(Set.of(id(1)), Set.of(id(1)));
            assertThat(both.isKeptBack(incident(1).made())).isTrue();
            assertThat(both.isKeptBack(incident(2).made())).isFalse();
        }

        @Test
        void anExhibitIsHiddenOnlyIfAllItsIncidentsAre() {
            recorded(incident(1).keptBack());
            recorded(incident(2).keptBack());
            recorded(incident(3));
            sheets.add(new ExhibitAdded(exhibit(1, 1), null))
                    .add(new ExhibitAdded(exhibit(2, 1, 2), null))
                    .add(new ExhibitAdded(exhibit(3, 1, 3), null))
                    .add(new ExhibitAdded(exhibit(4), null));
            assertThat(hidden(List.of()))
                    .containsExactlyInAnyOrder(exhibit(1).id(), exhibit(2).id());
        }

        @Test
        void anExhibitOfARecordThatIsNotPrintedIsHidden() {
            CaseRecord cost = cost(1).with(
                            Cost.RECEIPTS,
                            new FieldValue.Links(List.of(exhibit(7).id())));
            sheets.add(new CaseRecordRecorded(cost));
            assertThat(hidden(List.copyOf(sheets.caseFile().caseRecords().all())))
                    .containsExactly(exhibit(7).id());
        }

        private Set<Id<Exhibit>> hidden(List<CaseRecordHistory> notPrinted) {
            return IncidentScope.hidden(
                    sheets.caseFile().incidents().all(),
                    sheets.caseFile().exhibits().all(),
                    notPrinted,
                    IncidentScope.ALL::isKeptBack);
        }
    }

    private static CaseRecord cost(int number) {
        return CaseRecord.of(Sheets.id(700 + number), CaseRecordKind.COST)
                .numbered(number)
                .with(Cost.WHAT, new FieldValue.Text("a lock"));
    }
}
