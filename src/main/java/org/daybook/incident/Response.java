package org.daybook.incident;

/**
 * What was done about it.
 *
 * @param did what she did, in her words, may be empty
 * @param askedToStop whether whoever did it was told to stop
 */
public record Response(String did, StopRequestAnswer askedToStop, Reporting reporting) {
    public static final Response NOT_SAID = new Response("", StopRequestAnswer.NOT_SAID, Reporting.NOT_SAID);
}
