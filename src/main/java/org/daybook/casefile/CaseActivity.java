package org.daybook.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Who opened the diary, and what each recorded and saved out of it. Every entry is by whoever opened the diary before
 * it, since one at a time has it open; whoever wrote into it with another program is not seen here. Belongs to the
 * vault thread, like {@link CaseFile}.
 */
public final class CaseActivity {
    private final Map<On, Done> days = new LinkedHashMap<>();
    private final Map<String, Done> running = new LinkedHashMap<>();
    private List<Done> whileAway = List.of();
    private @Nullable String opener;

    /** A kind of thing that is done; the order is that in which they are told. */
    public enum What {
        OPENED,
        WROTE,
        ERASED,
        KEYS,
        PORTFOLIO,
        EXPORT,
        SHEET,
        FILE,
        BACKUP,
        HANDED
    }

    /** @param who the colleague's name; empty for the owner */
    private record On(LocalDate day, String who) {}

    /**
     * What somebody did.
     *
     * @param who the colleague's name; empty for the owner
     * @param last when they last opened the diary, or first did something if they had it open before
     * @param counts how often each was done
     */
    public record Done(String who, OffsetDateTime last, SortedMap<What, Integer> counts) {
        private Done and(OffsetDateTime at, What what) {
            SortedMap<What, Integer> more = new TreeMap<>(counts);
            more.merge(what, 1, Integer::sum);
            return new Done(who, what == What.OPENED || counts.isEmpty() ? at : last, more);
        }
    }

    /** Applies the next entry, whatever it is. */
    void apply(LedgerEntry recorded) {
        OffsetDateTime at = recorded.envelope().recordedAt();
        if (recorded.entry() instanceof DiaryOpened opened) {
            opener = opened.way() == DiaryOpened.Way.COLLEAGUE
                    ? recorded.envelope().author()
                    : "";
            if (opener.isEmpty()) {
                whileAway = List.copyOf(running.values());
                running.clear();
            }
        }
        What what = what(recorded.entry());
        if (what != null) {
            // A copy that was handed over does not say who opened the diary before.
            String who = opener == null ? recorded.envelope().author() : opener;
            Done none = new Done(who, at, new TreeMap<>());
            days.merge(new On(at.toLocalDate(), who), none.and(at, what), (done, _) -> done.and(at, what));
            if (opener != null && !who.isEmpty()) {
                running.merge(who, none.and(at, what), (done, _) -> done.and(at, what));
            }
        }
    }

    private static @Nullable What what(Entry entry) {
        return switch (entry) {
            case DiaryOpened _ -> What.OPENED;
            case Entry.Erased _ -> What.ERASED;
            case Entry.AccessGiven _, Entry.AccessEnded _, Entry.PassphraseChanged _, Entry.RecoveryCodeReplaced _ ->
                What.KEYS;
            case Entry.PortfolioExported _ -> What.PORTFOLIO;
            case Entry.CaseExported _ -> What.EXPORT;
            case Entry.SupportSheetWritten _ -> What.SHEET;
            case Entry.ExhibitCopied _ -> What.FILE;
            case Entry.CopyMade _ -> What.BACKUP;
            case Entry.HandedOver _ -> What.HANDED;
            // By the program, or in another diary.
            case Entry.DiaryStarted _,
                    Entry.Salvaged _,
                    Entry.DiariesMerged _,
                    Entry.OriginDigests _,
                    Entry.OriginEntry _,
                    Entry.RemindersHidden _ -> null;
            default -> What.WROTE;
        };
    }

    /** What was done, by day and person, the newest first. */
    public List<Done> byDay() {
        return List.copyOf(days.values()).reversed();
    }

    /** What colleagues did between the owner's newest opening and the one before. */
    public List<Done> whileAway() {
        return whileAway;
    }
}
