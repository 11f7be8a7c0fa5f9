package org.daybook.settings;

import org.daybook.record.Coded;

/** The colours of the window. */
public enum ColourScheme implements Coded {
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

    @Override
    public String code() {
        return code;
    }
}
