package org.daybook.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.LedgerReport;
import org.daybook.sharing.ConsentCheck;
import org.daybook.text.Messages;

/** Collects sheets from the case file; in English, like portfolios. Vault thread. */
public final class SupportSheetCollector {
    private final Clock clock;
    private final String program;
    private final Messages messages = new Messages(Locale.UK);

    /** @param program name and version, printed on each sheet */
    public SupportSheetCollector(Clock clock, String program) {
        this.clock = clock;
        this.program = program;
    }

    /**
     * The content of a sheet.
     *
     * @param ledger the result of verifying the ledger
     */
    public SupportSheet collect(CaseFile caseFile, LedgerReport ledger, SupportSheetRequest request) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        SheetSource source = new SheetSource(caseFile, request, now, messages);
        List<SheetPart> parts = switch (request.kind()) {
            case REFERRAL -> new ReferralSheet(source).parts();
            case SHARING_LOG -> new SharingLogSheet(source).parts();
            case HELD -> new SubjectAccessSheet(source).parts();
            case STATISTICS -> new StatisticsSheet(source).parts();
            case ERASURES -> new ErasuresSheet(source).parts();
        };
        return new SupportSheet(
                request,
                now,
                program,
                ledger.head(),
                ledger.sound() && request.kind().namesDiary()
                        ? Optional.of(HeadCode.of(ledger.head()).toString())
                        : Optional.empty(),
                notes(request),
                parts);
    }

    /**
     * What is recorded about consent for a recipient, as it stands today.
     *
     * @param onBehalf whether somebody else than she works in the diary
     */
    public ConsentCheck consent(CaseFile caseFile, String recipient, boolean onBehalf) {
        return ConsentCheck.of(caseFile.caseRecords().all(), recipient, LocalDate.now(clock), onBehalf);
    }

    private List<String> notes(SupportSheetRequest request) {
        String key = "support.note-" + request.kind().code();
        List<String> notes = new ArrayList<>(List.of(messages.get(key)));
        if (request.kind().canHoldKeptApart()) {
            notes.add(messages.get(
                    request.withKeptApart() ? "support.note-with-kept-apart" : "support.note-without-kept-apart"));
        }
        return notes;
    }
}
