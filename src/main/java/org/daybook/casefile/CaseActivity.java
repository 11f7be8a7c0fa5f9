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
    private final Map<On, PersonActivity> days = new LinkedHashMap<>();
    private final Map<String, PersonActivity> running = new LinkedHashMap<>();
    private List<PersonActivity> whileAway = List.of();
    private @Nullable String opener;

    /** A kind of thing that is done; the order is that in which they are told. */
    public enum ActivityKind {
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
    public record PersonActivity(String who, OffsetDateTime last, SortedMap<ActivityKind, Integer> counts) {
        private PersonActivity and(OffsetDateTime at, ActivityKind what) {
            SortedMap<ActivityKind, Integer> more = new TreeMap<>(counts);
            more.merge(what, 1, Integer::sum);
            return new PersonActivity(who, what == ActivityKind.OPENED || counts.isEmpty() ? at : last, more);
        }
    }

    /** Applies the next entry, whatever it is. */
    void apply(LedgerEntry recorded) {
        OffsetDateTime at = recorded.envelope().recordedAt();
        if (recorded.entry() instanceof DiaryOpened opened) {
            opener = opened.way() == DiaryOpened.UnlockWay.COLLEAGUE
                    ? recorded.envelope().author()
                    : "";
            if (opener.isEmpty()) {
                whileAway = List.copyOf(running.values());
                running.clear();
            }
        }
        ActivityKind what = what(recorded.entry());
        if (what != null) {
            // A copy that was handed over does not say who opened the diary before.
            String who = opener == null ? recorded.envelope().author() : opener;
            PersonActivity none = new PersonActivity(who, at, new TreeMap<>());
            days.merge(new On(at.toLocalDate(), who), none.and(at, what), (done, _) -> done.and(at, what));
            if (opener != null && !who.isEmpty()) {
                running.merge(who, none.and(at, what), (done, _) -> done.and(at, what));
            }
        }
    }

    private static @Nullable ActivityKind what(Entry entry) {
        return switch (entry) {
            case DiaryOpened _ -> ActivityKind.OPENED;
            case Entry.Erased _ -> ActivityKind.ERASED;
            case Entry.AccessGiven _, Entry.AccessEnded _, Entry.PassphraseChanged _, Entry.RecoveryCodeReplaced _ ->
                ActivityKind.KEYS;
            case Entry.PortfolioExported _ -> ActivityKind.PORTFOLIO;
            case Entry.CaseExported _ -> ActivityKind.EXPORT;
            case Entry.SupportSheetWritten _ -> ActivityKind.SHEET;
            case Entry.ExhibitCopied _ -> ActivityKind.FILE;
            case Entry.CopyMade _ -> ActivityKind.BACKUP;
            case Entry.HandedOver _ -> ActivityKind.HANDED;
            // By the program, or in another diary.
            case Entry.DiaryStarted _,
                    Entry.Salvaged _,
                    Entry.DiariesMerged _,
                    Entry.OriginDigests _,
                    Entry.OriginEntry _,
                    Entry.RemindersHidden _ -> null;
            default -> ActivityKind.WROTE;
        };
    }

    /** What was done, by day and person, the newest first. */
    public List<PersonActivity> byDay() {
        return List.copyOf(days.values()).reversed();
    }

    /** What colleagues did between the owner's newest opening and the one before. */
    public List<PersonActivity> whileAway() {
        return whileAway;
    }
}
