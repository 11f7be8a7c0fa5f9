package org.daybook.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.daybook.conversation.MessageTime;

/**
 * What the source does not say and is chosen instead.
 *
 * @param zone the zone of its local times, in which points in time are shown too
 * @param dayOrder the order of day and month, where its dates allow both; empty to take the day first
 * @param me the sender who is the owner of the phone or account; empty if the source shows it or it is not known
 * @param them the name under which she wants to know the other side; empty to keep the source's
 * @param latest the latest time that is likely, a day after the import
 */
public record ImportSettings(ZoneId zone, Optional<DayOrder> dayOrder, String me, String them, Instant latest) {
    /** Messages from before it are unlikely. */
    public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** Settings with a zone alone, by which no time is too late. */
    public static ImportSettings in(ZoneId zone) {
        return new ImportSettings(zone, Optional.empty(), "", "", Instant.MAX);
    }

    /** A copy with another order of day and month. */
    public ImportSettings with(DayOrder order) {
        return new ImportSettings(zone, Optional.of(order), me, them, latest);
    }

    /** A copy with other names. */
    public ImportSettings named(String newMe, String newThem) {
        return new ImportSettings(zone, dayOrder, newMe, newThem, latest);
    }

    /** A copy for an import at that time. */
    public ImportSettings at(Instant now) {
        return new ImportSettings(zone, dayOrder, me, them, now.plus(Duration.ofDays(1)));
    }

    /** Whether a time is before {@link #EARLIEST} or after {@link #latest()}. */
    public boolean isUnlikely(OffsetDateTime time) {
        return time.toInstant().isBefore(EARLIEST) || time.toInstant().isAfter(latest);
    }

    /** The warning about a time; empty if the time is likely, or if the source has none. */
    public Optional<ImportWarning.WarningKind> warning(MessageTime time) {
        if (time.at() == null) {
            return time.written().isEmpty() ? Optional.empty() : Optional.of(ImportWarning.WarningKind.TIME_UNREADABLE);
        }
        return isUnlikely(time.at()) ? Optional.of(ImportWarning.WarningKind.TIME_UNLIKELY) : Optional.empty();
    }
}
