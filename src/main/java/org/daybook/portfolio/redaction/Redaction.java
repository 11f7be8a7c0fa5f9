package org.daybook.portfolio.redaction;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentPart;
import org.daybook.incident.field.IncidentValues;
import org.daybook.incident.field.ReportColumns;
import org.daybook.incident.field.WitnessColumns;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.ServedContents;
import org.daybook.record.CaseHeading;
import org.daybook.record.ImportedClaim;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/** Removes from a record what a portfolio must not show; the only place that says which fields belong to a part. */
public final class Redaction {
    /** Those to whom the user speaks in confidence. */
    private static final Set<String> HERS = Set.of(ReportRecipient.ADVOCATE.code(), ReportRecipient.SOLICITOR.code());

    private final Set<PortfolioPart> leftOut;
    private final DisclosureOptions discretion;
    private final ServedContents served;
    private final RecordMasker masked;
    private final TermPlaces terms;
    private final String routineMark;
    private final String nameMark;

    /**
     * @param discretion what is removed in addition to what is never printed
     * @param served what is withheld because the other side may see the portfolio
     * @param mask redacts text
     * @param people redacts a text that says who somebody is
     * @param terms the places that terms of orders name
     * @param routineMark the text in place of words about how the user lives now
     * @param nameMark the text in place of a name that is left out and would otherwise stand for the user
     */
    Redaction(
            DisclosureOptions discretion,
            ServedContents served,
            Mask mask,
            UnaryOperator<String> people,
            TermPlaces terms,
            String routineMark,
            String nameMark) {
        this.terms = terms;
        this.discretion = discretion;
        this.served = served;
        this.nameMark = nameMark;
        leftOut = discretion.leftOutParts();
        masked = new RecordMasker(mask::of, people);
        this.routineMark = routineMark;
    }

    /**
     * The record without the parts left out, and without what no portfolio shows: private note, reason for leaving it
     * out, how to reach witnesses, and the values of fields that only a newer version understands. An incident that
     * loses nothing is returned itself, since there may be a hundred thousand.
     */
    public Incident of(Incident incident) {
        Incident printed = incident.with(IncidentHandling.ORDINARY).with(namesOf(incident.unknown()));
        if (leftOut.contains(PortfolioPart.ORIGIN)) {
            printed = withoutNames(printed);
        }
        Incident placed = withoutRoutines(masked.of(IncidentValues.of(incident)
                .without(field -> isLeftOut(field, incident))
                .mapped(this::printed)
                .in(printed)));
        Incident open = discretion.address() ? placed : RevealingPlaces.withoutTerms(placed, terms);
        return open.equals(incident) ? incident : open;
    }

    private boolean isLeftOut(IncidentField field, Incident incident) {
        return leftOut.stream().anyMatch(part -> part.part() == field.part())
                || served.withholds(ServedContents.INCIDENT, field.field().name())
                || (!discretion.safekeeping() && field == IncidentField.KEPT_AT)
                || (!discretion.address() && RevealingPlaces.isHome(incident) && tellsPlace(field));
    }

    private Incident withoutRoutines(Incident incident) {
        if (discretion.routines()) {
            return incident;
        }
        return RoutineDetector.struck(incident, served, routineMark);
    }

    private static boolean tellsPlace(IncidentField field) {
        return field.part() == IncidentPart.WHERE && field != IncidentField.PLACE_KIND;
    }

    // Rows without what is confidential, and without what was said in confidence.
    private FieldValue printed(FieldValue value) {
        return value instanceof FieldValue.Rows rows
                ? new FieldValue.Rows(rows.rows().stream()
                        .filter(row -> !isInConfidence(FieldValue.code(row.get(ReportColumns.TO))))
                        .map(this::open)
                        .toList())
                : value;
    }

    private boolean isInConfidence(String reportedTo) {
        return !discretion.safekeeping() && HERS.contains(reportedTo)
                || served.withholdsHealth() && reportedTo.equals(ReportRecipient.DOCTOR.code());
    }

    private Map<Field, FieldValue> open(Map<Field, FieldValue> row) {
        Map<Field, FieldValue> open = new LinkedHashMap<>(row);
        open.keySet()
                .removeIf(field -> field.audience() != Audience.READER
                        || served.withholds(ServedContents.INCIDENT, "witness." + field.name())
                                && served.withholds(ServedContents.INCIDENT, "report." + field.name()));
        if (!discretion.safekeeping()) {
            // Who would give evidence is not for the other side.
            open.remove(WitnessColumns.WILLING);
        }
        return open;
    }

    /** What is withheld because the other side may see the portfolio. */
    ServedContents served() {
        return served;
    }

    /** The options that it follows. */
    DisclosureOptions discretion() {
        return discretion;
    }

    /** The withdrawal with what is in it redacted. */
    public RecordSheet.Withdrawal of(Withdrawal withdrawal) {
        return new RecordSheet.Withdrawal(of(withdrawal.reason()), of(withdrawal.version()), of(withdrawal.claim()));
    }

    /** The stamp of the entry that holds a version. What was said when it was read back is not printed. */
    public RecordSheet.Stamp of(RecordHistory.RecordVersion<?> version) {
        ReadBack read = version.readBack();
        ImportedClaim claim = of(version.claim());
        EntryMetadata here = version.recorded().envelope();
        return new RecordSheet.Stamp(
                version.recorded().seq(),
                version.recordedAt(),
                by(version),
                version.recorded().digest(),
                read == null ? null : new ReadBack(read.agreed(), read.on(), "", masked.of(read.by())),
                claim != null && version.isClaimed() ? new RecordSheet.ImportedEntry(here.recordedAt(), claim) : null);
    }

    /** The stamp of an entry that is of this diary alone, with its author redacted. */
    public RecordSheet.Stamp of(LedgerEntry recorded) {
        EntryMetadata here = recorded.envelope();
        return new RecordSheet.Stamp(
                recorded.seq(), here.recordedAt(), masked.of(here.authorship()), recorded.digest());
    }

    // A name left out must not make it the owner's own.
    private Authorship by(RecordHistory.RecordVersion<?> version) {
        Authorship by = version.by();
        return version.claim() == null || !leftOut.contains(PortfolioPart.ORIGIN)
                ? masked.of(by)
                : new Authorship(orMark(by.author()), orMark(by.onBehalfOf()), by.isOtherOwner());
    }

    private String orMark(String name) {
        return name.isBlank() ? "" : nameMark;
    }

    /** The user's words beside a record, such as a reason, redacted. */
    public String of(String words) {
        return masked.text(words);
    }

    /**
     * The exhibit without what no portfolio shows, and without the things received if these are left out.
     *
     * @param origins whether place and device from the file's metadata may be printed
     */
    public Exhibit of(Exhibit exhibit, boolean origins) {
        ExhibitHandling handling = exhibit.handling();
        FileMetadata file = exhibit.file();
        PhysicalItem physicalItem = exhibit.physicalItem();
        Exhibit printed = exhibit.with(new ExhibitHandling(handling.inPortfolio(), handling.covered(), ""))
                .with(namesOf(exhibit.unknown()));
        if (file != null) {
            printed = printed.with(new FileMetadata(
                    fileName(file.name()),
                    "",
                    file.kind(),
                    file.times(),
                    origins ? of(file.origin()) : FileOrigin.NOT_SAID,
                    file.dimensions(),
                    file.warnings()));
        }
        if (physicalItem != null && leftOut.contains(PortfolioPart.RECEIVED)) {
            printed = printed.with(new PhysicalItem("", "", "", physicalItem.continuity()));
        }
        if (leftOut.contains(PortfolioPart.EXACT_WORDS)) {
            ExhibitDescription naming = printed.naming();
            printed = printed.with(new ExhibitDescription(naming.title(), naming.description(), "", naming.producer()));
        }
        if (!discretion.safekeeping()) {
            printed = withoutSafekeeping(printed);
        }
        if (!discretion.witnesses()) {
            // The initials of whoever made it.
            ExhibitDescription naming = printed.naming();
            printed =
                    printed.with(new ExhibitDescription(naming.title(), naming.description(), naming.transcript(), ""));
        }
        return masked.of(printed);
    }

    /**
     * The name of a file, redacted. Of what the other side may see it is the mark with what it ends with, if that is a
     * usual ending: files are named after whoever sent them, a doctor or a place.
     */
    public String fileName(String name) {
        if (!served.applies()) {
            return masked.text(name);
        }
        return nameMark
                + FileKind.ofName(name)
                        .map(_ -> name.substring(name.lastIndexOf('.')).strip())
                        .orElse("");
    }

    // Where a picture was taken is the address, as often as not.
    private FileOrigin of(FileOrigin origin) {
        return discretion.address() ? origin : new FileOrigin(null, origin.make(), origin.model(), origin.software());
    }

    /** The claim of another diary, without the names of those who recorded it there if they are left out. */
    @Nullable
    public ImportedClaim of(@Nullable ImportedClaim claim) {
        return masked.of(claim == null || !leftOut.contains(PortfolioPart.ORIGIN) ? claim : withoutNames(claim));
    }

    /** The heading without what may not be printed, and without what the parts left out would reveal. */
    public CaseHeading of(CaseHeading heading) {
        CaseHeading open = heading.printable();
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        about.putAll(open.about());
        about.keySet().removeIf(detail -> served.withholds(ServedContents.HEADING, detail.code()));
        if (leftOut.contains(PortfolioPart.CHILDREN)) {
            about.remove(PersonDetailKind.CHILDREN);
        }
        if (!discretion.address()) {
            about.keySet().removeAll(AddressMask.ITEMS);
        }
        if (!discretion.safekeeping()) {
            about.remove(PersonDetailKind.ACCESS_NEEDS);
            about.remove(PersonDetailKind.GIVING_EVIDENCE);
        }
        String responsible = leftOut.contains(PortfolioPart.WHO) ? "" : open.responsible();
        return masked.of(new CaseHeading(about, responsible, open.jurisdiction(), UnknownFields.NONE));
    }

    /** Who somebody is, redacted. */
    String person(String name) {
        return masked.person(name);
    }

    /** The message with its text redacted. */
    Message of(Message message) {
        return masked.of(message);
    }

    /** The choices of an import with their text redacted. */
    ImportBasis of(ImportBasis basis) {
        return masked.of(basis);
    }

    /** The record with its text redacted. */
    public CaseRecord of(CaseRecord caseRecord) {
        CaseRecord open = masked.of(caseRecord);
        return discretion.routines() ? open : RoutineDetector.struck(open, served, routineMark);
    }

    /** Removes names, but keeps that it was copied from paper or another diary, which says when it was written. */
    private static Incident withoutNames(Incident incident) {
        RecordOrigin origin = incident.background().origin();
        ImportedClaim claim = origin.claim();
        return claim == null
                ? incident
                : incident.with(incident.background()
                        .with(RecordOrigin.otherDiary(withoutNames(claim), origin.firstWritten())));
    }

    private static ImportedClaim withoutNames(ImportedClaim claim) {
        return new ImportedClaim(
                claim.vaultId(),
                claim.number(),
                claim.recordedAt(),
                "",
                "",
                claim.digest(),
                claim.fromPaper(),
                claim.own());
    }

    private static Exhibit withoutSafekeeping(Exhibit exhibit) {
        Provenance from = exhibit.provenance();
        PhysicalItem physicalItem = exhibit.physicalItem();
        Exhibit printed = exhibit.with(new Provenance(from.madeBy(), from.howReceived(), ""));
        return physicalItem == null
                ? printed
                : printed.with(new PhysicalItem(physicalItem.delivery(), physicalItem.wrapper(), "", List.of()));
    }

    /** Keeps the names of unknown fields, which are printed, but not their values, whose audience is unknown. */
    static UnknownFields namesOf(UnknownFields unknown) {
        Map<String, String> names = new TreeMap<>();
        unknown.json().keySet().forEach(name -> names.put(name, "null"));
        return new UnknownFields(names);
    }
}
