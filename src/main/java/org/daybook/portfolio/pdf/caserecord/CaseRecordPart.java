package org.daybook.portfolio.pdf.caserecord;

import org.daybook.pdf.layout.PageFlow;

/** The printed case records of one kind. */
interface CaseRecordPart {
    String title();

    /** Whether there is nothing to print. */
    boolean isEmpty();

    /** The approximate height of its beginning, which is kept with the heading above. */
    float start();

    /** Emits the records, with headings from {@code level}. */
    void emit(PageFlow flow, int level);
}
