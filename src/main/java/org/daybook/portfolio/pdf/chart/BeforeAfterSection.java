package org.daybook.portfolio.pdf.chart;

import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The days from one incident to the next, and the numbers before and after a request to stop. They can be mistaken
 * for a finding, so they are printed only on request, without a rate, never beyond the last incident, and with orders
 * and custody drawn alongside.
 */
public final class BeforeAfterSection extends Section {
    private final Patterns patterns;
    private final DaysChart days;
    private final ComparisonNote note;
    private final CrossReferences links;
    private final SectionWording wording;

    public BeforeAfterSection(
            Patterns patterns, DaysChart days, ComparisonNote note, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.before-after"), AnchorNames.BEFORE_AFTER);
        this.note = note;
        this.patterns = patterns;
        this.days = days;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return patterns.often().gaps().inOrder().isEmpty()
                && patterns.told().around().isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(
                Text.of(SectionWording.joined(" ", wording.get("portfolio-pdf.before-after-note"), note.ofAll())),
                TextStyle.SMALL);
        days.draw(flow);
        new GapsPart(patterns.often().gaps(), patterns.often().undated(), links, wording).emit(flow);
        new BeforeAfterPart(patterns.told(), patterns.often().undated(), links, wording).emit(flow);
    }
}
