package org.daybook.sharing;

import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.Supporter;

/**
 * A record of whether something may be shared with a recipient.
 *
 * @param record a consent, or a person who helps, as it stood then
 * @param state what it came to on the day
 */
public record ConsentFinding(CaseRecord record, Consent.ConsentState state) {
    /** Whether it said on that day that something may be shared. */
    public boolean isInForce() {
        return state == Consent.ConsentState.GIVEN;
    }

    /** For what it was asked, in her words; empty if that is not said. */
    public String purpose() {
        return record.kind() == CaseRecordKind.CONSENT ? record.text(Consent.PURPOSE) : "";
    }

    /** What may be shared, in her words; empty if that is not said. */
    public String what() {
        return record.text(record.kind() == CaseRecordKind.CONSENT ? Consent.WHAT : Supporter.SHARE_WHAT);
    }

    /** Whether it is for one purpose or for some things only. */
    public boolean isLimited() {
        return !purpose().isBlank() || !what().isBlank();
    }
}
