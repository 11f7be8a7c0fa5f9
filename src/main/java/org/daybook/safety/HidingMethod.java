package org.daybook.safety;

/** What hiding does once the diary is out of sight. In each case drafts are sealed and the diary is locked. */
public enum HidingMethod {
    /** The empty page stays on the screen. */
    EMPTY_PAGE("empty-page"),
    /** The window goes down to the task bar, with the empty page in it. */
    MINIMISE("minimise"),
    /** The program ends. */
    CLOSE("close");

    private final String code;

    HidingMethod(String code) {
        this.code = code;
    }

    /** Its code in the settings file. */
    public String code() {
        return code;
    }
}
