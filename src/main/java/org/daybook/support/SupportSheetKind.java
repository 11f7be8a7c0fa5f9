package org.daybook.support;

import java.util.Arrays;
import java.util.Optional;

/** The sheets; the code is typed and stored. */
public enum SupportSheetKind {
    /** The facts that the form of a referral to a multi-agency conference asks for. */
    REFERRAL("referral", SheetForm.PDF, SheetForm.TEXT),
    /** What left the diary: what, for whom, on what basis, when. */
    SHARING_LOG("sharing-log", SheetForm.PDF, SheetForm.CSV),
    /** All that is held about her, for herself. */
    HELD("held", SheetForm.PDF, SheetForm.TEXT),
    /** Counts without names, for a report of somebody who supports several people. */
    STATISTICS("statistics", SheetForm.CSV, SheetForm.PDF),
    /** What was erased, without saying what it was. */
    ERASURES("erasures", SheetForm.PDF, SheetForm.TEXT);

    private final String code;
    private final SheetForm first;
    private final SheetForm second;

    SupportSheetKind(String code, SheetForm first, SheetForm second) {
        this.code = code;
        this.first = first;
        this.second = second;
    }

    /** The stable code by which it is typed and stored. */
    public String code() {
        return code;
    }

    /** The kind of that code; empty for one that only a newer version knows. */
    public static Optional<SupportSheetKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Whether it can be written in this form. */
    public boolean isIn(SheetForm form) {
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
