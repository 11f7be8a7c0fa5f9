package org.daybook.casefile;

import java.time.LocalDate;
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
}
