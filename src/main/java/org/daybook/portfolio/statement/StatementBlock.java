package org.daybook.portfolio.statement;

import java.util.List;

/** A block of a statement, in reading order. */
sealed interface StatementBlock {
    /** The title of the document. */
    record Title(String words) implements StatementBlock {}

    /** A heading of a part. */
    record PartHeading(String words) implements StatementBlock {}

    /**
     * A numbered paragraph.
     *
     * @param number from 1; a writer may leave the numbering to the word processor
     */
    record NumberedParagraph(int number, StatementText text) implements StatementBlock {}

    /** An item under the numbered paragraph before it, such as (a). */
    record ParagraphItem(String mark, StatementText text) implements StatementBlock {}

    /** A paragraph without a number. */
    record PlainParagraph(StatementText text) implements StatementBlock {}

    /** A centred line, such as the name of a party. */
    record CentredParagraph(StatementText text) implements StatementBlock {}

    /** Lines at the right of the first page that identify the statement. */
    record Corner(List<String> lines) implements StatementBlock {
        public Corner {
            lines = List.copyOf(lines);
        }
    }

    /** A box to be deleted before the statement is signed. */
    record DraftNote(StatementText text) implements StatementBlock {}

    /** Labelled facts. */
    record FactTable(List<LabelledText> facts) implements StatementBlock {
        public FactTable {
            facts = List.copyOf(facts);
        }
    }

    /** One row of {@link FactTable}. */
    record LabelledText(String label, StatementText value) {}

    /**
     * A table.
     *
     * @param heads the heads of its columns, the first of which names its rows
     * @param shares the width of each column, as a percentage
     */
    record StatementTable(List<String> heads, List<Integer> shares, List<List<StatementText>> rows)
            implements StatementBlock {
        public StatementTable {
            heads = List.copyOf(heads);
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
        }
    }

    /** A line to write on, after its label. */
    record BlankLine(String words) implements StatementBlock {}

    /** A page break. */
    record NewPage() implements StatementBlock {}
}
