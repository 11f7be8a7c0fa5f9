package org.daybook.portfolio.pdf.section;

import org.daybook.pdf.layout.PageFlow;

/** A part of the portfolio that stands by itself. It is emitted several times and must say the same each time. */
public interface Section {
    /** What it is called in the contents and above its first page. */
    String title();

    /** The name of the place where it begins. */
    String place();

    /** Whether it begins a page however much room is left on the one before. */
    default boolean isOnNewPage() {
        return false;
    }

    /** Whether there is nothing to print, so that neither it nor its line in the contents is. */
    boolean isEmpty();

    /** Emits it; only asked for if it is not empty. */
    void emit(PageFlow flow);
}
