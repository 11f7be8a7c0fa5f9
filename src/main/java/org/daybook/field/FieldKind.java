package org.daybook.field;

/** How a field is answered; each kind is stored as one kind of {@link FieldValue}. */
public enum FieldKind {
    /** A name, a number, a few words: {@link FieldValue.Text}. */
    LINE,
    /** Her account, which may be long and have paragraphs: {@link FieldValue.Text}. */
    WORDS,
    /** Several short texts, such as telephone numbers: {@link FieldValue.Texts}. */
    LINES,
    /** A day that is known exactly: {@link FieldValue.Day}. */
    DAY,
    /** When something happened, as exactly as she knows it: {@link FieldValue.Time}. */
    TIME,
    /** An amount of money in pounds: {@link FieldValue.Amount}. */
    AMOUNT,
    /** Yes, no, or nothing said: {@link FieldValue.Code}. */
    ANSWER,
    /** One of several: {@link FieldValue.Code}. */
    CHOICE,
    /** Any of several: {@link FieldValue.Codes}. */
    TICKS,
    /** Incidents it is about: {@link FieldValue.Links}. */
    INCIDENTS,
    /** Exhibits that show it: {@link FieldValue.Links}. */
    EXHIBITS,
    /** Persons responsible who are recorded: {@link FieldValue.Links}. */
    PERSONS,
    /** Terms of recorded orders: {@link FieldValue.Links}. */
    BROKEN_TERMS,
    /** The terms of an order, each in its words: {@link FieldValue.Terms}. */
    TERMS,
    /** How many: {@link FieldValue.Count}. */
    COUNT,
    /** A time of day beside a day: {@link FieldValue.TimeOfDay}. */
    TIME_OF_DAY,
    /** Any number of rows, such as witnesses, each with the field's columns: {@link FieldValue.Rows}. */
    ROWS
}
