package org.daybook.support;

import org.daybook.record.Coded;

/** The sheets; the code is typed and stored. */
public enum SupportSheetKind implements Coded {
    /** The facts that the form of a referral to a multi-agency conference asks for. */
    REFERRAL(SheetFormat.PDF, SheetFormat.TEXT),
    /** What left the diary: what, for whom, on what basis, when. */
    SHARING_LOG(SheetFormat.PDF, SheetFormat.CSV),
    /** All that is held about her, for herself. */
    HELD(SheetFormat.PDF, SheetFormat.TEXT),
    /** Counts without names, for a report of somebody who supports several people. */
    STATISTICS(SheetFormat.CSV, SheetFormat.PDF),
    /** What was erased, without saying what it was. */
    ERASURES(SheetFormat.PDF, SheetFormat.TEXT);

    private final SheetFormat first;
    private final SheetFormat second;

    SupportSheetKind(SheetFormat first, SheetFormat second) {
        this.first = first;
        this.second = second;
    }

    public boolean isIn(SheetFormat form) {
        return form == first || form == second;
    }

    /** Whether it says which diary it is from. Counts without names do not: they could be traced to her by it. */
    public boolean namesDiary() {
        return this != STATISTICS;
    }

    /** Whether it is made for somebody whose name is asked. */
    public boolean isForSomeone() {
        return this == REFERRAL;
    }

    /** Whether only the person it is about may have it: it says how to reach others, and what may not be printed. */
    public boolean isForHerself() {
        return this == HELD;
    }

    /** Whether it could hold therapy notes and safety plans. */
    public boolean canHoldKeptApart() {
        return this == HELD;
    }
}
