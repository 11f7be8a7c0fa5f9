package org.daybook.importing;

import org.daybook.record.Coded;

/** Something that a source does not say and that changes how it is read. */
public enum ImportQuestion implements Coded {
    /** Whether the day or the month comes first, where the dates allow both. */
    DAY_ORDER,
    /** The zone of its local times. */
    ZONE,
    /** Which of the senders is the owner of the phone or account. */
    ME,
    /** The meaning of each column of a table. */
    COLUMNS
}
