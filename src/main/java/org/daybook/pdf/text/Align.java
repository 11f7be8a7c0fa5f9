package org.daybook.pdf.text;

/** Where a line stands. */
public enum Align {
    /** Left for a paragraph that reads left to right, right for one that reads right to left. */
    START,
    /** Right for a paragraph that reads left to right, as for numbers in a column. */
    END,
    CENTRE
}
