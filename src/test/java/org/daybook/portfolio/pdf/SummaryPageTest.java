package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.PortfolioCollector;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.sample.SampleCase;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** The facts of the summary take one page, whatever was written. */
class SummaryPageTest {
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);

    @Test
    void ofTheSampleCase() throws Exception {
        takesOnePage(sampleCase());
    }

    @Test
    void withFortyLongNames() throws IOException {
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String name = i % 2 == 0 ? i + "W".repeat(400) : "Person " + i + " of a very long name\n".repeat(30);
            sheets.add(
                    named(i, name, EventTime.exactly(MadeUpContent.START.plusDays(i * 20L), null, MadeUpContent.ZONE)));
        }
        // Every line that is only sometimes there is there.
        sheets.add(named(41, "A", EventTime.unknown(MadeUpContent.ZONE)));
        sheets.add(named(42, "B", EventTime.exactly(LocalDate.of(1900, 1, 1), null, MadeUpContent.ZONE)));
        sheets.addAll(MadeUpContent.special());

        byte[] pdf = MadeUpContent.write(MadeUpContent.of(sheets));

        int page = takesOnePage(pdf);
        assertThat(PdfPortfolioWriterTest.text(pdf, page, page))
                .contains("Without a known date", "Withdrawn, not counted")
                .contains("…");
        assertThat(PdfPortfolioWriterTest.text(pdf)).contains("Months without incidents are not shown");
    }

    @Test
    void withEveryFigureAndLongWordsInEveryField() throws IOException {
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String word = i + "W".repeat(200);
            Incident one = FilledIncident.of(path -> word);
            LocalDate day = MadeUpContent.START.plusDays(i * 9L);
            Incident told = new Incident(
                    new Id<>("%032x".formatted(i)),
                    i,
                    i == 3 ? EventTime.unknown(MadeUpContent.ZONE) : EventTime.exactly(day, null, MadeUpContent.ZONE),
                    new IncidentDescription(
                            List.of(IncidentType.values()),
                            word,
                            word,
                            new IncidentExtent(1000 + i, word),
                            one.what().channel(),
                            one.what().received()),
                    new IncidentLocation(word, PlaceKind.values()[1 + i % (PlaceKind.values().length - 1)]),
                    one.who(),
                    new PeoplePresent(one.presence().witnesses(), YesNoAnswer.YES, word),
                    new ActionTaken(word, new StopRequestAnswer(YesNoAnswer.YES, day, word), reporting(i, word)),
                    new IncidentEffect(
                            word,
                            Distress.VERY,
                            YesNoAnswer.YES,
                            List.of(DailyChange.values()),
                            word,
                            one.effect().harm()),
                    i % 2 == 0
                            ? new IncidentContext(
                                    YesNoAnswer.YES, word, List.of(term(i % 10)), List.of(), RecordOrigin.paperLog(day))
                            : FilledIncident.ofOtherDiary().background(),
                    IncidentHandling.ORDINARY,
                    UnknownFields.NONE);
            sheets.add(MadeUpContent.plain(told));
        }
        sheets.addAll(MadeUpContent.special());

        byte[] pdf = MadeUpContent.write(withCaseRecords(sheets));

        int page = takesOnePage(pdf);
        assertThat(PdfPortfolioWriterTest.text(pdf, page, page).replace('\n', ' '))
                .contains("Requests recorded separately: 42", "Conversations with agencies")
                .contains("Incidents by term")
                .contains("Costs recorded", "Effects recorded separately")
                .contains("Told to stop", "Afraid of violence, as written", "Moved home, or stayed elsewhere")
                .contains("40,820, the sum of the calls", "Written down elsewhere first", "Recorded by someone else");
        assertThat(LongSheets.beside(pdf)).isEmpty();
    }

    private static Id<OrderTerm> term(int number) {
        return new Id<>("%032x".formatted(5000 + number));
    }

    /** Forty of each kind that the summary counts, with all that can be ticked and very long words. */
    private static PortfolioContent withCaseRecords(List<IncidentSheet> sheets) {
        List<CaseRecordSheet> caseRecords = new ArrayList<>(MadeUpCaseRecords.ofEveryKind());
        for (int i = 10; i < 50; i++) {
            int number = i;
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                CaseRecord one = FilledCaseRecord.of(kind, path -> number + "W".repeat(200))
                        .identified(MadeUpCaseRecords.id(kind, number))
                        .numbered(number);
                CaseRecord ordered = kind == CaseRecordKind.ORDER
                        ? one.with(
                                CourtOrder.TERMS,
                                new FieldValue.Terms(List.of(new OrderTerm(term(number % 10), "term"))))
                        : one;
                caseRecords.add(new CaseRecordSheet(
                        List.of(new RecordSheet.SheetVersion<>(ordered, "", MadeUpContent.stamp(number, 3))),
                        false,
                        null));
            }
        }
        return MadeUpCaseRecords.with(MadeUpContent.of(sheets), new CaseSheets(sheets, List.of(), caseRecords));
    }

    private static Reporting reporting(int i, String word) {
        ReportRecipient to = ReportRecipient.values()[1 + i % (ReportRecipient.values().length - 1)];
        IncidentReport report = new IncidentReport(
                to, null, null, Officer.NOT_SAID, new ReportReferences(word, word + "c"), "", "", "");
        return new Reporting(YesNoAnswer.YES, List.of(report));
    }

    /** The page on which the summary is, which is behind that of threats and violence. */
    private static int takesOnePage(byte[] pdf) throws IOException {
        List<String> pages = PdfPortfolioWriterTest.pages(pdf);
        int page = 2;
        while (!pages.get(page - 1).contains("Fixated")) {
            page++;
        }
        assertThat(String.join("", pages.subList(1, page - 1)))
                .contains("Threats and violence, and the latest incident\n");
        assertThat(pages.get(page - 1))
                .contains("Fixated", "Obsessive", "Unwanted", "Repeated", "Recorded the same day", "Amended later")
                .contains("Summary\n")
                .doesNotContainPattern("Requests to stop, orders and breaches\\s+Portfolio of incidents");
        assertThat(pages.get(page))
                .containsPattern("(Chronology|About the person who wrote this|People responsible|"
                        + "Requests to stop, orders and breaches|Orders and conditions)\n")
                .doesNotContain("Amended later", "Recorded the same day\n");
        return page;
    }

    private static IncidentSheet named(int number, String name, EventTime when) {
        return MadeUpContent.plain(Incident.of(
                        new Id<>("%032x".formatted(number)),
                        number,
                        when,
                        IncidentDescription.of(List.of(IncidentType.values()), MadeUpContent.ACCOUNT, "words"))
                .with(SuspectedPerson.of(name, SuspectedPerson.Certainty.KNOWN, ""))
                .with(IncidentEffect.of("", "effect")));
    }

    private static byte[] sampleCase() throws PortfolioFailure {
        CaseFile caseFile = new CaseFile();
        long seq = 1;
        SampleCase sample = SampleCase.endingBefore(LocalDate.of(2026, 11, 24));
        caseFile.apply(
                recorded(seq, sample.begun().atZone(SampleCase.ZONE).toOffsetDateTime(), started(), Authorship.OWNER));
        for (SampleCase.ScriptedEntry step : sample.steps()) {
            seq++;
            caseFile.apply(
                    recorded(seq, step.at().atZone(SampleCase.ZONE).toOffsetDateTime(), step.entry(), step.by()));
        }
        LedgerReport report = new LedgerReport(
                new LedgerHead(seq, HASH), List.of(), List.of(), LedgerReport.Back.NOTHING, List.of(), Set.of());
        PortfolioContent content = new PortfolioCollector(Diary.CLOCK, "Daybook test")
                .collect(
                        Sheets.diary(caseFile, report, Optional.empty(), "00".repeat(16), _ -> {
                            throw new AssertionError("there are no files");
                        }),
                        Requests.everything());
        return MadeUpContent.write(content);
    }

    private static Entry started() {
        return new Entry.DiaryStarted(HASH, HASH);
    }

    private static LedgerEntry recorded(long seq, OffsetDateTime at, Entry entry, Authorship by) {
        return new LedgerEntry(
                seq, new EntryMetadata(at, SampleCase.ZONE, by.author(), by.onBehalfOf(), "test"), entry, HASH, HASH);
    }
}
