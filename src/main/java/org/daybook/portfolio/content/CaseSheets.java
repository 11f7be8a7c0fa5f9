package org.daybook.portfolio.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.pattern.CountInput;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;

/**
 * Everything of a case that is printed.
 *
 * @param incidents by date, those without a date last
 * @param exhibits in order of their numbers
 * @param caseRecords by kind, and within a kind in order of their numbers
 * @param conversations in the order in which they were imported
 * @param campaigns what each person did, using all their numbers and accounts; empty until it is counted
 * @param counter counts it
 */
public record CaseSheets(
        List<IncidentSheet> incidents,
        List<ExhibitSheet> exhibits,
        List<CaseRecordSheet> caseRecords,
        List<ConversationSheet> conversations,
        List<CampaignSheet> campaigns,
        CampaignSheet.Counter counter) {
    public CaseSheets {
        incidents = List.copyOf(incidents);
        exhibits = List.copyOf(exhibits);
        caseRecords = List.copyOf(caseRecords);
        conversations = List.copyOf(conversations);
        campaigns = List.copyOf(campaigns);
    }

    /** A case in which nothing is counted by number and account. */
    public CaseSheets(
            List<IncidentSheet> incidents,
            List<ExhibitSheet> exhibits,
            List<CaseRecordSheet> caseRecords,
            List<ConversationSheet> conversations) {
        this(incidents, exhibits, caseRecords, conversations, List.of(), CampaignSheet.Counter.NOTHING);
    }

    /** A case without imported conversations. */
    public CaseSheets(List<IncidentSheet> incidents, List<ExhibitSheet> exhibits, List<CaseRecordSheet> caseRecords) {
        this(incidents, exhibits, caseRecords, List.of());
    }

    /** Incidents alone. */
    public static CaseSheets of(List<IncidentSheet> incidents) {
        return new CaseSheets(incidents, List.of(), List.of());
    }

    /** A copy with other exhibits. */
    public CaseSheets withExhibits(List<ExhibitSheet> others) {
        return new CaseSheets(incidents, others, caseRecords, conversations, campaigns, counter);
    }

    /** A copy with other case records. */
    public CaseSheets withCaseRecords(List<CaseRecordSheet> others) {
        return new CaseSheets(incidents, exhibits, others, conversations, campaigns, counter);
    }

    /** A copy with other conversations. */
    public CaseSheets withConversations(List<ConversationSheet> others) {
        return new CaseSheets(incidents, exhibits, caseRecords, others, campaigns, counter);
    }

    /** A copy with another count of what each person did. */
    public CaseSheets withCounter(CampaignSheet.Counter other) {
        return new CaseSheets(incidents, exhibits, caseRecords, conversations, campaigns, other);
    }

    /** A copy with what each person did. */
    public CaseSheets withCampaigns(List<CampaignSheet> counted) {
        return new CaseSheets(incidents, exhibits, caseRecords, conversations, counted, counter);
    }

    /** The exhibits of an incident, in order of their numbers. */
    public List<ExhibitSheet> exhibitsOf(Id<Incident> incident) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.incidents().contains(incident))
                .toList();
    }

    /** The incidents that count, in their order. */
    public List<IncidentSheet> counted() {
        return incidents.stream()
                .filter(sheet -> sheet.countable(false).isCounted())
                .toList();
    }

    /** The case records of one kind, including withdrawn ones. */
    public List<CaseRecordSheet> of(CaseRecordKind kind) {
        return caseRecords.stream().filter(sheet -> sheet.kind() == kind).toList();
    }

    /** The case records of one kind that are not withdrawn. */
    public Stream<CaseRecord> notWithdrawn(CaseRecordKind kind) {
        return caseRecords.stream()
                .filter(sheet -> sheet.kind() == kind && !sheet.isWithdrawn())
                .map(CaseRecordSheet::current);
    }

    /**
     * The master crime reference, under which the others are combined: of those marked as such and not withdrawn the
     * one marked last, as on the screen. Empty if none is marked.
     */
    public Optional<Id<CaseRecord>> masterReference() {
        return of(CaseRecordKind.REFERENCE).stream()
                .filter(sheet -> !sheet.isWithdrawn() && CrimeReference.isMaster(sheet.current()))
                .max(Comparator.comparingLong(CaseSheets::firstNamedMasterAt))
                .map(CaseRecordSheet::id);
    }

    private static long firstNamedMasterAt(CaseRecordSheet sheet) {
        return CrimeReference.firstNamedMasterAt(
                sheet.versions(),
                RecordSheet.SheetVersion::record,
                version -> version.stamp().seq());
    }

    /**
     * The input for the counts, as on the screen.
     *
     * @param heading decides which law is considered
     * @param upTo the day up to which is counted
     */
    public CountInput countInput(CaseHeading heading, LocalDate upTo) {
        Set<Id<Incident>> reported = reported();
        List<CaseRecordSheet> notWithdrawn =
                caseRecords.stream().filter(sheet -> !sheet.isWithdrawn()).toList();
        return CountInput.of(
                incidents.stream()
                        .map(sheet -> sheet.countable(
                                reported.contains(sheet.current().id())))
                        .toList(),
                notWithdrawn.stream().map(CaseRecordSheet::current).toList(),
                notWithdrawn.stream()
                        .filter(sheet -> sheet.kind() == CaseRecordKind.ORDER)
                        .collect(Collectors.toMap(CaseRecordSheet::id, CaseSheets::formerTerms)),
                heading,
                upTo);
    }

    private static List<OrderTerm> formerTerms(CaseRecordSheet order) {
        return CourtOrder.formerTerms(
                order.versions().stream().map(RecordSheet.SheetVersion::record).toList());
    }

    /** The incidents, printed or not, that a conversation with somebody was about; it counts as reporting them. */
    public Set<Id<Incident>> reported() {
        return notWithdrawn(CaseRecordKind.CONTACT)
                .filter(ComplaintDetector::isReport)
                .flatMap(contact -> contact.incidents().stream())
                .collect(Collectors.toSet());
    }
}
