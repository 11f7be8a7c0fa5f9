package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.pdf.Bookmark;
import org.daybook.pdf.PageFlow;

/** Parts of the case on one matter under one heading, each under its own if there are several; nothing if all are empty. */
final class Chapter implements Section {
    /** What a part's own heading takes. */
    private static final float HEADING = 40;

    private final String title;
    private final String place;
    private final List<CasePart> parts;

    /** @param name stands for it in the bundle and in the names of places */
    Chapter(String name, Wording wording, List<CasePart> parts) {
        title = wording.get("portfolio-pdf.chapter-" + name);
        place = Places.chapter(name);
        this.parts = parts;
    }

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    boolean isEmpty() {
        return parts.stream().allMatch(CasePart::isEmpty);
    }

    @Override
    public void emit(PageFlow flow) {
        if (isEmpty()) {
            return;
        }
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, title, place);
            if (parts.size() == 1) {
                parts.getFirst().emit(flow, 2);
            } else {
                parts.stream().filter(part -> !part.isEmpty()).forEach(part -> flow.section(() -> part(flow, part)));
            }
        });
    }

    private static void part(PageFlow flow, CasePart part) {
        flow.need(HEADING + part.start());
        flow.heading(2, part.title(), null, new Bookmark(2, part.title()));
        part.emit(flow, 3);
    }
}
