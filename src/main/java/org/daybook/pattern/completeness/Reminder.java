package org.daybook.pattern.completeness;

/**
 * Something an officer will ask that may not be written down yet, in the order in which it is shown. The code is
 * stored when she hides it.
 */
public enum Reminder {
    /** They were never said to have been told to stop, or no day of it is known. */
    TOLD_TO_STOP("told-to-stop"),
    /** A threat without the words. */
    THREAT_WORDS("threat-words"),
    /** A record of an incident of which no more is said than that it is something else. */
    KIND("kind"),
    /** An incident without a date. */
    DATE("date"),
    /** An incident without a time of day. */
    TIME("time"),
    /** An incident without a place, and without a channel that says as much. */
    PLACE("place"),
    /** Somebody whom she knows or believes to know, without a name. */
    PERSON("person"),
    /** A witness whom nobody can reach. */
    WITNESS("witness"),
    /** Neither reported nor not reported. */
    REPORTED("reported"),
    /** Reported to the police, without any reference. */
    REFERENCE("reference"),
    /** A conversation with the police without saying with whom. */
    OFFICER("officer"),
    /** A conversation with the police without a log or crime reference. */
    CONTACT_REFERENCE("contact-reference"),
    /** Something promised by a day that has passed, and not said to be done. */
    PROMISE("promise"),
    /** An order without its terms. */
    ORDER_TERMS("order-terms"),
    /** An order without the day on which it was served. */
    ORDER_SERVED("order-served"),
    /** An order without the day on which it ends. */
    ORDER_EXPIRES("order-expires"),
    /** An exhibit without where the original is. */
    ORIGINAL("original"),
    /** An item received, or kept as an exhibit, without where it is. */
    KEPT("kept"),
    /** No risk checklist was done, as far as the diary says. */
    CHECKLIST("checklist"),
    /** Nothing is said of an effect on daily life. */
    EFFECT("effect");

    private final String code;

    Reminder(String code) {
        this.code = code;
    }

    /** The stable code by which it is stored and named in the bundles. */
    public String code() {
        return code;
    }
}
