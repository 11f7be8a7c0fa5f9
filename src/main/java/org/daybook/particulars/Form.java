package org.daybook.particulars;

/** In what form a field is answered; each is stored as one kind of {@link Value}. */
public enum Form {
    /** A name, a number, a few words: {@link Value.Text}. */
    LINE,
    /** Her account, which may be long and have paragraphs: {@link Value.Text}. */
    WORDS,
    /** Several short texts, such as telephone numbers: {@link Value.Texts}. */
    LINES,
    /** A day that is known exactly: {@link Value.Day}. */
    DAY,
    /** When something happened, as exactly as she knows it: {@link Value.Time}. */
    TIME,
    /** An amount of money in pounds: {@link Value.Amount}. */
    AMOUNT,
    /** Yes, no, or nothing said: {@link Value.Code}. */
    ANSWER,
    /** One of several: {@link Value.Code}. */
    CHOICE,
    /** Any of several: {@link Value.Codes}. */
    TICKS,
    /** Incidents it is about: {@link Value.Links}. */
    INCIDENTS,
    /** Exhibits that show it: {@link Value.Links}. */
    EXHIBITS,
    /** Persons responsible who are recorded: {@link Value.Links}. */
    PERSONS,
    /** The terms of an order, each in its words: {@link Value.Terms}. */
    TERMS
}
