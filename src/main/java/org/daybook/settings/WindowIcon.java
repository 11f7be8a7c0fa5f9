package org.daybook.settings;

/** The picture by which the window is known in the task bar. */
public enum WindowIcon {
    NOTEBOOK("notebook"),
    PAGE("page"),
    LIST("list");

    private final String code;

    WindowIcon(String code) {
        this.code = code;
    }

    /** Its code in the settings file. */
    public String code() {
        return code;
    }
}
