package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioPreset;
import org.daybook.portfolio.content.PortfolioSection;
import org.daybook.portfolio.pdf.caserecord.CaseChapters;
import org.daybook.portfolio.pdf.caserecord.Chapter;
import org.daybook.portfolio.pdf.chart.BeforeAfterSection;
import org.daybook.portfolio.pdf.chart.ChartsSection;
import org.daybook.portfolio.pdf.chart.DaysChart;
import org.daybook.portfolio.pdf.order.ApplicationSection;
import org.daybook.portfolio.pdf.report.FirstReport;
import org.daybook.portfolio.pdf.report.WhatIsNew;
import org.daybook.portfolio.pdf.section.ContactWords;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.IncidentCaseRecords;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.RecordId;

/**
 * The sections of a portfolio in the order in which police work with it: those that are wanted and have something to
 * print.
 */
final class PortfolioSections {
    private final PortfolioContent content;
    private final PortfolioPreset preset;
    private final CrossReferences links;
    private final ExhibitNames exhibits;
    private final SectionWording wording;
    private final boolean signed;
    private final List<Section> sections = new ArrayList<>();
    private final Set<PortfolioSection> printed = EnumSet.noneOf(PortfolioSection.class);

    /**
     * @param plates what is known of each exhibit's plate
     * @param signed whether the file is signed
     */
    PortfolioSections(
            PortfolioContent content, Map<RecordId, PlateOutcome> plates, boolean signed, SectionWording wording) {
        this.content = content;
        preset = content.request().preset();
        this.wording = wording;
        this.signed = signed;
        links = new CrossReferences(wording, content);
        exhibits = new ExhibitNames(content, links, wording, plates);
        add();
    }

    private void add() {
        IncidentCaseRecords beside =
                new IncidentCaseRecords(content.printed(), new ContactWords(links, wording), links, wording);
        Patterns patterns = Patterns.of(
                content.printed().countInput(content.heading(), content.madeAt().toLocalDate()));
        CaseChapters chapters = new CaseChapters(content, patterns, links, exhibits, wording);
        if (content.request().preset().isForApplication()) {
            add(new ApplicationSection(content, patterns, links, wording));
        }
        add(PortfolioSection.SUMMARY, new SummarySection(content, links, wording));
        int before = sections.size();
        add(PortfolioSection.ABOUT, new AboutSection(content.heading(), wording));
        addInARow(chapters.first(), sections.size() == before);
        add(PortfolioSection.CHRONOLOGY, new ChronologySection(content, exhibits, beside, links, wording));
        DaysChart days = new DaysChart(patterns, content.printed(), links, wording);
        add(PortfolioSection.CHARTS, new ChartsSection(patterns, days, links, wording));
        add(PortfolioSection.BEFORE_AFTER, new BeforeAfterSection(patterns, days, links, wording));
        add(PortfolioSection.SHEETS, new IncidentSection(content, exhibits, beside, links, wording));
        addInARow(chapters.rest(), true);
        add(PortfolioSection.WITNESSES, chapters.witnesses());
        if (!isShort() || exhibits.hasPlates() && preset != PortfolioPreset.SINCE_LAST) {
            add(new ExhibitListSection(exhibits, wording, isShort()));
        }
        add(new PlatesSection(exhibits, wording));
        add(PortfolioSection.ACCOUNT, new NarrativeSection(content, exhibits, links, wording));
        add(PortfolioSection.IMPACT, chapters.impact());
        add(PortfolioSection.CONDUCT, new ConductSection(content, patterns, links, wording));
        if (!isShort()) {
            add(new MethodSection(content, printed, exhibits, signed, wording));
        }
    }

    /**
     * Emits what stands before them: the report that is the whole of a short one, or a cover whose contents name them
     * all.
     */
    void front(PageFlow flow) {
        switch (preset) {
            case FIRST_REPORT -> new FirstReport(content, signed, links, wording).emit(flow);
            case SINCE_LAST -> new WhatIsNew(content, signed, links, wording).emit(flow);
            default -> new CoverSection(content, exhibits, links, sections, printed, wording).emit(flow);
        }
    }

    private boolean isShort() {
        return preset.isBrief();
    }

    /** All that follow the cover. */
    List<Section> all() {
        return List.copyOf(sections);
    }

    private void add(PortfolioSection which, Section section) {
        if (isToldInFront(which)) {
            printed.add(which);
        } else if (content.request().wants(which) && !section.isEmpty()) {
            printed.add(which);
            sections.add(section);
        }
    }

    private void add(Section section) {
        if (!section.isEmpty()) {
            sections.add(section);
        }
    }

    /** Whether a short report says all of a section that it has room for. */
    private boolean isToldInFront(PortfolioSection which) {
        return isShort() && content.request().wants(which);
    }

    /** Short chapters share pages; the first of them begins one if what stands before is not to be shared with. */
    private void addInARow(List<CaseChapters.OfSection> chapters, boolean onNewPage) {
        boolean first = onNewPage;
        for (CaseChapters.OfSection one : chapters) {
            Chapter chapter = one.chapter();
            if (isToldInFront(one.section())) {
                printed.add(one.section());
            } else if (!chapter.isEmpty()) {
                printed.add(one.section());
                sections.add(first ? chapter.onNewPage() : chapter);
                first = false;
            }
        }
    }
}
