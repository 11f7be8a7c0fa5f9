package org.daybook.record;

/** The answer to a question that nobody has to answer; the code is what is stored. */
public enum YesNoAnswer implements Coded {
    NOT_SAID,
    YES,
    NO
}
