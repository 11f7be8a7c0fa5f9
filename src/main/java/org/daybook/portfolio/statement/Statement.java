package org.daybook.portfolio.statement;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A statement as it is read, whatever it is written as.
 *
 * @param title what the file says it is
 * @param name whose statement it is, may be empty
 * @param footer a line on every page
 * @param program name and version of the program
 * @param code of the portfolio it goes with
 * @param madeAt when
 * @param blocks its pieces in order
 */
record Statement(
        String title,
        String name,
        String footer,
        String program,
        String code,
        OffsetDateTime madeAt,
        List<StatementBlock> blocks) {
    Statement {
        blocks = List.copyOf(blocks);
    }
}
