package org.daybook.portfolio.content;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.LedgerTimestamps.ClockStep;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.ledger.HeadCode;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.vault.VaultFinding;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of a portfolio, selected and ordered; a writer needs nothing else and never sees the diary.
 *
 * @param request the request it follows
 * @param madeAt when, with the offset of the computer's zone
 * @param program name and version of the program
 * @param heading the heading of the case, without what may not be printed
 * @param printed the incidents, the exhibits and the rest of the case
 * @param summary the facts of the summary page
 * @param ledger what is printed about the ledger
 * @param withheld the records of the diary that are not in it
 * @param earlier the records that it names without printing them
 */
public record PortfolioContent(
        PortfolioRequest request,
        OffsetDateTime madeAt,
        String program,
        CaseHeading heading,
        CaseSheets printed,
        PortfolioSummary summary,
        LedgerFacts ledger,
        WithheldRecords withheld,
        PreviouslyPrintedRecords earlier) {
    /** The incidents by date, those without a date last. */
    public List<IncidentSheet> sheets() {
        return printed.incidents();
    }

    /** The exhibits in order of their numbers. */
    public List<ExhibitSheet> exhibits() {
        return printed.exhibits();
    }

    /** The rest of the case, by kind and number. */
    public List<CaseRecordSheet> caseRecords() {
        return printed.caseRecords();
    }

    /** Whether another diary alone says when some of the records were recorded, withdrawn or added. */
    public boolean isPartlyClaimed() {
        return Stream.concat(sheets().stream(), caseRecords().stream())
                        .anyMatch(sheet -> sheet.versions().stream()
                                        .anyMatch(version -> version.stamp().isClaimed())
                                || sheet.withdrawal() != null
                                        && isOfAnother(sheet.withdrawal().claim()))
                || exhibits().stream()
                        .anyMatch(exhibit -> isOfAnother(exhibit.entered().claim()));
    }

    private static boolean isOfAnother(@Nullable ImportedClaim claim) {
        return claim != null && !claim.own();
    }

    /** The imported conversations to which printed incidents refer, in the order in which they were imported. */
    public List<ConversationSheet> conversations() {
        return printed.conversations();
    }

    /** A copy with other exhibits. */
    public PortfolioContent with(List<ExhibitSheet> others) {
        return with(printed.withExhibits(others));
    }

    /** A copy with other conversations. */
    public PortfolioContent withConversations(List<ConversationSheet> others) {
        return with(printed.withConversations(others));
    }

    /** What each person did, using all their numbers and accounts; empty until it is counted. */
    public List<CampaignSheet> campaigns() {
        return printed.campaigns();
    }

    /** A copy with what each person did. */
    public PortfolioContent withCampaigns(List<CampaignSheet> counted) {
        return with(printed.withCampaigns(counted));
    }

    /** A copy that counts the earlier case records among the printed ones, for a page that names the parties. */
    public PortfolioContent withEarlier() {
        return with(printed.withCaseRecords(Stream.concat(caseRecords().stream(), earlier.caseRecords().stream())
                .sorted(Comparator.comparing(CaseRecordSheet::kind).thenComparing(CaseRecordSheet::number))
                .toList()));
    }

    private PortfolioContent with(CaseSheets sheets) {
        return new PortfolioContent(request, madeAt, program, heading, sheets, summary, ledger, withheld, earlier);
    }

    /** The exhibits of an incident, in order of their numbers. */
    public List<ExhibitSheet> exhibitsOf(Id<Incident> incident) {
        return printed.exhibitsOf(incident);
    }

    /** Whether any record of the diary is not in it, or any part of one. */
    public boolean selection() {
        return !withheld.isNothing() || isInPart();
    }

    /** Whether any printed record lacks a part that another portfolio could print. */
    public boolean isInPart() {
        return isWithoutParts() || exhibits().stream().anyMatch(exhibit -> exhibit.amendments() > 0);
    }

    /** Whether that is more than the earlier descriptions of exhibits, which no portfolio prints. */
    public boolean isWithoutParts() {
        return !request.discretion().equals(DisclosureOptions.OPEN)
                || !request.wants(PortfolioSection.SHEETS)
                || request.preset().isBrief();
    }

    /** Whether every exhibit's file was verified before printing. */
    public boolean isChecked() {
        return exhibits().stream()
                .noneMatch(exhibit ->
                        exhibit.file() != null && exhibit.condition() == ExhibitSheet.FileCondition.UNCHECKED);
    }

    /** The exhibits whose files are not as they were when they were added. */
    public List<ExhibitSheet> damaged() {
        return exhibits().stream().filter(ExhibitSheet::isDamaged).toList();
    }

    /** The parts printed on no sheet. */
    public Set<PortfolioPart> leftOutParts() {
        return request.discretion().leftOutParts();
    }

    /** The kinds of case records of which nothing is printed. */
    public Set<CaseRecordKind> leftOutKinds() {
        return request.leftOutKinds();
    }

    /** The terms of which it is not said which incidents broke them elsewhere than at her home: they may be about places. */
    public Set<Id<OrderTerm>> unmarkedTerms() {
        return PlaceTermDetector.aboutPlaces(caseRecords().stream()
                .filter(_ -> !request.discretion().address())
                .flatMap(sheet -> sheet.versions().stream())
                .map(CaseRecordSheet.SheetVersion::record));
    }

    /** The codes of all that was left out, to be noted in the diary. */
    public Set<String> leftOutCodes() {
        DisclosureOptions discretion = request.discretion();
        return Stream.of(
                        leftOutParts().stream().map(PortfolioPart::code),
                        leftOutKinds().stream().map(CaseRecordChoice::code),
                        request.leftOutSections().stream().map(PortfolioSection::leftOutCode),
                        Stream.of(IncidentScope.OTHER_DAYS)
                                .filter(_ -> request.scope().isOfSomeDays()),
                        Stream.of(DisclosureOptions.NO_ADDRESS).filter(_ -> !discretion.address()),
                        Stream.of(DisclosureOptions.NO_SAFEKEEPING).filter(_ -> !discretion.safekeeping()),
                        Stream.of(DisclosureOptions.NO_ROUTINES).filter(_ -> !discretion.routines()),
                        Stream.of(DisclosureOptions.NO_WITNESS_NAMES).filter(_ -> !discretion.witnesses()),
                        Stream.of(DisclosureOptions.MASKED_WORDS)
                                .filter(_ -> !discretion.masked().isEmpty()))
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }

    /** The code on every page, by which two printings are distinguished. */
    public AuthenticationCode code() {
        return AuthenticationCode.of(this);
    }

    /**
     * What is printed about the ledger.
     *
     * @param head the head when the portfolio was made
     * @param headCode the head's short code, to be read out or compared; empty if there are findings, for then it
     * would vouch for what does not hold
     * @param certificate the SHA-256 of the certificate of the diary's signing key; empty if the diary has lost the
     * key
     * @param vaultId the diary's random id, 32 hexadecimal digits
     * @param merged the diaries that were merged into it
     * @param startedAt when the diary's first entry was recorded
     * @param clockSteps where the computer's clock ran backwards
     * @param isCopy whether the diary is a copy that was handed over
     * @param erasedEntries how many entries were erased or not handed over
     * @param erased the numbers missing because of that
     * @param findings what in the diary is not as it was written
     * @param unknownEntries the number of entries by a newer version that this one does not understand
     * @param since when the portfolio that this one continues was made; empty if it continues none
     */
    public record LedgerFacts(
            LedgerHead head,
            Optional<HeadCode> headCode,
            Optional<ByteSequence> certificate,
            String vaultId,
            List<MergedDiary> merged,
            OffsetDateTime startedAt,
            List<ClockStep> clockSteps,
            boolean isCopy,
            int erasedEntries,
            ErasedNumbers erased,
            List<VaultFinding> findings,
            int unknownEntries,
            Optional<OffsetDateTime> since) {
        /**
         * A diary that was merged into this one.
         *
         * @param vaultId its random id, 32 hexadecimal digits
         * @param codes of its newest entries; more than one where two copies of it were written in
         */
        public record MergedDiary(String vaultId, List<String> codes) {
            public MergedDiary {
                codes = List.copyOf(codes);
            }
        }

        public LedgerFacts {
            merged = List.copyOf(merged);
            clockSteps = List.copyOf(clockSteps);
            findings = List.copyOf(findings);
        }

        /** Whether everything in the diary is as it was written. */
        public boolean sound() {
            return findings.isEmpty();
        }

        /** Whether this program could read every entry that was not erased. */
        public boolean isComplete() {
            return sound() && unknownEntries == 0;
        }
    }
}
