package org.daybook.portfolio.pdf.chart;

import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * One line of days from the first incident to the last: incidents by kind, what was said to stop them, orders and
 * custody.
 */
public final class TimelineSection implements Section {
    private final DaysChart days;
    private final SectionWording wording;

    public TimelineSection(DaysChart days, SectionWording wording) {
        this.days = days;
        this.wording = wording;
    }

    @Override
    public String title() {
        return wording.get("portfolio-pdf.timeline");
    }

    @Override
    public String place() {
        return AnchorNames.TIMELINE;
    }

    @Override
    public boolean isEmpty() {
        return days.isEmpty();
    }

    @Override
    public void emit(PageFlow flow) {
        flow.section(() -> {
            flow.need(days.height());
            flow.heading(1, title(), place());
            days.draw(flow);
        });
    }
}
