package org.daybook.importing;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What a source cannot say.
 *
 * @param zone the zone of its local times, in which points in time are shown too
 * @param dayOrder the order of day and month, where its dates allow both; empty to take the day first
 * @param me the sender who is the owner of the phone or account; empty if the source says so or it is not known
 * @param them the name under which she wants to know the other side; empty to keep the source's
 * @param columns how a table is read; empty for the importer's own guess
 */
public record ImportSettings(
        ZoneId zone, Optional<DayOrder> dayOrder, String me, String them, Optional<TableColumns> columns) {

    /** Settings with a zone alone. */
    public static ImportSettings in(ZoneId zone) {
        return new ImportSettings(zone, Optional.empty(), "", "", Optional.empty());
    }

    /** A copy with another order of day and month. */
    public ImportSettings with(DayOrder order) {
        return new ImportSettings(zone, Optional.of(order), me, them, columns);
    }

    /** A copy with another reading of a table. */
    public ImportSettings with(TableColumns other) {
        return new ImportSettings(zone, dayOrder, me, them, Optional.of(other));
    }

    /** A copy with other names. */
    public ImportSettings named(String newMe, String newThem) {
        return new ImportSettings(zone, dayOrder, newMe, newThem, columns);
    }
}
