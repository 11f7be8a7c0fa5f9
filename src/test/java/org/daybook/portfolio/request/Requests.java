package org.daybook.portfolio.request;

import java.time.LocalDate;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** What tests ask for in a portfolio. */
public final class Requests {
    private Requests() {}

    /** Everything that is meant for portfolios, with nothing on the cover. */
    public static PortfolioRequest everything() {
        return PortfolioRequest.of(PortfolioPreset.POLICE_FILE).withoutSections(Set.of());
    }

    /** The request limited to these days, both included; null for no bound. */
    public static PortfolioRequest between(
            PortfolioRequest request, @Nullable LocalDate first, @Nullable LocalDate last) {
        return request.with(request.scope().between(first, last));
    }

    /** Everything but these incidents. */
    public static IncidentScope without(Set<Id<Incident>> leftOut) {
        return scope(Set.of(), leftOut);
    }

    /** Everything, with these incidents although they are marked as not for portfolios. */
    public static IncidentScope taking(Set<Id<Incident>> taken) {
        return scope(taken, Set.of());
    }

    /** With some incidents that are marked as not for portfolios, and without others. */
    public static IncidentScope scope(Set<Id<Incident>> taken, Set<Id<Incident>> leftOut) {
        return new IncidentScope(null, null, ReaderHoldings.NONE, leftOut, taken, Set.of());
    }
}
