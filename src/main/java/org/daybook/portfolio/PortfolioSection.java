package org.daybook.portfolio;

import java.util.Arrays;
import java.util.Optional;

/** The sections of a portfolio that she can leave out, in the order in which they are printed; the code is what is typed and stored. */
public enum PortfolioSection {
    ABOUT("about"),
    SUMMARY("summary"),
    /** The person responsible. */
    PERSON("person"),
    /** Orders and conditions, and what broke them. */
    ORDERS("orders"),
    /** Contact with police and agencies. */
    CONTACTS("contacts"),
    CHRONOLOGY("chronology"),
    CHARTS("charts"),
    /** A sheet to each incident. */
    SHEETS("sheets"),
    /** All that the case holds beside these sections: effects, steps, health, costs. */
    CASE("case"),
    WITNESSES("witnesses"),
    /** Her own words in order, to help an officer take a statement. */
    ACCOUNT("account"),
    IMPACT("impact"),
    /** Incidents to each letter of the list of conduct in the law. */
    CONDUCT("conduct");

    private static final String PREFIX = "section-";

    private final String code;

    PortfolioSection(String code) {
        this.code = code;
    }

    /** The stable code by which it is typed. */
    public String code() {
        return code;
    }

    /** The code by which it is noted in the diary that it was left out; no part of an incident has one that begins so. */
    public String leftOutCode() {
        return PREFIX + code;
    }

    /** The section with this code. */
    public static Optional<PortfolioSection> ofCode(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code.equals(code))
                .findFirst();
    }
}
