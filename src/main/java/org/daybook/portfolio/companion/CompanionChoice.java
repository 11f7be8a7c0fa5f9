package org.daybook.portfolio.companion;

import java.util.Optional;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.statement.StatementForm;

/**
 * What she wants to have beside a portfolio.
 *
 * @param contactSheet whether the confidential contact sheet is written
 * @param statement the form for which a draft statement is written; empty for none
 * @param bundle how the pages of an electronic bundle for a court are numbered; empty for none
 * @param labels whether labels for the exhibits are written, with the sentences by which they are produced
 */
public record CompanionChoice(
        boolean contactSheet, Optional<StatementForm> statement, Optional<BundlePagination> bundle, boolean labels) {
    /** Nothing. */
    public static final CompanionChoice NONE = new CompanionChoice(false, Optional.empty(), Optional.empty(), false);
}
