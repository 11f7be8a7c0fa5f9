package org.daybook.incident;

/**
 * The numbers a report was given.
 *
 * @param log the log or incident number, may be empty
 * @param crime the crime reference, may be empty
 */
public record ReportReferences(String log, String crime) {
    public static final ReportReferences NOT_SAID = new ReportReferences("", "");

    /** Whether none was given. */
    public boolean isBlank() {
        return log.isBlank() && crime.isBlank();
    }
}
