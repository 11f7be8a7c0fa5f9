package org.daybook.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * How much of a diary is handed over. The rest is erased in the copy, which says so; that it was there stays provable.
 *
 * @param from the first day to include; null for no bound. Incidents and case records without a date are included
 * @param to the last day to include; null for no bound
 * @param withoutIncidents the numbers of incidents to leave out
 * @param withoutKinds kinds of case records to leave out
 * @param keptApart whether therapy notes and safety plans are included
 * @param privateParts which private parts of entries are included
 * @param reason what the copy says of why the rest was erased
 */
public record HandOverScope(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Integer> withoutIncidents,
        Set<CaseRecordKind> withoutKinds,
        boolean keptApart,
        Set<PrivatePart> privateParts,
        String reason) {
    public HandOverScope {
        withoutIncidents = Set.copyOf(withoutIncidents);
        withoutKinds = Set.copyOf(withoutKinds);
        privateParts = Set.copyOf(privateParts);
    }

    /** Everything but what is kept apart and private parts. */
    public static HandOverScope usual(String reason) {
        return new HandOverScope(null, null, Set.of(), Set.of(), false, Set.of(), reason);
    }

    /** The private parts that are left out. */
    Set<PrivatePart> withoutPrivate() {
        Set<PrivatePart> without = EnumSet.allOf(PrivatePart.class);
        without.removeAll(privateParts);
        return without;
    }

    /**
     * What is left out of a case.
     *
     * @param codes what is told of it: the codes of kinds of case records as in a portfolio, {@code days}, {@code
     *     incidents} and {@code files}; {@code drafts} and {@code openings} always; and, whether or not there are any,
     *     {@code kept-apart} and the codes of private parts
     * @param isNothing whether nothing is left out but drafts, openings, what is kept apart and private parts
     */
    record LeftOut(
            List<Id<Incident>> incidents,
            List<Id<Exhibit>> exhibits,
            List<Id<CaseRecord>> caseRecords,
            Set<String> codes,
            boolean isNothing) {
        /**
         * What is told of an erasure of all this: nothing of what is kept apart, not even that it was there. Entries of
         * openings are always among it, so that their number does not tell that there was anything else.
         */
        static Erased told(Erased erased, CaseFile caseFile) {
            Set<Long> entries = new HashSet<>(erased.entries());
            caseFile.others().stream()
                    .filter(recorded -> recorded.entry() instanceof DiaryOpened)
                    .forEach(recorded -> entries.add(recorded.seq()));
            Map<CaseRecordKind, Set<Integer>> named = new EnumMap<>(CaseRecordKind.class);
            erased.caseRecords().forEach((kind, numbers) -> {
                if (!kind.isKeptApart()) {
                    named.put(kind, numbers);
                }
            });
            return new Erased(entries, erased.incidents(), erased.exhibits(), named, erased.blobs(), erased.reason());
        }
    }

    LeftOut of(CaseFile caseFile) {
        List<Id<Incident>> incidents = caseFile.incidents().all().stream()
                .filter(history -> !includes(history.current()))
                .map(IncidentHistory::id)
                .toList();
        List<CaseRecordHistory> records = caseFile.caseRecords().all().stream()
                .filter(history -> !includes(history.current()))
                .toList();
        List<Id<CaseRecord>> ids = records.stream().map(CaseRecordHistory::id).toList();
        List<Id<Exhibit>> exhibits = exhibits(caseFile, incidents, ids);
        List<CaseRecordKind> kinds = records.stream()
                .map(CaseRecordHistory::kind)
                .filter(kind -> !kind.isKeptApart())
                .toList();
        Set<String> codes = new TreeSet<>(Set.of("drafts", "openings"));
        kinds.forEach(kind -> codes.add("case-" + kind.code()));
        if (!keptApart) {
            codes.add("kept-apart");
        }
        withoutPrivate().forEach(part -> codes.add(part.code()));
        if (from != null || to != null) {
            codes.add("days");
        }
        if (!withoutIncidents.isEmpty()) {
            codes.add("incidents");
        }
        if (!exhibits.isEmpty()) {
            codes.add("files");
        }
        return new LeftOut(
                incidents, exhibits, ids, codes, incidents.isEmpty() && exhibits.isEmpty() && kinds.isEmpty());
    }

    private boolean isPart() {
        return from != null || to != null || !withoutIncidents.isEmpty();
    }

    private boolean includes(Incident incident) {
        return includes(incident.when()) && !withoutIncidents.contains(incident.number());
    }

    private boolean includes(CaseRecord caseRecord) {
        CaseRecordKind kind = caseRecord.kind();
        return !withoutKinds.contains(kind)
                && (keptApart || !kind.isKeptApart())
                && caseRecord.when().map(this::includes).orElse(true);
    }

    private boolean includes(EventTime when) {
        LocalDate first = when.date();
        LocalDate last = when.lastDate();
        boolean tooEarly = from != null && last != null && last.isBefore(from);
        boolean tooLate = to != null && first != null && first.isAfter(to);
        return !tooEarly && !tooLate;
    }

    /**
     * The exhibits that belong to nothing that is included; for a part of a diary, also those that belong to nothing
     * at all.
     */
    private List<Id<Exhibit>> exhibits(
            CaseFile caseFile, Collection<Id<Incident>> incidents, Collection<Id<CaseRecord>> records) {
        Set<Id<Exhibit>> shown = new HashSet<>();
        Set<Id<Exhibit>> withoutOwner = new HashSet<>();
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            (records.contains(history.id()) ? withoutOwner : shown)
                    .addAll(history.current().exhibits());
        }
        for (ExhibitHistory history : caseFile.exhibits().all()) {
            List<Id<Incident>> owners = history.current().links().incidents();
            if (!incidents.containsAll(owners)) {
                shown.add(history.id());
            } else if (!owners.isEmpty() || isPart()) {
                withoutOwner.add(history.id());
            }
        }
        withoutOwner.removeAll(shown);
        Set<Id<Exhibit>> leftOut = Derivation.withMadeFrom(
                withoutOwner,
                caseFile.exhibits().all().stream()
                        .map(ExhibitHistory::current)
                        .filter(exhibit -> !shown.contains(exhibit.id()))
                        .toList());
        return caseFile.exhibits().all().stream()
                .map(ExhibitHistory::id)
                .filter(leftOut::contains)
                .toList();
    }
}
