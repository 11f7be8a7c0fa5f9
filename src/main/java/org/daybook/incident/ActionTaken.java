package org.daybook.incident;

/**
 * What was done about it.
 *
 * @param did what she did, in her words, may be empty
 * @param askedToStop whether whoever did it was told to stop
 */
public record ActionTaken(String did, StopRequestAnswer askedToStop, Reporting reporting) {
    public static final ActionTaken NOT_SAID = new ActionTaken("", StopRequestAnswer.NOT_SAID, Reporting.NOT_SAID);
}
