package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.FilledExhibit;
import org.daybook.incident.IncidentHandling;
import org.daybook.ledger.DisclosedEntries;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PrintedEntries;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** Of a record whose original could not be read an amendment is left; it is never taken for the original. */
class OriginalMissingTest {
    private static final EventTime WHEN = EventTime.exactly(Sheets.DAY, null, Diary.ZONE);

    private final Sheets sheets = new Sheets();

    @Test
    void anAmendmentThatStandsFirstIsSaidToBeOne() throws PortfolioFailure {
        sheets.add(new IncidentAmended(Sheets.incident(1, WHEN, "later"), "why"));
        sheets.add(new IncidentRecorded(Sheets.incident(2, WHEN, "first")));
        PortfolioContent content = sheets.collect(Requests.everything());
        assertThat(content.sheets())
                .extracting(IncidentSheet::isOriginalMissing)
                .containsExactly(true, false);
        assertThat(content.sheets()).extracting(IncidentSheet::isAmended).containsExactly(true, false);
        assertThat(content.summary().recording().amended().numbers()).containsExactly(1);
    }

    @Test
    void whenItWasWrittenDownIsNotGuessedFromAnAmendment() throws PortfolioFailure {
        EventTime longAgo = EventTime.exactly(Sheets.DAY.minusDays(200), null, Diary.ZONE);
        sheets.add(new IncidentAmended(Sheets.incident(1, longAgo, "later"), "why"));
        sheets.add(new IncidentRecorded(Sheets.incident(2, WHEN, "first")));
        PortfolioSummary.RecordingSummary recording =
                sheets.collect(Requests.everything()).summary().recording();
        assertThat(recording.originalMissing().numbers()).containsExactly(1);
        assertThat(recording.dated()).isEqualTo(1);
        assertThat(recording.longestDelayDays()).isLessThan(200);
    }

    @Test
    void soIsOneOfAnotherRecordAndOfAnExhibit() throws PortfolioFailure {
        sheets.incident(1, WHEN);
        sheets.add(
                new CaseRecordAmended(FilledCaseRecord.of(CaseRecordKind.COST).with(IncidentHandling.ORDINARY), "why"));
        sheets.add(
                new ExhibitAmended(FilledExhibit.ofPhysicalItem().with(new ExhibitHandling(true, false, "")), "why"));
        PortfolioContent content =
                sheets.collect(Requests.everything().with(ExhibitChoice.USUAL.of(ExhibitChoice.ExhibitScope.ALL)));
        assertThat(content.caseRecords())
                .singleElement()
                .extracting(CaseRecordSheet::isOriginalMissing)
                .isEqualTo(true);
        assertThat(content.exhibits())
                .singleElement()
                .extracting(sheet -> sheet.entered().isMissing())
                .isEqualTo(true);
    }

    @Test
    void whatIsGivenToAStrangerToCheckIsTheAmendmentThatIsStored() throws PortfolioFailure {
        IncidentAmended amendment = new IncidentAmended(Sheets.incident(1, WHEN, "later"), "why");
        sheets.add(amendment);
        assertThat(PrintedEntries.of(sheets.collect(Requests.everything()))
                        .entries()
                        .values())
                .singleElement()
                .extracting(DisclosedEntries.As::entry)
                .isInstanceOf(IncidentAmended.class);
    }
}
