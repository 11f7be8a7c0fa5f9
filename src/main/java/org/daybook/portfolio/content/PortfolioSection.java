package org.daybook.portfolio.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.caserecord.CaseRecordKind;

/**
 * The sections of a portfolio that she can leave out, in the order in which they are printed; the code is what is typed
 * and stored.
 */
public enum PortfolioSection {
    SUMMARY("summary"),
    /** What was promised and is not done, what is missing, and the days that come next: for whoever supports her. */
    OPEN("open"),
    ABOUT("about"),
    /** The person responsible. */
    PERSON("person", CaseRecordKind.PERSON),
    /** When they were told to stop: requests, orders and conditions, and what broke them. */
    ORDERS("orders", CaseRecordKind.STOP_REQUEST, CaseRecordKind.ORDER),
    /** Contact with police and agencies. */
    CONTACTS("contacts", CaseRecordKind.CONTACT, CaseRecordKind.REFERENCE, CaseRecordKind.CHECKLIST),
    CHRONOLOGY("chronology"),
    /** One line of days: incidents, orders and custody. */
    TIMELINE("timeline"),
    CHARTS("charts"),
    /** Days from one incident to the next, and counts before and after they were told to stop. */
    BEFORE_AFTER("before-after"),
    /** A sheet to each incident. */
    SHEETS("sheets"),
    /** All that the case holds beside these sections: effects, steps, health, costs. */
    CASE(
            "case",
            CaseRecordKind.MEMORY,
            CaseRecordKind.EFFECT,
            CaseRecordKind.STEP,
            CaseRecordKind.HEALTH,
            CaseRecordKind.COST,
            CaseRecordKind.DEVICE,
            CaseRecordKind.AFFECTED,
            CaseRecordKind.SUPPORTER),
    WITNESSES("witnesses", CaseRecordKind.WITNESS),
    /** Her own words in order, to help an officer take a statement. */
    ACCOUNT("account"),
    IMPACT("impact", CaseRecordKind.IMPACT),
    /** Incidents to each letter of the list of conduct in the law. */
    CONDUCT("conduct");

    private static final String PREFIX = "section-";

    private final String code;
    private final List<CaseRecordKind> kinds;

    PortfolioSection(String code, CaseRecordKind... kinds) {
        this.code = code;
        this.kinds = List.of(kinds);
    }

    /** The stable code by which it is typed. */
    public String code() {
        return code;
    }

    /**
     * The kinds of case records that are printed in it alone. Left out, it takes them with it out of the whole
     * portfolio.
     */
    public List<CaseRecordKind> kinds() {
        return kinds;
    }

    /**
     * The code by which it is noted in the diary that it was left out; no part of an incident has one that begins so.
     */
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
