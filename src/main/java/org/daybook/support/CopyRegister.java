package org.daybook.support;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.CopyStateRecorded.CopyState;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.record.Id;
import org.daybook.sharing.SharedItem;
import org.daybook.sharing.SharingLog;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Who has what: every copy that was made for somebody, by recipient, with what is recorded of whether they have it, and
 * what has changed since the portfolio that they were given last. What nobody said to have been given counts as not
 * given: an update that repeats something does less harm than one that leaves something out.
 *
 * @param recipients whoever was named last first; those of copies that name nobody under an empty name
 */
public record CopyRegister(List<Recipient> recipients) {
    public CopyRegister {
        recipients = List.copyOf(recipients);
    }

    /** The number of the copy made last; 0 if there is none. */
    public long newest() {
        return recipients.stream()
                .flatMap(one -> one.copies().stream())
                .mapToLong(Copy::entry)
                .max()
                .orElse(0);
    }

    /**
     * A person or body, and the copies for them.
     *
     * @param copies the newest first
     * @param changes what they lack as it is now; null if they were given no portfolio with everything up to a day
     */
    public record Recipient(
            String name, List<Copy> copies, @Nullable Changes changes) {
        public Recipient {
            copies = List.copyOf(copies);
        }
    }

    /** How much of what is meant for portfolios is new or changed since what somebody has. */
    public record Changes(int incidents, int records, int exhibits) {}

    /**
     * A copy for one recipient.
     *
     * @param entry the number of the entry by which it was written
     * @param digest names it, see {@link CopyStateRecorded}; null of what was shared without the program
     * @param what it is, in a line
     * @param when it was made
     * @param state what became of it
     * @param said the state in words
     */
    public record Copy(
            long entry, @Nullable ByteSequence digest, String what, String when, CopyState state, String said) {}

    /** Works it out, in the language of {@code words}. */
    public static CopyRegister of(CaseFile caseFile, Messages words, OffsetDateTime now) {
        SheetSource source =
                new SheetSource(caseFile, SupportSheetRequest.of(SupportSheetKind.SHARING_LOG), now, words);
        SharingLogSheet log = new SharingLogSheet(source);
        LinkedHashMap<String, List<Copy>> copies = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (SharedItem item : SharingLog.of(caseFile)) {
            for (CopyStateRecorded state : states(item)) {
                String key = SharingLog.key(state.recipient());
                names.put(key, state.recipient());
                List<Copy> theirs = copies.getOrDefault(key, new ArrayList<>());
                theirs.addFirst(new Copy(
                        item.recorded().seq(),
                        item.outside().isPresent() ? null : item.digest(),
                        (log.written(item) + "\n" + files(item)).strip().replaceAll("\\.?\n", ". "),
                        log.when(item).replace("\n", ", "),
                        state.state(),
                        log.state(item, state)));
                copies.putLast(key, theirs);
            }
        }
        Map<String, ReaderHoldings> held = ReaderHoldings.byRecipient(caseFile);
        return new CopyRegister(copies.reversed().entrySet().stream()
                .map(one -> new Recipient(
                        names.getOrDefault(one.getKey(), ""),
                        one.getValue(),
                        Optional.ofNullable(held.get(one.getKey()))
                                .map(known -> changes(caseFile, known))
                                .orElse(null)))
                .sorted(Comparator.comparing(recipient -> recipient.name().isBlank()))
                .toList());
    }

    /** The names of the first files; a folder may hold hundreds. */
    private static String files(SharedItem item) {
        String names = item.files().stream().limit(2).map(WrittenFile::name).collect(Collectors.joining(", "));
        return item.files().size() > 2 ? names + " + " + (item.files().size() - 2) : names;
    }

    /** What is recorded, and for whoever it was made without a word, that it was made. */
    private static List<CopyStateRecorded> states(SharedItem item) {
        if (!item.isCopy() && item.outside().isEmpty()) {
            return List.of();
        }
        String key = SharingLog.key(item.recipient());
        boolean isSaid = item.states().stream()
                .anyMatch(state ->
                        key.isEmpty() || SharingLog.key(state.recipient()).equals(key));
        CopyStateRecorded made = new CopyStateRecorded(
                item.digest(),
                item.outside().isPresent() ? CopyState.GIVEN : CopyState.MADE,
                item.recipient(),
                item.at().toLocalDate(),
                "",
                "");
        return Stream.concat(isSaid ? Stream.empty() : Stream.of(made), item.states().stream())
                .toList();
    }

    private static Changes changes(CaseFile caseFile, ReaderHoldings held) {
        IncidentScope scope = IncidentScope.ALL.since(held);
        Set<Id<Incident>> illustrated = scope.illustrated(caseFile.exhibits().all());
        PortfolioRequest update =
                PortfolioRequest.of(PortfolioPreset.SINCE_LAST).with(scope);
        return new Changes(
                (int) caseFile.incidents().all().stream()
                        .filter(one -> one.current().handling().inPortfolio() && scope.isNew(one, illustrated))
                        .count(),
                (int) caseFile.caseRecords().all().stream()
                        .filter(update::prints)
                        .count(),
                (int) caseFile.exhibits().all().stream()
                        .filter(one -> one.current().handling().inPortfolio() && scope.isNew(one))
                        .count());
    }
}
