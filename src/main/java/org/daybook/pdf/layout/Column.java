package org.daybook.pdf.layout;

import org.daybook.pdf.text.Align;

/**
 * A column of a table.
 *
 * @param head its heading
 * @param width in points; columns of width 0 share what the others leave
 * @param align where its words stand
 * @param headsRows whether its cells are the heads of their rows
 */
public record Column(String head, float width, Align align, boolean headsRows) {
    /** A column of words. */
    public static Column of(String head, float width) {
        return new Column(head, width, Align.START, false);
    }

    /** A column whose words name their row. */
    public static Column heading(String head, float width) {
        return new Column(head, width, Align.START, true);
    }

    /** A column of numbers, which stand at its end. */
    public static Column ofNumbers(String head, float width) {
        return new Column(head, width, Align.END, false);
    }
}
