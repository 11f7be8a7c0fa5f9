package org.daybook.portfolio.request;

import java.util.Set;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;

/**
 * The case records chosen for a portfolio.
 *
 * @param leftOutKinds kinds of which nothing is to be printed
 * @param leftOut single ones that are not to be printed
 * @param taken those marked as not for portfolios that are to be printed anyway
 * @param incidentsOnly whether the chronology holds incidents alone
 */
public record CaseRecordChoice(
        Set<CaseRecordKind> leftOutKinds,
        Set<Id<CaseRecord>> leftOut,
        Set<Id<CaseRecord>> taken,
        boolean incidentsOnly) {
    /** All that is meant for portfolios, in the chronology too. */
    public static final CaseRecordChoice USUAL = new CaseRecordChoice(Set.of(), Set.of(), Set.of(), false);

    /** The prefix of the codes, which no code of an incident part has. */
    private static final String PREFIX = "case-";

    public CaseRecordChoice {
        leftOutKinds = Set.copyOf(leftOutKinds);
        leftOut = Set.copyOf(leftOut);
        taken = Set.copyOf(taken);
    }

    /** The stable code by which the diary records that a kind was left out. */
    public static String code(CaseRecordKind kind) {
        return PREFIX + kind.code();
    }

    /** A copy without these kinds. */
    public CaseRecordChoice without(Set<CaseRecordKind> kinds) {
        return new CaseRecordChoice(kinds, leftOut, taken, incidentsOnly);
    }

    /** A copy with these, though they are marked as not for portfolios. */
    public CaseRecordChoice taking(Set<Id<CaseRecord>> others) {
        return new CaseRecordChoice(leftOutKinds, leftOut, others, incidentsOnly);
    }
}
