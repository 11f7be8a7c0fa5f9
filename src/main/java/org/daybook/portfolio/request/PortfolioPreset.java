package org.daybook.portfolio.request;

import static org.daybook.portfolio.request.PortfolioSection.ABOUT;
import static org.daybook.portfolio.request.PortfolioSection.ACCOUNT;
import static org.daybook.portfolio.request.PortfolioSection.BEFORE_AFTER;
import static org.daybook.portfolio.request.PortfolioSection.CAMPAIGN;
import static org.daybook.portfolio.request.PortfolioSection.CASE;
import static org.daybook.portfolio.request.PortfolioSection.CHARTS;
import static org.daybook.portfolio.request.PortfolioSection.CHRONOLOGY;
import static org.daybook.portfolio.request.PortfolioSection.CONDUCT;
import static org.daybook.portfolio.request.PortfolioSection.CONTACTS;
import static org.daybook.portfolio.request.PortfolioSection.IMPACT;
import static org.daybook.portfolio.request.PortfolioSection.MESSAGES;
import static org.daybook.portfolio.request.PortfolioSection.OPEN;
import static org.daybook.portfolio.request.PortfolioSection.ORDERS;
import static org.daybook.portfolio.request.PortfolioSection.PERSON;
import static org.daybook.portfolio.request.PortfolioSection.SHEETS;
import static org.daybook.portfolio.request.PortfolioSection.SUMMARY;
import static org.daybook.portfolio.request.PortfolioSection.WITNESSES;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.record.Coded;

/** The purpose of a portfolio, which proposes its contents. The code is used on the command line and stored. */
public enum PortfolioPreset implements Coded {
    /** A few pages for a first report. */
    FIRST_REPORT(true, true, allBut(SUMMARY, ABOUT, PERSON, ORDERS, CONTACTS, CHRONOLOGY)),
    /** All records that are meant for portfolios. Without the draft account, which would repeat the sheets. */
    POLICE_FILE(true, true, EnumSet.of(CHARTS, BEFORE_AFTER, ACCOUNT)),
    /** For the police to apply to a court for a Stalking Protection Order, for the officer alone. */
    PROTECTION_ORDER_OFFICER(true, true, EnumSet.of(CHARTS, BEFORE_AFTER, ACCOUNT, IMPACT, CONDUCT)),
    /**
     * As above, without anything that may reveal where the user is, since it may be served on the person the order is
     * made against.
     */
    PROTECTION_ORDER(true, false, EnumSet.of(CHARTS, BEFORE_AFTER, CAMPAIGN, MESSAGES, ACCOUNT, IMPACT, CONDUCT)),
    /** For a family or civil court; the other side reads it, so it is without the address. */
    COURT(false, false, EnumSet.of(ABOUT, CHARTS, BEFORE_AFTER, CAMPAIGN, MESSAGES, CONDUCT, ACCOUNT, IMPACT)),
    /** For somebody who supports the user. */
    ADVOCATE(false, true, EnumSet.of(CHARTS, BEFORE_AFTER, ACCOUNT, CONDUCT)),
    /** What was recorded or amended since the previous portfolio, which is too little for charts. */
    SINCE_LAST(true, true, allBut(ABOUT, PERSON, ORDERS, CONTACTS, SHEETS, CASE, WITNESSES)),
    /** A few examples for a petition to a court in the United States, which the other side reads. */
    PETITION(false, false, allBut(ABOUT, PERSON, ORDERS, CHRONOLOGY));

    private final boolean police;
    private final boolean address;
    private final Set<PortfolioSection> leftOut;

    PortfolioPreset(boolean police, boolean address, Set<PortfolioSection> leftOut) {
        this.police = police;
        this.address = address;
        this.leftOut = Set.copyOf(leftOut);
    }

    /** What a short one leaves out, which has only these on its pages; what is open is offered to a supporter alone. */
    private static Set<PortfolioSection> allBut(PortfolioSection... printed) {
        return EnumSet.complementOf(EnumSet.of(OPEN, printed));
    }

    /** Whether it begins with the pages on which an application for a protection order is built. */
    public boolean isForApplication() {
        return this == PROTECTION_ORDER_OFFICER || this == PROTECTION_ORDER;
    }

    /** Whether it is made to be read by the other side too, so that nothing in it says it must not be. */
    public boolean isForBothSides() {
        return this == COURT || this == PETITION;
    }

    /**
     * Whether it has a place for a section: a short one only for what stands on its few pages; the conduct that the law
     * lists is named in a portfolio for the police alone, and what is open in one for whoever supports her.
     */
    public boolean offers(PortfolioSection section) {
        return switch (section) {
            case OPEN -> this == ADVOCATE;
            case CONDUCT -> police && !isBrief();
            case IMPACT -> !isBrief() || this == SINCE_LAST;
            default -> !isBrief() || !leftOut.contains(section);
        };
    }

    /** Whether it has only a few pages, with the current versions of records and no earlier ones. */
    public boolean isBrief() {
        return this == FIRST_REPORT || this == SINCE_LAST || this == PETITION;
    }

    /** The sections it leaves out. */
    public Set<PortfolioSection> leftOut() {
        return leftOut;
    }

    /**
     * Whether it may be served on the other side, or shown to it, so that nothing in it may reveal where the user is.
     */
    public boolean mayBeServed() {
        return !address;
    }

    /**
     * Whether it is set as a paper for a court of England and Wales, since it is put before one and may go into its
     * bundle: Practice Direction 27A of the Family Procedure Rules 2010 asks for type of 12 points in running text and
     * 10 elsewhere; Practice Direction 32 of the Civil Procedure Rules asks only that a paper is legible.
     */
    public boolean isForBundle() {
        return mayBeServed() && !isBrief();
    }

    /** Whether a draft statement can go with it in which some incidents are told in paragraphs. */
    public boolean isForStatement() {
        return isForBundle();
    }

    /** What it discloses. */
    public DisclosureOptions discretion() {
        return mayBeServed() ? DisclosureOptions.GUARDED : DisclosureOptions.OPEN;
    }

    /**
     * What it prints of the rest of the case. What may be served leaves out what {@link ServedContents} has only by
     * choice, such as her health, her devices and who supports her; in a court of her own also who else is hurt.
     */
    public CaseRecordChoice caseOptions() {
        Set<CaseRecordKind> without = EnumSet.noneOf(CaseRecordKind.class);
        if (mayBeServed()) {
            without.addAll(ServedContents.kinds('?'));
        }
        if (isForBothSides()) {
            without.add(CaseRecordKind.AFFECTED);
        }
        return CaseRecordChoice.USUAL.without(without);
    }

    /** The default paper size. */
    public PaperSize paper() {
        return this == PETITION ? PaperSize.LETTER : PaperSize.A4;
    }

    public ExhibitChoice exhibits() {
        return this == FIRST_REPORT || this == PETITION ? ExhibitChoice.USUAL.with(Plates.NONE) : ExhibitChoice.USUAL;
    }
}
