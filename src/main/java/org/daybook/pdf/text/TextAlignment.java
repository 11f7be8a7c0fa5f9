package org.daybook.pdf.text;

/** The alignment of a line. */
public enum TextAlignment {
    /** Left in a left-to-right paragraph, right in a right-to-left one. */
    START,
    /** Right in a left-to-right paragraph, as for numbers in a column. */
    END,
    CENTRE
}
