package org.daybook.portfolio.request;

import java.util.List;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Coded;

/** The optional sections of a portfolio, in printed order; the code is used on the command line and stored. */
public enum PortfolioSection implements Coded {
    /** The next dates, promises not kept, and what is missing, for somebody who supports the user. */
    OPEN(1),
    SUMMARY(2),
    ABOUT(0),
    /** The person responsible. */
    PERSON(0, CaseRecordKind.PERSON),
    /** Requests to stop, orders and conditions, and what broke them. */
    ORDERS(0, CaseRecordKind.STOP_REQUEST, CaseRecordKind.ORDER),
    /** Contact with police and agencies. */
    CONTACTS(0, CaseRecordKind.CONTACT, CaseRecordKind.REFERENCE, CaseRecordKind.CHECKLIST),
    CHRONOLOGY(0),
    /** One line of days: incidents, orders and custody. */
    TIMELINE(0.5),
    CHARTS(4),
    /** Days from one incident to the next, and counts before and after they were told to stop. */
    BEFORE_AFTER(2),
    /** Whose numbers and accounts are whose, and what each person did through all of theirs. */
    CAMPAIGN(0, CaseRecordKind.IDENTITY),
    /** A sheet for each incident. */
    SHEETS(0),
    /** The imported messages to which incidents refer. */
    MESSAGES(0),
    /** All case records that are in no other section: effects, steps, health, costs. */
    CASE(
            0,
            CaseRecordKind.MEMORY,
            CaseRecordKind.EFFECT,
            CaseRecordKind.STEP,
            CaseRecordKind.SAFETY_PLAN,
            CaseRecordKind.HEALTH,
            CaseRecordKind.COST,
            CaseRecordKind.DEVICE,
            CaseRecordKind.AFFECTED,
            CaseRecordKind.SUPPORTER,
            CaseRecordKind.CONSENT,
            CaseRecordKind.SHARING,
            CaseRecordKind.RETENTION),
    WITNESSES(0, CaseRecordKind.WITNESS),
    /** The user's own words in order of time, to help an officer take a statement. */
    ACCOUNT(0),
    IMPACT(0, CaseRecordKind.IMPACT, CaseRecordKind.THERAPY),
    /** Incidents for each letter of the list of conduct in the law. */
    CONDUCT(0);

    private static final String PREFIX = "section-";

    private final double fixedPages;
    private final List<CaseRecordKind> kinds;

    PortfolioSection(double fixedPages, CaseRecordKind... kinds) {
        this.fixedPages = fixedPages;
        this.kinds = List.of(kinds);
    }

    /**
     * About how many pages it takes whatever the case holds, measured on the sample case and on invented ones; 0 for a
     * section whose length depends on its records.
     */
    public double fixedPages() {
        return fixedPages;
    }

    /**
     * The kinds of case records that are printed in it alone. If it is left out, they are left out of the whole
     * portfolio.
     */
    public List<CaseRecordKind> kinds() {
        return kinds;
    }

    /** The code by which the diary records that it was left out; its prefix is in no code of an incident part. */
    public String leftOutCode() {
        return PREFIX + code();
    }
}
