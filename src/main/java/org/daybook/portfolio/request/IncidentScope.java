package org.daybook.portfolio.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.portfolio.request.ReaderHoldings.GivenCopy;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that a portfolio is about.
 *
 * @param from the first day to include; null for no bound. Incidents without a date are included unless left out
 * @param to the last day to include; null for no bound
 * @param held what the reader has: only what they lack is included
 * @param leftOut incidents that are not to be printed
 * @param taken incidents marked as not for portfolios that are to be printed anyway
 * @param shortlist those that a short portfolio sets out; empty to leave the choice to {@link Shortlist}
 */
public record IncidentScope(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ReaderHoldings held,
        Set<Id<Incident>> leftOut,
        Set<Id<Incident>> taken,
        Set<Id<Incident>> shortlist) {
    /** All that are meant for portfolios. */
    public static final IncidentScope ALL =
            new IncidentScope(null, null, ReaderHoldings.NONE, Set.of(), Set.of(), Set.of());

    /** What a portfolio is recorded with that has the incidents of some days alone. */
    public static final String OTHER_DAYS = "days";

    public IncidentScope {
        leftOut = Set.copyOf(leftOut);
        taken = Set.copyOf(taken);
        shortlist = Set.copyOf(shortlist);
    }

    /** A copy limited to these days, both included; null for no bound. */
    public IncidentScope between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new IncidentScope(first, last, held, leftOut, taken, shortlist);
    }

    /** Whether it has the incidents of some days alone. */
    public boolean isOfSomeDays() {
        return from != null || to != null;
    }

    /** A copy with only what came after the entry with this number. */
    public IncidentScope since(long entry) {
        return since(ReaderHoldings.upTo(entry));
    }

    /** A copy with only what such a reader lacks. */
    public IncidentScope since(ReaderHoldings reader) {
        return new IncidentScope(from, to, reader, leftOut, taken, shortlist);
    }

    /** The number of the entry up to which the reader has everything; 0 for all. */
    public long since() {
        return held.since();
    }

    /**
     * Whether the incident is among what the reader lacks: recorded, amended or withdrawn after the version they have,
     * or with an exhibit that was. What earlier portfolios left out stays out unless it was amended since.
     *
     * @param illustrated the incidents that have such an exhibit, see {@link #illustrated}
     */
    public boolean isNew(IncidentHistory history, Set<Id<Incident>> illustrated) {
        long known = held.knowsIncident(history.current().number());
        return isNew(history.versions().getLast().recorded(), known == 0 ? null : history.withdrawal(), known)
                || illustrated.contains(history.id());
    }

    /** Whether the case record is among what is new since an entry: recorded, amended or withdrawn after it. */
    public boolean isNew(CaseRecordHistory history) {
        return isNew(history.versions().getLast().recorded(), history.withdrawal(), held.knowsRecord(history.id()));
    }

    /** Whether the exhibit was added or amended after the version the reader has. */
    public boolean isNew(ExhibitHistory history) {
        return isNew(history.versions().getLast().recorded(), null, held.knowsExhibit(history.id()));
    }

    /** @param known up to which entry the reader knows the record; 0 if they do not have it */
    private boolean isNew(LedgerEntry last, @Nullable Withdrawal withdrawal, long known) {
        long after = known == 0 ? since() : known;
        return last.seq() > after || withdrawal != null && withdrawal.recorded().seq() > after;
    }

    /** The orders that began or ended between the day of the reader's last portfolio and {@code today}. */
    public Stream<CaseRecord> changedOrders(Stream<CaseRecord> records, LocalDate today) {
        GivenCopy last = held.last();
        return last == null
                ? Stream.empty()
                : records.filter(record -> record.kind() == CaseRecordKind.ORDER
                        && OrderPeriod.isInForce(record, today)
                                != OrderPeriod.isInForce(record, last.madeAt().toLocalDate()));
    }

    /** Whether it was over before the first day to include; what has no date never was. */
    public boolean isTooEarly(EventTime when) {
        LocalDate last = when.lastDate();
        return from != null && last != null && last.isBefore(from);
    }

    /** Whether it began after the last day to include; what has no date never did. */
    public boolean isTooLate(EventTime when) {
        LocalDate first = when.date();
        return to != null && first != null && first.isAfter(to);
    }

    /** Whether the incident is kept back: left out, or marked as not for portfolios and not included anyway. */
    public boolean isKeptBack(Incident incident) {
        return leftOut.contains(incident.id()) || !incident.handling().inPortfolio() && !taken.contains(incident.id());
    }

    /**
     * The exhibits to hide if details of safekeeping are withheld: those of records that are not printed, and those
     * that belong to incidents all of which are kept back.
     */
    static Set<Id<Exhibit>> hidden(
            Collection<IncidentHistory> incidents,
            Collection<ExhibitHistory> exhibits,
            Collection<CaseRecordHistory> notPrinted,
            Predicate<Incident> isKeptBack) {
        Set<Id<Incident>> open = incidents.stream()
                .map(IncidentHistory::current)
                .filter(isKeptBack.negate())
                .map(Incident::id)
                .collect(Collectors.toSet());
        Stream<Id<Exhibit>> ofIncidents = exhibits.stream()
                .filter(history -> !history.current().links().incidents().isEmpty())
                .filter(history ->
                        history.current().links().incidents().stream().noneMatch(open::contains))
                .map(ExhibitHistory::id);
        Stream<Id<Exhibit>> ofRecords = notPrinted.stream().flatMap(history -> history.current().exhibits().stream());
        return Stream.concat(ofIncidents, ofRecords).collect(Collectors.toSet());
    }

    /** The incidents to which an exhibit meant for portfolios belongs that the reader does not have as it is now. */
    public Set<Id<Incident>> illustrated(Collection<ExhibitHistory> exhibits) {
        return since() == 0
                ? Set.of()
                : exhibits.stream()
                        .filter(history -> history.current().handling().inPortfolio())
                        .filter(this::isNew)
                        .flatMap(history -> history.current().links().incidents().stream())
                        .collect(Collectors.toSet());
    }
}
