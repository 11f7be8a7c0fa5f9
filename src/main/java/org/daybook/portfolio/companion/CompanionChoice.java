package org.daybook.portfolio.companion;

import java.util.Optional;
import org.daybook.portfolio.statement.StatementForm;

/**
 * What she wants to have beside a portfolio.
 *
 * @param contactSheet whether the confidential contact sheet is written
 * @param statement the form for which a draft statement is written; empty for none
 * @param labels whether labels for the exhibits are written, with the sentences by which they are produced
 */
public record CompanionChoice(boolean contactSheet, Optional<StatementForm> statement, boolean labels) {
    /** Nothing. */
    public static final CompanionChoice NONE = new CompanionChoice(false, Optional.empty(), false);
}
