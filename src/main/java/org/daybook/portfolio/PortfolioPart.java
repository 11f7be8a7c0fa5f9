package org.daybook.portfolio;

import java.util.Arrays;
import java.util.Optional;

/** A part of every sheet that she can leave out of a portfolio. */
public enum PortfolioPart {
    WHERE("where"),
    WHO("who"),
    EXACT_WORDS("exact-words"),
    FEELINGS("feelings"),
    DAY_TO_DAY("day-to-day");

    private final String code;

    PortfolioPart(String code) {
        this.code = code;
    }

    /** The stable code by which this part is stored and typed. */
    public String code() {
        return code;
    }

    /** The part with this code. */
    public static Optional<PortfolioPart> ofCode(String code) {
        return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
    }
}
