package org.daybook.pdf.layout;

import org.daybook.pdf.text.TextAlignment;

/**
 * A column of a table.
 *
 * @param head its heading
 * @param width in points; columns of width 0 share what the others leave
 * @param align the alignment of its cells
 * @param headsRows whether its cells are row headers
 */
public record TableColumn(String head, float width, TextAlignment align, boolean headsRows) {
    public static TableColumn of(String head, float width) {
        return new TableColumn(head, width, TextAlignment.START, false);
    }

    /** A column of row headers. */
    public static TableColumn heading(String head, float width) {
        return new TableColumn(head, width, TextAlignment.START, true);
    }

    /** A column of numbers, aligned at its end. */
    public static TableColumn ofNumbers(String head, float width) {
        return new TableColumn(head, width, TextAlignment.END, false);
    }
}
