package org.daybook.portfolio.statement;

import org.daybook.record.Coded;

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
    /** Another court, or one elsewhere. */
    OTHER("other");

    private final String code;

    StatementForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
