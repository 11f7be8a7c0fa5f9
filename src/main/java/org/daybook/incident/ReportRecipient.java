package org.daybook.incident;

import org.daybook.record.Coded;

/** To whom, and how, an incident was reported; the code is what is stored. */
public enum ReportRecipient implements Coded {
    NOT_SAID("not-said"),
    POLICE_999("999"),
    POLICE_101("101"),
    POLICE_ONLINE("police-online"),
    POLICE_IN_PERSON("police-in-person"),
    DOCTOR("doctor"),
    EMPLOYER("employer"),
    SCHOOL("school"),
    ADVOCATE("advocate"),
    SOLICITOR("solicitor"),
    PLATFORM("platform"),
    SOMEONE_ELSE("someone-else");

    private final String code;

    ReportRecipient(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean isPolice() {
        return this == POLICE_999 || this == POLICE_101 || this == POLICE_ONLINE || this == POLICE_IN_PERSON;
    }
}
