package org.daybook.ui.particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.ParticularKind;
import org.daybook.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of which nothing says that they were reported.
 *
 * @param all every one, in the order of their numbers
 * @param since those among them that may have happened on or after the day of the last conversation
 * @param last the day of the last conversation; null if none has a day
 */
record Unreported(
        List<ThingId> all, List<ThingId> since, @Nullable LocalDate last) {
    /** None. */
    static final Unreported NONE = new Unreported(List.of(), List.of(), null);

    /** Those of the diary as it stands. Vault thread. */
    static Unreported of(Session session) {
        List<IncidentHistory> all = session.particulars().notYetReported();
        Optional<LocalDate> last = session.particulars().of(ParticularKind.CONTACT).stream()
                .filter(history -> !history.isWithdrawn())
                .map(ParticularHistory::current)
                .flatMap(contact -> contact.when().stream())
                .map(When::lastDate)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        List<ThingId> since = last.map(day -> all.stream()
                        .filter(history -> isSince(history.current().when(), day))
                        .map(IncidentHistory::id)
                        .toList())
                .orElse(List.of());
        return new Unreported(all.stream().map(IncidentHistory::id).toList(), since, last.orElse(null));
    }

    private static boolean isSince(When when, LocalDate day) {
        LocalDate end = when.lastDate();
        return end != null && !end.isBefore(day);
    }
}
