package org.daybook.support;

import java.util.List;
import java.util.Optional;

/**
 * A part of a sheet under its own heading.
 *
 * @param heading above it; empty for none
 * @param notes sentences about it
 * @param lines labelled facts
 * @param table a table; empty for none
 * @param blanks what is left for a person to fill in
 */
public record SheetPart(
        String heading,
        List<String> notes,
        List<SheetLine> lines,
        Optional<SheetTable> table,
        List<SheetBlank> blanks) {
    public SheetPart {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
        blanks = List.copyOf(blanks);
    }

    /** A labelled fact. */
    public record SheetLine(String label, String text) {}

    /**
     * A table.
     *
     * @param columns their headings
     * @param shares the share of the width of each, relative to the others
     * @param rows each with as many cells
     */
    public record SheetTable(List<String> columns, List<Integer> shares, List<List<String>> rows) {
        public SheetTable {
            columns = List.copyOf(columns);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A question that the program does not answer.
     *
     * @param question in words
     * @param ticks boxes to tick; may be none
     * @param lines how many empty lines follow
     */
    public record SheetBlank(String question, List<String> ticks, int lines) {
        public SheetBlank {
            ticks = List.copyOf(ticks);
        }
    }

    /** Facts under a heading. */
    static SheetPart of(String heading, List<SheetLine> lines) {
        return new SheetPart(heading, List.of(), lines, Optional.empty(), List.of());
    }

    static SheetPart of(String heading, SheetTable table) {
        return new SheetPart(heading, List.of(), List.of(), Optional.of(table), List.of());
    }

    /** A copy with sentences about it. */
    SheetPart noting(String... sentences) {
        return new SheetPart(heading, List.of(sentences), lines, table, blanks);
    }

    /** A copy with questions to fill in. */
    SheetPart asking(SheetBlank... questions) {
        return new SheetPart(heading, notes, lines, table, List.of(questions));
    }
}
