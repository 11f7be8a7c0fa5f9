package org.daybook.portfolio.statement;

import java.util.List;

/** One piece of a statement, in the order in which it is read. */
sealed interface StatementBlock {
    /** The name of the whole document. */
    record Title(String words) implements StatementBlock {}

    /** A heading of a part. */
    record Heading(String words) implements StatementBlock {}

    /**
     * A paragraph that has a number.
     *
     * @param number from 1; who writes it may let the word processor count
     */
    record Numbered(int number, StatementText text) implements StatementBlock {}

    /** One of several things under the numbered paragraph before it, such as (a). */
    record Item(String mark, StatementText text) implements StatementBlock {}

    /** A paragraph without a number. */
    record Plain(StatementText text) implements StatementBlock {}

    /** A line in the middle of the page, such as the name of a party. */
    record Centred(StatementText text) implements StatementBlock {}

    /** Lines at the right of the first page that say whose statement it is. */
    record Corner(List<String> lines) implements StatementBlock {
        public Corner {
            lines = List.copyOf(lines);
        }
    }

    /** A box that is to be taken out before the statement is signed. */
    record DraftNote(StatementText text) implements StatementBlock {}

    /** Labels and what is said of each. */
    record Facts(List<Fact> facts) implements StatementBlock {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One row of {@link Facts}. */
    record Fact(String label, StatementText value) {}

    /**
     * A table.
     *
     * @param heads the heads of its columns, the first of which names its rows
     * @param shares how much of the width each column has, in hundredths
     */
    record Table(List<String> heads, List<Integer> shares, List<List<StatementText>> rows) implements StatementBlock {
        public Table {
            heads = List.copyOf(heads);
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
        }
    }

    /** A line to write on, with its words before it. */
    record Blank(String words) implements StatementBlock {}

    /** What follows begins on a new page. */
    record NewPage() implements StatementBlock {}
}
