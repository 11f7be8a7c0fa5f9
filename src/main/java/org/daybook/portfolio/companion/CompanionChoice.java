package org.daybook.portfolio.companion;

import java.util.Optional;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.statement.StatementForm;

/**
 * The companion files of a portfolio that she chose.
 *
 * @param contactSheet whether the confidential contact sheet is written
 * @param statement the form for which a draft statement is written; empty for none
 * @param bundle how the pages of an electronic bundle for a court are numbered; empty for none
 * @param labels whether exhibit labels are written, with the sentences that produce the exhibits
 */
public record CompanionChoice(
        boolean contactSheet, Optional<StatementForm> statement, Optional<BundlePagination> bundle, boolean labels) {
    /** No companion files. */
    public static final CompanionChoice NONE = new CompanionChoice(false, Optional.empty(), Optional.empty(), false);
}
