package org.daybook.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.ErasedNumbers;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.MediaSource;
import org.daybook.portfolio.content.MessageSource;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.content.RepeatedMessages;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.portfolio.content.WithheldRecords;
import org.daybook.portfolio.redaction.CaseRecordRedaction;
import org.daybook.portfolio.redaction.Redaction;
import org.daybook.portfolio.redaction.RedactionPlan;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings.GivenCopy;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.text.Messages;

/**
 * Chooses from the case file what a request selects. What she left out, private notes and the contact details of
 * witnesses are removed here: no writer receives them.
 */
public final class PortfolioCollector {
    private static final Comparator<IncidentSheet> BY_TIME = Comparator.comparing(
                    (IncidentSheet sheet) -> sheet.current().when(), Chronology.BY_TIME)
            .thenComparing(IncidentSheet::number);

    private final Clock clock;
    private final String program;
    private final Messages messages;

    /** A collector whose redaction marks are in English, the language of portfolios. */
    public PortfolioCollector(Clock clock, String program) {
        this(clock, program, new Messages(Locale.UK));
    }

    /**
     * @param program name and version, printed on the last page
     * @param messages provides the redaction marks
     */
    public PortfolioCollector(Clock clock, String program, Messages messages) {
        this.clock = clock;
        this.program = program;
        this.messages = messages;
    }

    /**
     * The diary it is collected from.
     *
     * @param caseFile what was recorded
     * @param ledger the result of verifying the ledger
     * @param certificate the SHA-256 of the certificate of the diary's signing key; empty if the diary has lost the
     * key
     * @param vaultId 32 hexadecimal digits
     * @param sources provides the content of sealed files
     */
    public record Diary(
            CaseFile caseFile,
            LedgerReport ledger,
            Optional<ByteSequence> certificate,
            String vaultId,
            Sources sources) {}

    /**
     * The content of sealed files.
     *
     * @param files provides that of exhibits
     * @param messages provides the rows of imported messages
     * @param media provides pictures that were sent with them
     */
    public record Sources(Function<ExhibitHistory, PlateSource> files, MessageSource messages, MediaSource media) {}

    /**
     * Collects what is to be printed.
     *
     * @throws PortfolioFailure.NothingChosen if that is no incident, and no exhibit if all are requested; for what is
     * new since an earlier portfolio, if there is no new case record either
     */
    public PortfolioContent collect(Diary diary, PortfolioRequest request) throws PortfolioFailure.NothingChosen {
        CaseFile caseFile = diary.caseFile();
        RedactionPlan plan = new RedactionPlan(caseFile, request, messages);
        Redaction redaction = plan.redaction();
        Set<Id<Incident>> illustrated =
                request.scope().illustrated(caseFile.exhibits().all());
        List<IncidentSheet> all = caseFile.incidents().all().stream()
                .filter(history ->
                        isChosen(history.current(), request) && request.scope().isNew(history, illustrated))
                .map(history ->
                        sheet(history, caseFile.conversations().isLinked(history.id()), plan.redaction(history)))
                .sorted(BY_TIME)
                .toList();
        List<CaseRecordSheet> caseRecords =
                new CaseRecordCollector(request, new CaseRecordRedaction(redaction)).collect(caseFile.caseRecords());
        List<IncidentSheet> sheets = examples(
                all, CaseSheets.of(all).withCaseRecords(caseRecords), redaction.of(caseFile.heading()), request);
        CaseSheets beside = CaseSheets.of(sheets).withCaseRecords(caseRecords);
        CaseSheets chosen =
                withConversations(diary, request, beside.withExhibits(exhibits(diary, request, beside, plan)), plan);
        CaseSheets printed = chosen.withCounter(CampaignCollector.of(
                caseFile, request, chosen, plan, diary.sources().messages(), LocalDate.now(clock)));
        boolean loose = request.exhibits().which() == ExhibitScope.ALL
                && !printed.exhibits().isEmpty();
        PreviouslyPrintedRecords before = earlier(caseFile, request, illustrated, redaction);
        if (sheets.isEmpty() && !loose && !isUpdate(request, printed, before)) {
            throw new PortfolioFailure.NothingChosen();
        }
        return new PortfolioContent(
                request,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                program,
                redaction.of(caseFile.heading()),
                printed,
                PortfolioSummary.of(printed),
                facts(diary, request, printed),
                WithheldRecords.of(caseFile, printed),
                before);
    }

    /** Whether it tells a reader of an earlier portfolio anything, though of no incident. */
    private boolean isUpdate(PortfolioRequest request, CaseSheets printed, PreviouslyPrintedRecords before) {
        return request.scope().since() > 0
                && (!printed.caseRecords().isEmpty()
                        || !printed.exhibits().isEmpty()
                        || request.scope()
                                .changedOrders(
                                        before.caseRecords().stream().map(CaseRecordSheet::current),
                                        LocalDate.now(clock))
                                .anyMatch(_ -> true));
    }

    private static CaseSheets withConversations(
            Diary diary, PortfolioRequest request, CaseSheets printed, RedactionPlan plan) {
        ConversationCollector conversations =
                new ConversationCollector(diary.caseFile(), printed, plan, request, diary.sources());
        return printed.withExhibits(conversations.originals(printed.exhibits()))
                .withConversations(conversations.collect());
    }

    private static PreviouslyPrintedRecords earlier(
            CaseFile caseFile, PortfolioRequest request, Set<Id<Incident>> illustrated, Redaction redaction) {
        IncidentScope scope = request.scope();
        if (request.preset() != PortfolioPreset.SINCE_LAST || scope.since() == 0) {
            return PreviouslyPrintedRecords.NONE;
        }
        List<IncidentHistory> chosen = caseFile.incidents().all().stream()
                .filter(history -> isChosen(history.current(), request))
                .toList();
        return new PreviouslyPrintedRecords(
                chosen.stream()
                        .filter(history -> !scope.isNew(history, illustrated))
                        .collect(Collectors.toMap(
                                IncidentHistory::id,
                                history -> history.current().number())),
                new CaseRecordCollector(request, new CaseRecordRedaction(redaction)).earlier(caseFile.caseRecords()),
                RepeatedMessages.pairs(CaseSheets.of(chosen.stream()
                                .map(history ->
                                        sheet(history, caseFile.conversations().isLinked(history.id()), redaction))
                                .toList())
                        .counted()));
    }

    /** The estimated memory for a portfolio of this diary. */
    public MemoryEstimate memory(CaseFile caseFile, PortfolioRequest request) {
        long incidents = caseFile.incidents().all().stream()
                .filter(history -> isChosen(history.current(), request))
                .count();
        long exhibits = request.exhibits().which() == ExhibitScope.NONE
                ? 0
                : caseFile.exhibits().all().size();
        return MemoryEstimate.of(
                incidents, exhibits, caseFile.caseRecords().all().size());
    }

    /** Prepares the search for what in the portfolio of this request may still lead to her. */
    public ClueSearch clueSearch(Diary diary, PortfolioRequest request) throws PortfolioFailure.NothingChosen {
        RedactionPlan plan = new RedactionPlan(diary.caseFile(), request, messages);
        return new ClueSearch(
                collect(diary, request),
                collect(
                        diary,
                        request.withholdingNothing(diary.caseFile().caseRecords().all().stream()
                                .map(CaseRecordHistory::id)
                                .collect(Collectors.toSet()))),
                plan.redaction(),
                diary.caseFile().heading(),
                plan.openNames(),
                messages);
    }

    /** Collects the confidential contact sheet for a portfolio; see {@link ContactSheet}. */
    public ContactSheet contacts(CaseFile caseFile, PortfolioContent content) {
        RedactionPlan plan = new RedactionPlan(caseFile, content.request(), messages);
        return new ContactCollector(caseFile, content, plan).collect();
    }

    private static List<ExhibitSheet> exhibits(
            Diary diary, PortfolioRequest request, CaseSheets printed, RedactionPlan plan) {
        return new ExhibitCollector(request, plan, diary.sources().files()).collect(diary.caseFile(), printed);
    }

    private static PortfolioContent.LedgerFacts facts(Diary diary, PortfolioRequest request, CaseSheets printed) {
        CaseFile caseFile = diary.caseFile();
        LedgerReport ledger = diary.ledger();
        Set<CaseRecordKind> kinds =
                printed.caseRecords().stream().map(CaseRecordSheet::kind).collect(Collectors.toSet());
        LedgerEntry first = caseFile.first().orElseThrow();
        return new PortfolioContent.LedgerFacts(
                ledger.head(),
                ledger.sound() ? Optional.of(HeadCode.of(ledger.head())) : Optional.empty(),
                diary.certificate(),
                diary.vaultId(),
                caseFile.merged().account().origins().stream()
                        .map(origin -> new PortfolioContent.LedgerFacts.MergedDiary(
                                origin.vaultId(),
                                origin.heads().stream()
                                        .map(head -> HeadCode.of(head).toString())
                                        .toList()))
                        .toList(),
                first.envelope().recordedAt(),
                caseFile.times().clockSteps(),
                caseFile.handedOver().isPresent(),
                ledger.erased().size(),
                ErasedNumbers.of(caseFile.erasures(), kinds),
                ledger.findings(),
                ledger.unknown().size(),
                Optional.ofNullable(request.scope().held().last()).map(GivenCopy::madeAt));
    }

    /** A petition contains only its examples, in its data too: what is served is what is printed. */
    private static List<IncidentSheet> examples(
            List<IncidentSheet> all, CaseSheets printed, CaseHeading heading, PortfolioRequest request) {
        if (request.preset() != PortfolioPreset.PETITION) {
            return all;
        }
        Respondent respondent =
                new Respondent(printed.notWithdrawn(CaseRecordKind.PERSON).toList(), heading.responsible());
        return Shortlist.examples(all, request.scope().shortlist(), respondent).stream()
                .sorted(BY_TIME)
                .toList();
    }

    private static boolean isChosen(Incident incident, PortfolioRequest request) {
        return !request.keepsBack(incident)
                && !request.scope().isTooEarly(incident.when())
                && !request.scope().isTooLate(incident.when());
    }

    private static IncidentSheet sheet(IncidentHistory history, boolean isDatedByApp, Redaction redaction) {
        List<RecordSheet.SheetVersion<Incident>> versions = history.versions().stream()
                .map(version -> new RecordSheet.SheetVersion<>(
                        redaction.of(version.record()), redaction.of(version.reason()), redaction.of(version)))
                .toList();
        Withdrawal withdrawal = history.withdrawal();
        return new IncidentSheet(
                versions,
                history.isOriginalMissing(),
                withdrawal == null ? null : redaction.of(withdrawal),
                isDatedByApp);
    }
}
