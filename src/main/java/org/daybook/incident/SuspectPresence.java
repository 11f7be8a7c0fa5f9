package org.daybook.incident;

import org.daybook.record.Coded;

/**
 * Whether the person responsible was there, and how that is known: kinds such as 'turned up at home' leave it open, and
 * acts that the law lists may need it. The code is what is stored.
 */
public enum SuspectPresence implements Coded {
    NOT_SAID,
    /** She saw or heard them. */
    SEEN_BY_ME,
    /** Somebody else saw or heard them. */
    SEEN_BY_OTHERS,
    /** A camera or a recording shows them. */
    RECORDED,
    /** It follows from what was found. */
    INFERRED,
    /** They had somebody else come, such as a florist. */
    SENT_SOMEONE,
    /** Nobody came. */
    NOBODY;

    /** Whether somebody saw or heard the person, or a recording shows them. */
    public boolean isSeen() {
        return this == SEEN_BY_ME || this == SEEN_BY_OTHERS || this == RECORDED;
    }
}
