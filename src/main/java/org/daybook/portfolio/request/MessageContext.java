package org.daybook.portfolio.request;

import org.daybook.record.Coded;

/**
 * How many rows of an imported conversation are printed before and after those to which an incident refers, so that its
 * reader sees what they answer. The code is used on the command line.
 */
public enum MessageContext implements Coded {
    /** Only what an incident refers to. */
    NONE(0),
    FEW(5),
    MANY(20);

    private final int rows;

    MessageContext(int rows) {
        this.rows = rows;
    }

    /** How many rows, on each side. */
    public int rows() {
        return rows;
    }

    @Override
    public String code() {
        return String.valueOf(rows);
    }
}
