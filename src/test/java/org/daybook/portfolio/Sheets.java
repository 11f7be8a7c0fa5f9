package org.daybook.portfolio;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.ledger.LedgerReport;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.Patterns;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.WithheldRecords;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;

/** A case file made entry by entry, and what is collected from it. */
public final class Sheets {
    public static final LocalDate DAY = Diary.DAY;
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);

    private final CaseFile caseFile = new CaseFile();
    private long seq;

    public Sheets() {
        add(new Entry.DiaryStarted(HASH, HASH));
    }

    public static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    /** An incident with text in every field. */
    public static Incident incident(int number, EventTime when, String word) {
        Incident one = Diary.incident(id(number), word, DAY);
        return Incident.of(one.id(), number, when.inWords(word + " when"), one.what())
                .with(one.where())
                .with(one.who())
                .with(one.effect())
                .with(one.handling())
                .with(one.unknown());
    }

    public Sheets add(Entry entry) {
        return add(entry, OffsetDateTime.now(Diary.CLOCK));
    }

    public Sheets add(Entry entry, OffsetDateTime at) {
        return add(entry, new EntryMetadata(at, Diary.ZONE, "", "", "test"));
    }

    /** Adds an entry that the owner of a merged diary of somebody else recorded. */
    public Sheets addOfOthersDiary(Entry entry) {
        return add(entry, new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test", true));
    }

    private Sheets add(Entry entry, EntryMetadata envelope) {
        seq++;
        caseFile.apply(new LedgerEntry(seq, envelope, entry, ByteSequence.ofHex("%064x".formatted(seq)), HASH));
        return this;
    }

    public Sheets incident(int number, EventTime when) {
        return add(new Entry.IncidentRecorded(incident(number, when, "word" + number)));
    }

    /** The same counted for the screen. */
    public Patterns patterns() {
        return Patterns.of(CaseSnapshot.of(caseFile, LocalDate.now(Diary.CLOCK)).countInput());
    }

    public PortfolioContent collect(PortfolioRequest request) throws PortfolioFailure.NothingChosen {
        return collect(request, sound());
    }

    /** What was recorded. */
    public CaseFile caseFile() {
        return caseFile;
    }

    /** A ledger of so many entries in which nothing is amiss. */
    public LedgerReport sound() {
        return new LedgerReport(
                new LedgerHead(seq, HASH), List.of(), List.of(), LedgerReport.Back.NOTHING, List.of(), Set.of());
    }

    public PortfolioContent collect(PortfolioRequest request, LedgerReport report)
            throws PortfolioFailure.NothingChosen {
        return new PortfolioCollector(Diary.CLOCK, "Daybook test")
                .collect(
                        diary(caseFile, report, Optional.empty(), "00".repeat(16), _ -> {
                            throw new AssertionError("no file is read to choose it");
                        }),
                        request);
    }

    /** A diary without imported messages. */
    public static PortfolioCollector.Diary diary(
            CaseFile caseFile,
            LedgerReport ledger,
            Optional<ByteSequence> certificate,
            String vaultId,
            Function<ExhibitHistory, PlateSource> files) {
        return new PortfolioCollector.Diary(
                caseFile,
                ledger,
                certificate,
                vaultId,
                new PortfolioCollector.Sources(
                        files,
                        (_, _) -> {
                            throw new IOException("no rows");
                        },
                        (_, _) -> {
                            throw new IllegalStateException("no messages");
                        }));
    }

    /** With distressing pictures. */
    public static ExhibitChoice withCovered(ExhibitChoice choice) {
        return new ExhibitChoice(
                choice.which(), choice.plates(), true, choice.origins(), choice.labels(), choice.leftOut());
    }

    /** With places and devices. */
    public static ExhibitChoice withOrigins(ExhibitChoice choice) {
        return new ExhibitChoice(
                choice.which(), choice.plates(), choice.covered(), true, choice.labels(), choice.leftOut());
    }

    /** With these set out where there is not room for all. */
    public static IncidentScope settingOut(IncidentScope scope, Set<Id<Incident>> incidents) {
        return new IncidentScope(scope.from(), scope.to(), scope.held(), scope.leftOut(), scope.taken(), incidents);
    }

    /** Nothing, of a diary that has no more than this. */
    public static WithheldRecords nothingWithheld(CaseSheets printed) {
        return new WithheldRecords(
                new WithheldRecords.WithheldNumbers(
                        List.of(), printed.incidents().size()),
                new WithheldRecords.WithheldNumbers(
                        List.of(), printed.exhibits().size()),
                0,
                printed.caseRecords().size());
    }
}
