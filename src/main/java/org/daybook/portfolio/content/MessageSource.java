package org.daybook.portfolio.content;

import java.io.IOException;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.rows.MessageRow;

/** Gives the rows of imported messages. */
@FunctionalInterface
public interface MessageSource {
    /**
     * Passes on the rows of an import in their order, until {@code into} wants no more. Blocking; not for the vault
     * thread or the interface thread.
     *
     * @throws IOException if they cannot be read, or are not as they were sealed
     */
    void read(ImportHistory of, MessageRowConsumer into) throws IOException;

    /** Receives rows in their order. */
    @FunctionalInterface
    interface MessageRowConsumer {
        /**
         * Takes the next row.
         *
         * @return whether it wants more
         */
        boolean take(MessageRow row) throws IOException;
    }
}
