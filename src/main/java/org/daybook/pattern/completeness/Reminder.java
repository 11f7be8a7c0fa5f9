package org.daybook.pattern.completeness;

import org.daybook.record.Coded;

/**
 * Something an officer will ask that may not be written down yet, in the order in which it is shown. The code is
 * stored when she hides it.
 */
public enum Reminder implements Coded {
    /** They were never said to have been told to stop, or no day of it is known. */
    TOLD_TO_STOP,
    /** A threat without the words. */
    THREAT_WORDS,
    /** A record of an incident of which no more is said than that it is something else. */
    KIND,
    /** An incident without a date. */
    DATE,
    /** An incident without a time of day. */
    TIME,
    /** An incident without a place, and without a channel that says as much. */
    PLACE,
    /** Somebody whom she knows or believes to know, without a name. */
    PERSON,
    /** A witness whom nobody can reach. */
    WITNESS,
    /** Neither reported nor not reported. */
    REPORTED,
    /** Reported to the police, without any reference. */
    REFERENCE,
    /** A conversation with the police without saying with whom. */
    OFFICER,
    /** A conversation with the police without a log or crime reference. */
    CONTACT_REFERENCE,
    /** Something promised by a day that has passed, and not said to be done. */
    PROMISE,
    /** An order without its terms. */
    ORDER_TERMS,
    /** An order without the day on which it was served. */
    ORDER_SERVED,
    /** An order without the day on which it ends. */
    ORDER_EXPIRES,
    /** An exhibit without where the original is. */
    ORIGINAL,
    /** An item received, or kept as an exhibit, without where it is. */
    KEPT,
    /** No risk checklist was done, as far as the diary says. */
    CHECKLIST,
    /** Nothing is said of an effect on daily life. */
    EFFECT
}
