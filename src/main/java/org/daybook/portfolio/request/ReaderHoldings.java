package org.daybook.portfolio.request;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.daybook.sharing.SharedItem;
import org.daybook.sharing.SharingLog;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has, by the portfolios that they were given: up to which entry of the ledger they know all that was
 * chosen for them, and up to which they know each incident and exhibit, since an excerpt brings some up to date and
 * no others.
 *
 * @param since the number of the entry up to which nothing that was chosen for them is missing; 0 for nothing
 * @param incidents up to which entry they know each incident, by its number
 * @param exhibits up to which entry they know each exhibit
 * @param caseRecords up to which entry they know each case record that one of the portfolios printed
 * @param last the last of the portfolios; null if none is known, and so nothing is known one by one
 */
public record ReaderHoldings(
        long since,
        Map<Integer, Long> incidents,
        Map<Id<Exhibit>, Long> exhibits,
        Map<Id<CaseRecord>, Long> caseRecords,
        @Nullable GivenCopy last) {
    /** Of a reader who has nothing. */
    public static final ReaderHoldings NONE = upTo(0);

    public ReaderHoldings {
        incidents = Map.copyOf(incidents);
        exhibits = Map.copyOf(exhibits);
        caseRecords = Map.copyOf(caseRecords);
    }

    /**
     * A portfolio that somebody was given.
     *
     * @param madeAt the time printed in it
     * @param code the code printed on each page; may be empty
     * @param recipient who was given it, in her words
     */
    public record GivenCopy(OffsetDateTime madeAt, String code, String recipient, LocalDate given) {}

    /** Everything up to an entry. */
    public static ReaderHoldings upTo(long entry) {
        return new ReaderHoldings(entry, Map.of(), Map.of(), Map.of(), null);
    }

    /** What this recipient has; empty if no portfolio with everything up to an entry was given to them. */
    public static Optional<ReaderHoldings> of(CaseFile caseFile, String recipient) {
        return Optional.ofNullable(byRecipient(caseFile).get(SharingLog.key(recipient)));
    }

    /** What every recipient has who was given such a portfolio, whoever was given one last first. */
    public static List<ReaderHoldings> all(CaseFile caseFile) {
        return byRecipient(caseFile).values().stream().toList().reversed();
    }

    /** The same by the key of each recipient, see {@link SharingLog#key}, whoever was given one last at the end. */
    public static Map<String, ReaderHoldings> byRecipient(CaseFile caseFile) {
        LinkedHashMap<String, List<GivenPortfolio>> given = new LinkedHashMap<>();
        for (SharedItem item : SharingLog.of(caseFile)) {
            // The entries of another diary have other numbers there.
            if (item.entry() instanceof PortfolioExported portfolio && !item.isFromAnother()) {
                for (CopyStateRecorded state : item.given()) {
                    String key = SharingLog.key(state.recipient());
                    List<GivenPortfolio> all = given.getOrDefault(key, new ArrayList<>());
                    all.add(new GivenPortfolio(portfolio, state));
                    given.putLast(key, all);
                }
            }
        }
        Map<String, ReaderHoldings> held = new LinkedHashMap<>();
        given.forEach((key, copies) -> of(copies).ifPresent(known -> held.put(key, known)));
        return held;
    }

    private record GivenPortfolio(PortfolioExported portfolio, CopyStateRecorded state) {
        /** The entry up to which it has everything, for a reader who has everything up to {@code known}. */
        private long extend(long known) {
            boolean isExcerpt = portfolio.leftOut().contains(IncidentScope.OTHER_DAYS)
                    || portfolio.preset().equals(PortfolioPreset.PETITION.code())
                    || portfolio.since() == 0 && portfolio.preset().equals(PortfolioPreset.SINCE_LAST.code());
            return isExcerpt || portfolio.since() > known
                    ? known
                    : Math.max(known, portfolio.head().count());
        }
    }

    private static Optional<ReaderHoldings> of(List<GivenPortfolio> copies) {
        copies.sort(Comparator.comparingLong(copy -> copy.portfolio().head().count()));
        long since = 0;
        Map<Integer, Long> incidents = new HashMap<>();
        Map<Id<Exhibit>, Long> exhibits = new HashMap<>();
        Map<Id<CaseRecord>, Long> records = new HashMap<>();
        GivenPortfolio last = null;
        for (GivenPortfolio copy : copies) {
            long head = copy.portfolio().head().count();
            copy.portfolio().incidents().forEach(number -> incidents.put(number, head));
            copy.portfolio().exhibits().forEach(label -> exhibits.put(label.exhibit(), head));
            copy.portfolio().caseRecords().forEach(id -> records.put(id, head));
            long extended = copy.extend(since);
            if (extended > since || last == null && extended > 0) {
                last = copy;
            }
            since = extended;
        }
        if (last == null) {
            return Optional.empty();
        }
        return Optional.of(new ReaderHoldings(
                since,
                incidents,
                exhibits,
                records,
                new GivenCopy(
                        last.portfolio().madeAt(),
                        last.portfolio().code(),
                        last.state().recipient(),
                        last.state().on())));
    }

    /** Up to which entry they know the incident of this number; 0 if they do not have it. */
    public long knowsIncident(int number) {
        return last == null ? since : incidents.getOrDefault(number, 0L);
    }

    /** Up to which entry they know an exhibit; 0 if they do not have it. */
    public long knowsExhibit(Id<Exhibit> exhibit) {
        return last == null ? since : exhibits.getOrDefault(exhibit, 0L);
    }

    /** Up to which entry they know a case record. */
    public long knowsRecord(Id<CaseRecord> caseRecord) {
        return Math.max(since, caseRecords.getOrDefault(caseRecord, 0L));
    }
}
