package org.daybook.portfolio.statement;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.portfolio.content.ExhibitSheet;

/**
 * The content of a statement, independent of the file format.
 *
 * @param title the title in the metadata of the file
 * @param name whose statement it is, may be empty
 * @param footer a line on every page
 * @param program name and version of the program
 * @param code the authentication code of the portfolio it belongs to
 * @param madeAt when it was made
 * @param blocks its blocks in order
 * @param produced the exhibits to which it refers
 */
record Statement(
        String title,
        String name,
        String footer,
        String program,
        String code,
        OffsetDateTime madeAt,
        List<StatementBlock> blocks,
        List<ExhibitSheet> produced) {
    Statement {
        blocks = List.copyOf(blocks);
        produced = List.copyOf(produced);
    }
}
