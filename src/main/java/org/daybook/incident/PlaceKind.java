package org.daybook.incident;

import org.daybook.record.Coded;

/** What kind of place something happened at; the code is what is stored. */
public enum PlaceKind implements Coded {
    NOT_SAID,
    HOME,
    WORK,
    SCHOOL,
    STREET,
    VEHICLE,
    ONLINE,
    PHONE,
    ELSEWHERE
}
