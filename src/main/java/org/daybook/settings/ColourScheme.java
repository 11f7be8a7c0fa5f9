package org.daybook.settings;

/** The colours of the window. */
public enum ColourScheme {
    /** Dark, or in high contrast, if the system is. */
    AS_THE_SYSTEM("system"),
    LIGHT("light"),
    DARK("dark"),
    CONTRAST("contrast"),
    CONTRAST_DARK("contrast-dark");

    private final String code;

    ColourScheme(String code) {
        this.code = code;
    }

    /** Its code in the settings file. */
    public String code() {
        return code;
    }
}
