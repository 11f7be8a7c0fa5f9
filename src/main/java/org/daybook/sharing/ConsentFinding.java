package org.daybook.sharing;

import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.Consent;

/**
 * A record of whether something may be shared with a recipient.
 *
 * @param record a consent, or a person who helps, as it stood then
 * @param state what it came to on the day
 */
public record ConsentFinding(CaseRecord record, Consent.State state) {
    /** Whether it said on that day that something may be shared. */
    public boolean isInForce() {
        return state == Consent.State.GIVEN;
    }
}
