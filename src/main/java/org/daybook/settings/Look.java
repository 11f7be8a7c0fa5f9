package org.daybook.settings;

/** The colours of the window. */
public enum Look {
    /** Dark where the system is. */
    AS_THE_SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    Look(String code) {
        this.code = code;
    }

    /** What stands for it in the settings file. */
    public String code() {
        return code;
    }
}
