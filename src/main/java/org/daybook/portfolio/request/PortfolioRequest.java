package org.daybook.portfolio.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.HealthNote;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.pdf.page.PaperSize;
import org.daybook.record.EventTime;
import org.daybook.record.Id;

/**
 * The choices for a portfolio.
 *
 * @param preset its purpose, from which the other choices start
 * @param leftOutSections sections that are not printed
 * @param discretion what it discloses and withholds
 * @param exhibits what is to be printed of the exhibits
 * @param caseOptions what is to be printed of the rest of the case
 * @param terms what a court is to be asked to forbid or require, where a preset prints that
 * @param context how much of the conversations is printed around the messages of incidents
 */
public record PortfolioRequest(
        PortfolioPreset preset,
        IncidentScope scope,
        CoverText cover,
        Set<PortfolioSection> leftOutSections,
        DisclosureOptions discretion,
        ExhibitChoice exhibits,
        CaseRecordChoice caseOptions,
        TermChoice terms,
        MessageContext context,
        PaperSize paper) {
    /**
     * Kinds that happen on a day and are then over, to which the range of days applies as to incidents. All others,
     * such as an order, a request to stop or an effect, continue: they are left out only if they began after the last
     * day.
     */
    private static final Set<CaseRecordKind> OVER = EnumSet.of(
            CaseRecordKind.CONTACT,
            CaseRecordKind.CHECKLIST,
            CaseRecordKind.STEP,
            CaseRecordKind.HEALTH,
            CaseRecordKind.COST,
            CaseRecordKind.IMPACT,
            CaseRecordKind.SHARING,
            CaseRecordKind.THERAPY);

    public PortfolioRequest {
        leftOutSections = Set.copyOf(leftOutSections);
    }

    /** As the preset proposes, with nothing on the cover. */
    public static PortfolioRequest of(PortfolioPreset preset) {
        return new PortfolioRequest(
                preset,
                IncidentScope.ALL,
                CoverText.EMPTY,
                preset.leftOut(),
                preset.discretion(),
                preset.exhibits(),
                preset.caseOptions(),
                TermChoice.USUAL,
                MessageContext.NONE,
                preset.paper());
    }

    /**
     * The same incidents and exhibits for a reader from whom nothing is withheld, with these case records and without
     * messages and whose accounts are whose.
     */
    public PortfolioRequest withholdingNothing(Set<Id<CaseRecord>> caseRecords) {
        return of(PortfolioPreset.POLICE_FILE)
                .with(scope)
                .with(exhibits)
                .with(CaseRecordChoice.USUAL.taking(caseRecords))
                .withoutSections(Set.of(PortfolioSection.MESSAGES, PortfolioSection.CAMPAIGN));
    }

    /** A copy with another choice of incidents. */
    public PortfolioRequest with(IncidentScope choice) {
        return new PortfolioRequest(
                preset, choice, cover, leftOutSections, discretion, exhibits, caseOptions, terms, context, paper);
    }

    /** A copy under another cover. */
    public PortfolioRequest with(CoverText other) {
        return new PortfolioRequest(
                preset, scope, other, leftOutSections, discretion, exhibits, caseOptions, terms, context, paper);
    }

    /** A copy with another choice of what may be disclosed. */
    public PortfolioRequest with(DisclosureOptions other) {
        return new PortfolioRequest(
                preset, scope, cover, leftOutSections, other, exhibits, caseOptions, terms, context, paper);
    }

    /** A copy with other exhibits. */
    public PortfolioRequest with(ExhibitChoice choice) {
        return new PortfolioRequest(
                preset, scope, cover, leftOutSections, discretion, choice, caseOptions, terms, context, paper);
    }

    /** A copy with another choice of case records. */
    public PortfolioRequest with(CaseRecordChoice choice) {
        return new PortfolioRequest(
                preset, scope, cover, leftOutSections, discretion, exhibits, choice, terms, context, paper);
    }

    /** A copy with other terms to ask a court for. */
    public PortfolioRequest with(TermChoice choice) {
        return new PortfolioRequest(
                preset, scope, cover, leftOutSections, discretion, exhibits, caseOptions, choice, context, paper);
    }

    /** A copy with more or fewer messages around those of incidents. */
    public PortfolioRequest with(MessageContext other) {
        return new PortfolioRequest(
                preset, scope, cover, leftOutSections, discretion, exhibits, caseOptions, terms, other, paper);
    }

    /** The same on other paper. */
    public PortfolioRequest on(PaperSize other) {
        return new PortfolioRequest(
                preset, scope, cover, leftOutSections, discretion, exhibits, caseOptions, terms, context, other);
    }

    /** A copy without these sections. */
    public PortfolioRequest withoutSections(Set<PortfolioSection> sections) {
        return new PortfolioRequest(
                preset, scope, cover, sections, discretion, exhibits, caseOptions, terms, context, paper);
    }

    /** A copy without these parts of incidents. */
    public PortfolioRequest withoutParts(Set<PortfolioPart> parts) {
        return with(discretion.without(parts));
    }

    /**
     * Whether a section is wanted, the preset offers it, and the other side may see it if it may see the portfolio.
     */
    public boolean wants(PortfolioSection section) {
        return !leftOutSections.contains(section)
                && preset.offers(section)
                && !served().withholds(ServedContents.SECTION, section.code());
    }

    /** Whether the other side may see it, according to its preset or to what it withholds. */
    public boolean mayBeServed() {
        return preset.mayBeServed() || !discretion.address() || !discretion.witnesses();
    }

    /** What may be in it, since the other side may see it; health only if its records were chosen. */
    public ServedContents served() {
        return new ServedContents(mayBeServed(), !caseOptions.leftOutKinds().contains(CaseRecordKind.HEALTH));
    }

    /**
     * To whom its first page and the foot of each page say it may go; the end of their keys in the bundles. What only
     * withholds names from an officer's copy is not called fit to be served.
     */
    public String readership() {
        if (preset.isForBothSides()) {
            return "-court";
        }
        return isForService() ? "-served" : "";
    }

    /** Whether it is the one of two versions that may be served, as its title says. */
    public boolean isForService() {
        return !preset.isForBothSides() && preset.mayBeServed() && !discretion.address();
    }

    /** Which of two versions with the same content it is, where there are two; the end of the key of its title. */
    public String version() {
        return preset == PortfolioPreset.PROTECTION_ORDER_OFFICER
                ? "-officer"
                : readership().replace("-court", "");
    }

    /**
     * The kinds of case records of which nothing is printed, including those that belong to a part or section left
     * out, and what the other side is never given.
     */
    public Set<CaseRecordKind> leftOutKinds() {
        Set<CaseRecordKind> kinds = EnumSet.noneOf(CaseRecordKind.class);
        kinds.addAll(caseOptions.leftOutKinds());
        discretion.leftOutParts().forEach(part -> kinds.addAll(part.kinds()));
        Arrays.stream(PortfolioSection.values())
                .filter(section -> !wants(section))
                .forEach(section -> kinds.addAll(section.kinds()));
        if (mayBeServed()) {
            kinds.addAll(ServedContents.kinds('!'));
        }
        return kinds;
    }

    /** Whether no choice puts records of this kind into it, since the other side may see it. */
    public boolean keepsBack(CaseRecordKind kind) {
        return mayBeServed() && ServedContents.kinds('!').contains(kind);
    }

    /**
     * Whether this case record of the diary is printed. The counts beside a choice use it too, so that they match
     * what the choice leaves out.
     */
    public boolean prints(CaseRecordHistory history) {
        CaseRecord caseRecord = history.current();
        boolean meant =
                caseRecord.handling().inPortfolio() || caseOptions.taken().contains(caseRecord.id());
        return meant
                && !caseOptions.leftOut().contains(caseRecord.id())
                && !leftOutKinds().contains(caseRecord.kind())
                && !discretion.leavesOut(caseRecord)
                && !(served().withholdsHealth() && AgencyContact.isDoctor(caseRecord))
                && caseRecord
                        .when()
                        .map(when -> isWithin(caseRecord.kind(), when))
                        .orElse(true)
                && scope.isNew(history);
    }

    /**
     * Whether the incident is kept back: by her choice, or because it does not count as one and the other side may see
     * the portfolio.
     */
    public boolean keepsBack(Incident incident) {
        return scope.isKeptBack(incident)
                || served().applies()
                        && CountableIncident.isOpen(incident)
                        && !scope.taken().contains(incident.id());
    }

    /**
     * The exhibits that go in: those chosen, without what the details of safekeeping or of her health keep back that are
     * withheld. The counts beside a choice use it too.
     *
     * @param incidents those of the diary
     * @param exhibits those of the diary
     * @param caseRecords those of the diary
     * @param going the incidents that go in
     * @param printed the case records that go in
     * @param shown the exhibits that these name, and others to be shown for their own sake
     */
    public List<ExhibitHistory> exhibitsOf(
            Collection<IncidentHistory> incidents,
            Collection<ExhibitHistory> exhibits,
            Collection<CaseRecordHistory> caseRecords,
            Set<Id<Incident>> going,
            Set<Id<CaseRecord>> printed,
            Set<Id<Exhibit>> shown) {
        List<CaseRecordHistory> notPrinted = caseRecords.stream()
                .filter(history -> !printed.contains(history.id()))
                .toList();
        boolean hides = !discretion.safekeeping() || served().withholdsHealth();
        Set<Id<Exhibit>> hidden =
                hides ? IncidentScope.hidden(incidents, exhibits, notPrinted, this::keepsBack) : Set.of();
        // A doctor's letter says what her records of her health say, also where it belongs to an incident.
        Set<Id<Exhibit>> ofHealth = served().withholdsHealth()
                ? caseRecords.stream()
                        .map(CaseRecordHistory::current)
                        .filter(caseRecord -> caseRecord.kind() == CaseRecordKind.HEALTH)
                        .flatMap(caseRecord -> caseRecord.<Exhibit>links(HealthNote.SHOWN_BY).stream())
                        .collect(Collectors.toSet())
                : Set.of();
        return this.exhibits.of(exhibits, going, shown, hidden).stream()
                .filter(history -> !ofHealth.contains(history.id()))
                .toList();
    }

    private boolean isWithin(CaseRecordKind kind, EventTime when) {
        return !(OVER.contains(kind) && scope.isTooEarly(when)) && !scope.isTooLate(when);
    }
}
