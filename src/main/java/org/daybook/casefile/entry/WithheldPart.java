package org.daybook.casefile.entry;

import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What is kept from a colleague who may only look, unless it is chosen: it is sealed apart, and without its own key no
 * program can read it.
 */
public enum WithheldPart implements Coded {
    /** Private notes, and reasons for leaving something out of portfolios. */
    NOTES("private-notes", null),
    /** How to reach witnesses, other people affected and the owner herself, and all of who helps her. */
    CONTACTS("contacts", CaseRecordKind.SUPPORTER),
    /** All therapy notes. */
    THERAPY("therapy", CaseRecordKind.THERAPY),
    /** All safety plans. */
    SAFETY_PLANS("safety-plans", CaseRecordKind.SAFETY_PLAN);

    private final String code;
    private final @Nullable CaseRecordKind whole;

    WithheldPart(String code, @Nullable CaseRecordKind whole) {
        this.code = code;
        this.whole = whole;
    }

    @Override
    public String code() {
        return code;
    }

    /** The number of the key that opens it, from 1; never changed. */
    public int number() {
        return ordinal() + 1;
    }

    /** The kind of case record that belongs to it as a whole; null if there is none. */
    public @Nullable CaseRecordKind whole() {
        return whole;
    }
}
