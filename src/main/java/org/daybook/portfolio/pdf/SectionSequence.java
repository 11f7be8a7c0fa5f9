package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.pdf.section.Section;

/**
 * Sections in sequence. Short ones share a page; a section begins on a page that has enough room left for its
 * beginning.
 */
record SectionSequence(List<Section> sections) {
    /** How much of a page has to be left for a section to begin on it. */
    private static final float ROOM = 0.25f;

    SectionSequence {
        sections = List.copyOf(sections);
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    void emit(PageFlow flow) {
        emit(flow, Text.empty());
    }

    /** @param lead a paragraph below the heading of the first of them; may be empty */
    void emit(PageFlow flow, Text lead) {
        for (Section section : sections) {
            if (section.isOnNewPage() || !flow.hasRoom(flow.pageHeight() * ROOM)) {
                flow.pageBreak();
            }
            section.emit(flow, section.equals(sections.getFirst()) ? lead : Text.empty());
        }
    }
}
