package org.daybook.ui.portfolio;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.casefile.IncidentHistory;

/** An incident that can go into the portfolio, and whether it does. */
final class Choice {
    private final IncidentHistory history;
    private final BooleanProperty taken;

    /** Taken unless she marked it as not for portfolios. */
    Choice(IncidentHistory history) {
        this.history = history;
        this.taken = new SimpleBooleanProperty(isMeantForPortfolios());
    }

    IncidentHistory history() {
        return history;
    }

    BooleanProperty takenProperty() {
        return taken;
    }

    boolean isMeantForPortfolios() {
        return history.current().handling().inPortfolio();
    }
}
