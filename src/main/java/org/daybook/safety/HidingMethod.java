package org.daybook.safety;

/** What hiding does once the diary is out of sight. In each case what was being typed is sealed and the diary shut. */
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

    /** What stands for it in the settings file. */
    public String code() {
        return code;
    }
}
