package org.daybook.safety;

import org.daybook.record.Coded;

/** What hiding does once the diary is out of sight. In each case drafts are sealed and the diary is locked. */
public enum HidingMethod implements Coded {
    /** The empty page stays on the screen. */
    EMPTY_PAGE,
    /** The window goes down to the task bar, with the empty page in it. */
    MINIMISE,
    /** The program ends. */
    CLOSE
}
