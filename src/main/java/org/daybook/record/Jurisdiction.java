package org.daybook.record;

/** Whose law may be relevant to the case; the code is what is stored. */
public enum Jurisdiction implements Coded {
    NOT_SAID,
    ENGLAND_AND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND,
    ELSEWHERE
}
