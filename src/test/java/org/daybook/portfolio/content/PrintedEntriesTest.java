package org.daybook.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.daybook.caserecord.CrimeReference;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentMaker;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.Requests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which entries of the ledger a portfolio may disclose as they are, and which stay sealed. */
class PrintedEntriesTest {
    private static final LocalDate DAY = Sheets.DAY;
    private static final CaseRecord COST =
            CaseRecord.of(Sheets.id(800), CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("a lock"));

    // The entry that starts the diary is the first.
    private final Sheets sheets = new Sheets();
    private PortfolioRequest request = Requests.everything();

    private PrintedEntriesTest add(IncidentMaker incident) {
        sheets.add(new IncidentRecorded(incident.made()));
        return this;
    }

    private Set<Long> disclosed() throws Exception {
        return PrintedEntries.of(sheets.collect(request)).entries().keySet();
    }

    private static Exhibit exhibit(int number, int... incidents) {
        return Exhibit.of(Sheets.id(500 + number), number, PhysicalItem.NOT_SAID)
                .with(new ExhibitLinks(
                        IntStream.of(incidents).mapToObj(IncidentMaker::id).toList(), List.of()));
    }

    @Test
    void everyVersionAndTheWithdrawalOfAPrintedIncidentMayBe() throws Exception {
        add(incident(1).on(DAY));
        sheets.add(new IncidentAmended(incident(1).on(DAY).saying("More").made(), "more"));
        sheets.add(new IncidentWithdrawn(IncidentMaker.id(1), "a slip"));
        assertThat(disclosed()).containsExactlyInAnyOrder(2L, 3L, 4L);
    }

    @Test
    void anIncidentThatNamesOneThatIsNotPrintedMayNotBe() throws Exception {
        add(incident(1).on(DAY).linkedWith(2))
                .add(incident(2).on(DAY).keptBack())
                .add(incident(3).linkedWith(1));
        assertThat(disclosed()).containsExactly(4L);
    }

    @Test
    void noIncidentMayBeWithoutItsSheet() throws Exception {
        add(incident(1).on(DAY));
        request = request.withoutSections(Set.of(PortfolioSection.SHEETS));
        assertThat(disclosed()).isEmpty();
    }

    @Test
    void nothingElseMayBeInAPortfolioOfAFewPages() throws Exception {
        add(incident(1).on(DAY));
        sheets.add(new CaseRecordRecorded(COST));
        sheets.add(new ExhibitAdded(exhibit(1, 1), null));
        request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        assertThat(disclosed()).isEmpty();
    }

    @Test
    void anExhibitMayBeUnlessItWasAmendedOrNamesWhatIsNotPrinted() throws Exception {
        add(incident(1).on(DAY)).add(incident(2).on(DAY).keptBack());
        sheets.add(new ExhibitAdded(exhibit(1, 1), null));
        sheets.add(new ExhibitAdded(exhibit(2, 1, 2), null));
        sheets.add(new ExhibitAdded(exhibit(3, 1), null));
        sheets.add(new ExhibitAmended(exhibit(3, 1), "again"));
        assertThat(disclosed()).contains(4L).doesNotContain(3L, 5L, 6L, 7L);
    }

    @Test
    void everyVersionOfACaseRecordMayBeUnlessItNamesWhatIsNotPrinted() throws Exception {
        add(incident(1).on(DAY)).add(incident(2).on(DAY).keptBack());
        sheets.add(new CaseRecordRecorded(COST));
        sheets.add(new CaseRecordAmended(
                COST.with(Cost.ABOUT, new FieldValue.Links(List.of(IncidentMaker.id(2)))), "about another"));
        sheets.add(new CaseRecordAmended(
                COST.with(Cost.ABOUT, new FieldValue.Links(List.of(IncidentMaker.id(1)))), "about this"));
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.COST, COST.id(), "repaid", null));
        assertThat(disclosed()).containsExactlyInAnyOrder(2L, 4L, 6L, 7L);
    }

    @Nested
    class TheMasterReference {
        private void said(int number, boolean master) {
            CaseRecord reference = CaseRecord.of(Sheets.id(900 + number), CaseRecordKind.REFERENCE)
                    .numbered(number)
                    .with(CrimeReference.REFERENCE, new FieldValue.Text("CR/" + number));
            sheets.add(new CaseRecordRecorded(
                    master ? reference.with(CrimeReference.MASTER, new FieldValue.Code("yes")) : reference));
        }

        @Test
        void isTheOneThatWasMarkedLastAndStands() throws Exception {
            add(incident(1).on(DAY));
            said(1, false);
            assertThat(sheets.collect(request).printed().masterReference()).isEmpty();
            said(2, true);
            said(3, true);
            assertThat(sheets.collect(request).printed().masterReference())
                    .isEqualTo(Optional.of(Sheets.<CaseRecord>id(903)));
            sheets.add(new CaseRecordWithdrawn(CaseRecordKind.REFERENCE, Sheets.id(903), "not ours", null));
            assertThat(sheets.collect(request).printed().masterReference())
                    .isEqualTo(Optional.of(Sheets.<CaseRecord>id(902)));
        }
    }

    @Nested
    class WhatIsWithheld {
        @Test
        void isNumberedForIncidentsAndExhibitsAndOnlyCountedForOthers() throws Exception {
            add(incident(1).on(DAY))
                    .add(incident(2).on(DAY).keptBack())
                    .add(incident(3).keptBack());
            sheets.add(new CaseRecordRecorded(COST.with(new IncidentHandling(false, "", ""))));
            PortfolioContent content = sheets.collect(request);
            assertThat(WithheldRecords.of(sheets.caseFile(), content.printed()))
                    .isEqualTo(new WithheldRecords(
                            new WithheldRecords.WithheldNumbers(List.of(3, 2), 3),
                            new WithheldRecords.WithheldNumbers(List.of(), 0),
                            1,
                            1));
            assertThat(content.withheld().isNothing()).isFalse();
        }

        @Test
        void isNothingIfAllIsPrinted() throws Exception {
            add(incident(1).on(DAY));
            assertThat(sheets.collect(request).withheld().isNothing()).isTrue();
        }
    }
}
