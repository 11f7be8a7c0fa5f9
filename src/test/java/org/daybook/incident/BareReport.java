package org.daybook.incident;

/** A report of which nothing is known but its recipient. */
public final class BareReport {
    private BareReport() {}

    /** The report to {@code recipient}. */
    public static IncidentReport to(ReportRecipient recipient) {
        return new IncidentReport(recipient, null, null, Officer.NOT_SAID, ReportReferences.NOT_SAID, "", "", "");
    }
}
