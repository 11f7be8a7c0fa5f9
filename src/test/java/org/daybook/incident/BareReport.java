package org.daybook.incident;

/** A report of which nothing is known but its recipient. */
public final class BareReport {
    private BareReport() {}

    /** The report to {@code recipient}. */
    public static Report to(ReportedTo recipient) {
        return new Report(recipient, null, null, Officer.NOT_SAID, ReportReferences.NOT_SAID, "", "", "");
    }
}
