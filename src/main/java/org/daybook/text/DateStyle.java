package org.daybook.text;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day is written on the screen. Whichever style is chosen, a day can be typed in any of them. */
public enum DateStyle {
    /** 03/11/2026. */
    DAY_FIRST("day-first", "dd/MM/uuuu"),
    /** 3 November 2026. */
    IN_WORDS("in-words", "d MMMM uuuu"),
    /** 2026-11-03. */
    YEAR_FIRST("year-first", "uuuu-MM-dd");

    private final String code;
    private final String pattern;
    private final DateTimeFormatter plain;

    DateStyle(String code, String pattern) {
        this.code = code;
        this.pattern = pattern;
        plain = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** Its code in the settings file. */
    public String code() {
        return code;
    }

    /** Writes days in this style; the names of months depend on {@code locale}, digits never do. */
    DateTimeFormatter formatter(Locale locale) {
        return this == IN_WORDS ? DateTimeFormatter.ofPattern(pattern, locale) : plain;
    }
}
