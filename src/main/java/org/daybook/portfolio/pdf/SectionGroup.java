package org.daybook.portfolio.pdf;

import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;

/**
 * Sections under a common heading, after those that a reader needs first.
 *
 * @param title what it is called
 * @param note what a reader has to know of all of it
 * @param place the name of the place where it begins
 */
record SectionGroup(String title, String note, String place, SectionSequence content) {
    void emit(PageFlow flow) {
        flow.part(title, place, () -> {
            flow.paragraph(Text.of(note), TextStyle.SMALL);
            content.emit(flow);
        });
    }
}
