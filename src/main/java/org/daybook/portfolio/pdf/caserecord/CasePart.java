package org.daybook.portfolio.pdf.caserecord;

import org.daybook.pdf.layout.PageFlow;

/** The printed records of one kind, beside incidents and exhibits. */
interface CasePart {
    /** What its records are called. */
    String title();

    /** Whether there is nothing to print. */
    boolean isEmpty();

    /** About the height of its beginning, which a heading above it stays with. */
    float start();

    /** Emits the records, their headings from {@code level} on. */
    void emit(PageFlow flow, int level);
}
