package org.daybook.settings;

/** The colours of the window. */
public enum ColourScheme {
    /** Dark where the system is. */
    AS_THE_SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    ColourScheme(String code) {
        this.code = code;
    }

    /** What stands for it in the settings file. */
    public String code() {
        return code;
    }
}
