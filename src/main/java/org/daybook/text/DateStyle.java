package org.daybook.text;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.daybook.record.Coded;

/** How a day is written on the screen. Whichever style is chosen, a day can be typed in any of them. */
public enum DateStyle implements Coded {
    /** 03/11/2026. */
    DAY_FIRST("dd/MM/uuuu"),
    /** 3 November 2026. */
    IN_WORDS("d MMMM uuuu"),
    /** 2026-11-03. */
    YEAR_FIRST("uuuu-MM-dd");

    private final String pattern;
    private final DateTimeFormatter plain;

    DateStyle(String pattern) {
        this.pattern = pattern;
        plain = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** Writes days in this style; the names of months depend on {@code locale}, digits never do. */
    DateTimeFormatter formatter(Locale locale) {
        return this == IN_WORDS ? DateTimeFormatter.ofPattern(pattern, locale) : plain;
    }
}
