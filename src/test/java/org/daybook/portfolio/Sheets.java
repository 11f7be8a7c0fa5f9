package org.daybook.portfolio;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Entry;
import org.daybook.casefile.EntryMetadata;
import org.daybook.casefile.LedgerEntry;
import org.daybook.casefile.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.facts.EventTime;
import org.daybook.facts.Incident;
import org.daybook.facts.RecordId;
import org.daybook.ledger.LedgerReport;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.Patterns;
import org.daybook.session.Diary;

/** A case file made entry by entry, and what is collected from it. */
final class Sheets {
    static final LocalDate DAY = Diary.DAY;
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);

    private final CaseFile caseFile = new CaseFile();
    private long seq;

    Sheets() {
        add(new Entry.DiaryStarted(HASH, HASH));
    }

    static RecordId id(int number) {
        return new RecordId("%032x".formatted(number));
    }

    /** An incident with text in every field. */
    static Incident incident(int number, EventTime when, String word) {
        Incident one = Diary.incident(id(number), word, DAY);
        return Incident.of(one.id(), number, when.inWords(word + " when"), one.what())
                .with(one.where())
                .with(one.who())
                .with(one.effect())
                .with(one.handling())
                .with(one.unknown());
    }

    Sheets add(Entry entry) {
        return add(entry, OffsetDateTime.now(Diary.CLOCK));
    }

    Sheets add(Entry entry, OffsetDateTime at) {
        seq++;
        caseFile.apply(new LedgerEntry(seq, new EntryMetadata(at, Diary.ZONE, "", "", "test"), entry, HASH, HASH));
        return this;
    }

    Sheets incident(int number, EventTime when) {
        return add(new Entry.IncidentRecorded(incident(number, when, "word" + number)));
    }

    /** The same counted for the screen. */
    Patterns patterns() {
        return Patterns.of(CaseSnapshot.of(caseFile, LocalDate.now(Diary.CLOCK)).basis());
    }

    PortfolioContent collect(PortfolioRequest request) throws PortfolioFailure.NothingChosen {
        return collect(
                request,
                new LedgerReport(
                        new LedgerHead(seq, HASH), List.of(), List.of(), LedgerReport.Back.NOTHING, List.of()));
    }

    PortfolioContent collect(PortfolioRequest request, LedgerReport report) throws PortfolioFailure.NothingChosen {
        return new PortfolioCollector(Diary.CLOCK, "Daybook test")
                .collect(
                        new PortfolioCollector.Diary(caseFile, report, Optional.empty(), "00".repeat(16), _ -> {
                            throw new AssertionError("no file is read to choose it");
                        }),
                        request);
    }
}
