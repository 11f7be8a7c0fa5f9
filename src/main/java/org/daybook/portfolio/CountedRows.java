package org.daybook.portfolio;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.portfolio.redaction.MessageRedaction;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of imported messages a portfolio counts: those whose original it encloses, within its days, unless only
 * incidents that are kept back refer to them; if the other side may read it, only those to which printed incidents
 * refer.
 */
final class CountedRows {
    private final IncidentScope scope;
    private final boolean isServed;
    private final MessageRedaction redaction;
    private final Set<Id<Exhibit>> exhibits;
    private final CitedRows printed;
    private final CitedRows notPrinted;

    /**
     * @param exhibits the printed exhibits
     * @param incidents the printed incidents
     * @param linked the messages to which incidents of the diary refer
     */
    CountedRows(
            IncidentScope scope,
            boolean isServed,
            MessageRedaction redaction,
            Set<Id<Exhibit>> exhibits,
            Set<Id<Incident>> incidents,
            Map<Id<Incident>, List<MessageRange>> linked) {
        this.scope = scope;
        this.isServed = isServed;
        this.redaction = redaction;
        this.exhibits = exhibits;
        printed = CitedRows.of(linked, incidents::contains);
        notPrinted = CitedRows.of(linked, incident -> !incidents.contains(incident));
    }

    /** Whether any row of an import can count. */
    boolean has(ImportHistory history) {
        return !history.isWithdrawn()
                && !redaction.isNothing()
                && history.messages().files().stream().anyMatch(file -> exhibits.contains(file.exhibit()));
    }

    /** Whether a row of such an import counts. */
    boolean has(ImportHistory history, MessageRow row) {
        boolean isEnclosed = history.messages()
                .exhibitOf(row.message().location().item())
                .filter(exhibits::contains)
                .isPresent();
        return isEnclosed
                && !redaction.isLeftOut(row.message())
                && isWithin(row.message().time().at())
                && (printed.has(history.id(), row) || (!isServed && !notPrinted.has(history.id(), row)));
    }

    private boolean isWithin(@Nullable OffsetDateTime at) {
        if (at == null) {
            return true;
        }
        LocalDate day = at.toLocalDate();
        LocalDate from = scope.from();
        LocalDate to = scope.to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
