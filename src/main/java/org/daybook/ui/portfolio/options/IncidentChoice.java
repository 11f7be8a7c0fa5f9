package org.daybook.ui.portfolio.options;

import java.util.Comparator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.casefile.IncidentHistory;
import org.daybook.record.EventTime;

/** An incident, and whether it goes into the portfolio. */
public final class IncidentChoice {
    /** The printed order: the oldest first, those without a date last. */
    static final Comparator<IncidentHistory> BY_DAY = Comparator.comparing(
                    (IncidentHistory history) -> history.current().when(),
                    Comparator.comparing(EventTime::date, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(EventTime::time, Comparator.nullsFirst(Comparator.naturalOrder())))
            .thenComparing(history -> history.current().number());

    private final IncidentHistory history;
    private final BooleanProperty taken;
    private final BooleanProperty setOut = new SimpleBooleanProperty();

    /** An incident that goes in unless it is marked as not for portfolios. */
    IncidentChoice(IncidentHistory history) {
        this.history = history;
        this.taken = new SimpleBooleanProperty(isMeantForPortfolios());
    }

    /** The incident with all its versions. */
    public IncidentHistory history() {
        return history;
    }

    public BooleanProperty takenProperty() {
        return taken;
    }

    /** Whether a short portfolio sets it out. */
    public BooleanProperty setOutProperty() {
        return setOut;
    }

    /** Whether its record is marked as meant for portfolios. */
    public boolean isMeantForPortfolios() {
        return history.current().handling().inPortfolio();
    }
}
