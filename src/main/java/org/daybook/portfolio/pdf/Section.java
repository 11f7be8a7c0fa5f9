package org.daybook.portfolio.pdf;

import org.daybook.pdf.PageFlow;

/** A part of the portfolio that stands by itself. It is emitted several times and must say the same each time. */
interface Section {
    void emit(PageFlow flow);
}
