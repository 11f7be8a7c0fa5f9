package org.daybook.incident;

import org.daybook.record.Coded;

/** What kind of place something happened at; the code is what is stored. */
public enum PlaceKind implements Coded {
    NOT_SAID("not-said"),
    HOME("home"),
    WORK("work"),
    SCHOOL("school"),
    STREET("street"),
    VEHICLE("vehicle"),
    ONLINE("online"),
    PHONE("phone"),
    ELSEWHERE("elsewhere");

    private final String code;

    PlaceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
