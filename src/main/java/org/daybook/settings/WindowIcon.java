package org.daybook.settings;

import org.daybook.record.Coded;

/** The picture by which the window is known in the task bar. */
public enum WindowIcon implements Coded {
    NOTEBOOK,
    PAGE,
    LIST
}
