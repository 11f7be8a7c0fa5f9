package org.daybook.conversation;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The choices made at an import where the export does not say; printed wherever its rows are printed.
 *
 * @param zone the zone in which its local times were read
 * @param dayOrder {@code day-first} or {@code month-first}, as chosen; empty if the dates left no choice
 * @param me the sender who is the owner of the phone or account; empty if not said
 * @param them the name she gives the other side; empty if not said
 * @param columns how a table was read; empty if it is none
 */
public record ImportBasis(ZoneId zone, String dayOrder, String me, String them, Optional<ColumnMapping> columns) {
    /** Whether the owner of the phone or account sent a message, as far as the source and she say. */
    public boolean isMine(Message message) {
        return message.direction() == MessageDirection.SENT
                || (message.direction() == MessageDirection.NOT_SAID
                        && !me.isEmpty()
                        && (ContactAddress.areSame(me, message.sender())
                                || ContactAddress.areSame(me, message.address())));
    }
}
