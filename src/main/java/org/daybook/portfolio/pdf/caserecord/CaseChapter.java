package org.daybook.portfolio.pdf.caserecord;

import java.util.List;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * Parts of the case on one matter under one heading, each under its own if there are several; nothing if all are empty.
 */
public final class CaseChapter extends Section {
    /** The height of a part's heading. */
    private static final float HEADING = 40;

    private final List<CaseRecordPart> parts;

    /** @param name its key in the bundle and in the names of anchors */
    CaseChapter(String name, SectionWording wording, List<CaseRecordPart> parts) {
        this(wording.get("portfolio-pdf.chapter-" + name), AnchorNames.chapter(name), parts, false);
    }

    private CaseChapter(String title, String place, List<CaseRecordPart> parts, boolean onNewPage) {
        super(title, place, onNewPage);
        this.parts = parts;
    }

    /** A copy that always begins on a new page; otherwise a chapter continues on the page if there is room. */
    public CaseChapter onNewPage() {
        return new CaseChapter(title(), place(), parts, true);
    }

    @Override
    public boolean isEmpty() {
        return parts.stream().allMatch(CaseRecordPart::isEmpty);
    }

    /** Keeps its heading on the page of its first part, which starts a new page if too little of one is left. */
    @Override
    protected float start() {
        return parts.size() == 1
                ? 0
                : parts.stream()
                        .filter(part -> !part.isEmpty())
                        .findFirst()
                        .map(part -> 2 * HEADING + part.start())
                        .orElse(0f);
    }

    @Override
    protected void content(PageFlow flow) {
        if (parts.size() == 1) {
            parts.getFirst().emit(flow, 2);
        } else {
            parts.stream().filter(part -> !part.isEmpty()).forEach(part -> flow.section(() -> part(flow, part)));
        }
    }

    /** A part with the chapter's name needs no heading. */
    private void part(PageFlow flow, CaseRecordPart part) {
        if (part.title().equals(title())) {
            part.emit(flow, 2);
            return;
        }
        flow.need(HEADING + part.start());
        flow.bookmarkedHeading(2, part.title());
        part.emit(flow, 3);
    }
}
