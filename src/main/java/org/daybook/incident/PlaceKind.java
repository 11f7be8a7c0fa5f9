package org.daybook.incident;

/** What kind of place something happened at; the code is what is stored. */
public enum PlaceKind {
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

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
