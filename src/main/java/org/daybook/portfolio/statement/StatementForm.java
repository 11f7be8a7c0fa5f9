package org.daybook.portfolio.statement;

import org.daybook.record.Coded;
import org.daybook.record.Jurisdiction;

/**
 * The form that a statement belongs to, which determines its heading and how it refers to exhibits; the code is what
 * is typed.
 */
public enum StatementForm implements Coded {
    /** Form FL401: a non-molestation or occupation order of the Family Court, Family Law Act 1996. */
    FAMILY("fl401"),
    /**
     * A claim for an injunction of the County Court or the High Court, Protection from Harassment Act 1997, section 3.
     */
    CIVIL("civil"),
    /** A non-harassment order or an interdict of a sheriff, Protection from Harassment Act 1997, sections 8 and 8A. */
    SCOTLAND("scotland"),
    /**
     * A non-molestation order of Northern Ireland, Family Homes and Domestic Violence (Northern Ireland) Order 1998,
     * article 20.
     */
    NORTHERN_IRELAND("northern-ireland"),
    /** Another court, or one elsewhere. */
    OTHER("other");

    private final String code;

    StatementForm(String code) {
        this.code = code;
    }

    /** The form for a case, where a form of England and Wales would name courts that the law of the case has not. */
    public StatementForm under(Jurisdiction law) {
        if (this != FAMILY && this != CIVIL) {
            return this;
        }
        return switch (law) {
            case NOT_SAID, ENGLAND_AND_WALES -> this;
            case SCOTLAND -> SCOTLAND;
            case NORTHERN_IRELAND -> NORTHERN_IRELAND;
            case ELSEWHERE -> OTHER;
        };
    }

    /** Whether the words in which it is declared to be true differ from court to court and are asked for. */
    boolean asksForTruth() {
        return this != FAMILY && this != CIVIL;
    }

    @Override
    public String code() {
        return code;
    }
}
