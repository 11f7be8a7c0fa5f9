package org.daybook.pdf.layout;

import org.daybook.pdf.text.Align;

/**
 * A column of a table.
 *
 * @param head its heading
 * @param width in points; columns of width 0 share what the others leave
 * @param align the alignment of its cells
 * @param headsRows whether its cells are row headers
 */
public record Column(String head, float width, Align align, boolean headsRows) {
    public static Column of(String head, float width) {
        return new Column(head, width, Align.START, false);
    }

    /** A column of row headers. */
    public static Column heading(String head, float width) {
        return new Column(head, width, Align.START, true);
    }

    /** A column of numbers, aligned at its end. */
    public static Column ofNumbers(String head, float width) {
        return new Column(head, width, Align.END, false);
    }
}
