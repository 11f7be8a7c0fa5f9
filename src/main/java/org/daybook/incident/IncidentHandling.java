package org.daybook.incident;

/**
 * How the record is to be handled.
 *
 * @param inPortfolio whether it goes into portfolios unless she chooses otherwise
 * @param leaveOutReason why not, in her words, may be empty; never printed
 * @param privateNote for herself alone: in no portfolio and no export
 */
public record IncidentHandling(boolean inPortfolio, String leaveOutReason, String privateNote) {
    /** To be printed, without a private note. */
    public static final IncidentHandling ORDINARY = new IncidentHandling(true, "", "");
}
