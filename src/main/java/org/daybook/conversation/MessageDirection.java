package org.daybook.conversation;

import org.daybook.record.Coded;

/** Whether the owner of the phone or account sent or received a message; the code is what is stored. */
public enum MessageDirection implements Coded {
    RECEIVED,
    SENT,
    /** The source does not say; it follows from who she says is herself. */
    NOT_SAID
}
