package org.daybook.portfolio.pdf.chart;

import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * One line of days from the first incident to the last: incidents by kind, what was said to stop them, orders and
 * custody.
 */
public final class TimelineSection extends Section {
    private final DaysChart days;

    public TimelineSection(DaysChart days, SectionWording wording) {
        super(wording.get("portfolio-pdf.timeline"), AnchorNames.TIMELINE);
        this.days = days;
    }

    @Override
    public boolean isEmpty() {
        return days.isEmpty();
    }

    @Override
    protected float start() {
        return days.height();
    }

    @Override
    protected void content(PageFlow flow) {
        days.draw(flow);
    }
}
