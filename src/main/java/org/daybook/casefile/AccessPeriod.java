package org.daybook.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Entry.AccessEnded;
import org.daybook.casefile.entry.Entry.AccessGiven;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a colleague's key opened the diary. Whatever the colleague was allowed, with a program of their own
 * they could have written anything into it, and rewritten what stood there: only a code that was given out shows that
 * they did not.
 *
 * @param name the colleague's name
 * @param since the day on which access was given
 * @param until the day on which it was ended; null if it was not, for a last day does not keep out another program
 */
public record AccessPeriod(
        String name, LocalDate since, @Nullable LocalDate until) {
    /** Whose key it was, and from which day on or between which days. */
    public String in(Messages words) {
        String from = words.formats().date(since);
        return until == null
                ? words.get("backup.other", name, from)
                : words.get("backup.other-ended", name, from, words.formats().date(until));
    }

    /** All of a diary, also those that were ended, in the order in which access was given. */
    public static List<AccessPeriod> all(CaseFile caseFile) {
        List<AccessPeriod> all = new ArrayList<>();
        Map<ByteSequence, Integer> open = new HashMap<>();
        for (LedgerEntry recorded : caseFile.others()) {
            LocalDate day = recorded.envelope().recordedAt().toLocalDate();
            if (recorded.entry() instanceof AccessGiven(AccessGrant grant)) {
                if (open.putIfAbsent(grant.publicKey(), all.size()) == null) {
                    all.add(new AccessPeriod(grant.name(), day, null));
                }
            } else if (recorded.entry() instanceof AccessEnded(ByteSequence publicKey)) {
                Integer at = open.remove(publicKey);
                if (at != null) {
                    all.set(at, new AccessPeriod(all.get(at).name(), all.get(at).since(), day));
                }
            }
        }
        return List.copyOf(all);
    }
}
