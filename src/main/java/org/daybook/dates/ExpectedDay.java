package org.daybook.dates;

/** Which day a field asks for, where words such as 'Friday' or 'May' could mean several. */
public enum ExpectedDay {
    /** One that has come: the latest. */
    PAST,
    /** One that is still to come, such as 'in two days' or 'by Friday': the next. */
    FUTURE,
    /** The first day of a span, such as that of 'May'. */
    SPAN_START,
    /** The last day of a span. */
    SPAN_END;

    /** The day that a field asks for which may be {@code ahead}. */
    public static ExpectedDay of(boolean ahead) {
        return ahead ? FUTURE : PAST;
    }
}
