package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.daybook.exhibit.Exhibit;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.caserecord.CaseChapters;
import org.daybook.portfolio.pdf.chart.BeforeAfterSection;
import org.daybook.portfolio.pdf.chart.ChartsSection;
import org.daybook.portfolio.pdf.chart.ComparisonNote;
import org.daybook.portfolio.pdf.chart.DaysChart;
import org.daybook.portfolio.pdf.chart.TimelineSection;
import org.daybook.portfolio.pdf.exhibit.ExhibitListSection;
import org.daybook.portfolio.pdf.exhibit.ExhibitScheduleSection;
import org.daybook.portfolio.pdf.exhibit.KeyPictures;
import org.daybook.portfolio.pdf.exhibit.PlatesSection;
import org.daybook.portfolio.pdf.incident.ChronologySection;
import org.daybook.portfolio.pdf.incident.ConductSection;
import org.daybook.portfolio.pdf.incident.IncidentEvidence;
import org.daybook.portfolio.pdf.incident.IncidentExhibits;
import org.daybook.portfolio.pdf.incident.IncidentSection;
import org.daybook.portfolio.pdf.incident.NarrativeSection;
import org.daybook.portfolio.pdf.incident.SignificantSection;
import org.daybook.portfolio.pdf.method.AboutWriterSection;
import org.daybook.portfolio.pdf.method.DisclosureSection;
import org.daybook.portfolio.pdf.method.EarlierVersionsSection;
import org.daybook.portfolio.pdf.method.LedgerEntriesSection;
import org.daybook.portfolio.pdf.method.MethodSection;
import org.daybook.portfolio.pdf.method.OpenItemsSection;
import org.daybook.portfolio.pdf.order.ApplicationSection;
import org.daybook.portfolio.pdf.order.CourseSection;
import org.daybook.portfolio.pdf.recording.RecordingsSection;
import org.daybook.portfolio.pdf.report.FirstReport;
import org.daybook.portfolio.pdf.report.Petition;
import org.daybook.portfolio.pdf.report.UpdateReport;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CaseParties;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.Headline;
import org.daybook.portfolio.pdf.section.IncidentCaseRecords;
import org.daybook.portfolio.pdf.section.MessagePictures;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;

/**
 * The sections of a portfolio: first those that stand alone, in the order in which police work with them, and behind
 * them, as parts, the records in full with the pictures, and how all of it was recorded. What is not wanted or has
 * nothing to print is left out.
 */
final class PortfolioSections {
    private final PortfolioContent content;
    private final PortfolioPreset preset;
    private final CrossReferences links;
    private final ExhibitNames exhibits;
    private final SectionWording wording;
    private final boolean signed;
    private final MessagePictures small;
    private final Set<PortfolioSection> printed = EnumSet.noneOf(PortfolioSection.class);
    private final SectionSequence core;
    private final List<SectionGroup> parts;

    /** Counted once, however often the cover is emitted; below 0 until then. */
    private long unprinted = -1;

    /**
     * @param plates what is known of each exhibit's plate
     * @param small the pictures beside messages
     * @param signed whether the file is signed
     */
    PortfolioSections(
            PortfolioContent content,
            Map<Id<Exhibit>, PlateOutcome> plates,
            MessagePictures small,
            boolean signed,
            SectionWording wording) {
        this.content = content;
        preset = content.request().preset();
        this.wording = wording;
        this.signed = signed;
        this.small = small;
        links = new CrossReferences(wording, content);
        exhibits = new ExhibitNames(content, links, wording, plates);
        if (preset.isBrief()) {
            // The front pages mention every section that is wanted.
            Stream.of(PortfolioSection.values())
                    .filter(content.request()::wants)
                    .forEach(printed::add);
            core = new SectionSequence(exhibitsShown());
            parts = parts(platesBut(KeyPictures.NONE), List.of());
            return;
        }
        IncidentCaseRecords beside = new IncidentCaseRecords(content.printed(), links, wording);
        Patterns patterns = Patterns.of(
                content.printed().countInput(content.heading(), content.madeAt().toLocalDate()));
        CaseChapters chapters = new CaseChapters(content, patterns, links, exhibits, wording);
        KeyPictures key = isInParts() ? KeyPictures.of(content, exhibits) : KeyPictures.NONE;
        core = new SectionSequence(core(chapters, patterns, beside, key));
        parts = parts(
                records(chapters, beside, key),
                List.of(new DisclosureSection(content, patterns.often().gaps(), printed, links, wording)));
    }

    private List<SectionGroup> parts(List<Section> records, List<Section> disclosure) {
        return Stream.of(part("records", records), part("recording", recording(disclosure)))
                .filter(part -> !part.content().isEmpty())
                .toList();
    }

    /** The exhibits whose pictures follow a short report; those that are new stand in front. */
    private List<Section> exhibitsShown() {
        List<Section> all = new ArrayList<>();
        if (exhibits.hasPlates() && preset != PortfolioPreset.SINCE_LAST) {
            add(all, new ExhibitScheduleSection(exhibits, wording, true));
        }
        return all;
    }

    private List<Section> platesBut(KeyPictures key) {
        List<Section> all = new ArrayList<>();
        // They follow the list on its last page, where pictures begin a page of their own.
        add(all, new RecordingsSection(exhibits, wording));
        add(all, PlatesSection.ofOthers(exhibits, key, wording));
        return all;
    }

    private boolean isInParts() {
        return content.request().wants(PortfolioSection.SHEETS) && !preset.isBrief();
    }

    private List<Section> core(CaseChapters chapters, Patterns patterns, IncidentCaseRecords beside, KeyPictures key) {
        DaysChart days = new DaysChart(patterns, content, links, wording);
        List<Section> all = new ArrayList<>();
        IncidentEvidence evidence =
                new IncidentEvidence(new IncidentExhibits(exhibits, wording), beside.reports(), links, wording);
        Section significant = new SignificantSection(content, evidence, links, wording);
        // What shows the risk stands there alone, and not a second time after it.
        boolean isInRisk = preset == PortfolioPreset.PROTECTION_ORDER_OFFICER
                && content.request().wants(PortfolioSection.SUMMARY)
                && !significant.isEmpty();
        if (preset.isForApplication()) {
            ApplicationSection application = new ApplicationSection(
                    content, patterns, isInRisk ? Optional.of(significant) : Optional.empty(), links, wording);
            add(all, application);
            if (!application.isEmpty()) {
                // It begins with the acts that the law lists, so their section is not left out.
                printed.add(PortfolioSection.CONDUCT);
            }
        }
        add(all, PortfolioSection.OPEN, new OpenItemsSection(content, links, wording));
        if (!isInRisk) {
            add(all, PortfolioSection.SUMMARY, significant);
        }
        if (preset == PortfolioPreset.POLICE_FILE) {
            add(all, PortfolioSection.SUMMARY, new CourseSection(content, patterns, links, wording));
        }
        add(all, PortfolioSection.ABOUT, new AboutWriterSection(content.heading(), wording));
        add(all, PortfolioSection.SUMMARY, new SummarySection(content, links, wording));
        add(all, chapters.first());
        add(all, PortfolioSection.CHRONOLOGY, new ChronologySection(content, exhibits, evidence, links, wording));
        add(all, PortfolioSection.TIMELINE, new TimelineSection(days, wording));
        add(all, PortfolioSection.CHARTS, new ChartsSection(patterns, days, links, wording));
        ComparisonNote note = new ComparisonNote(content, wording);
        add(all, PortfolioSection.BEFORE_AFTER, new BeforeAfterSection(patterns, days, note, links, wording));
        add(all, PortfolioSection.CONDUCT, new ConductSection(content, patterns, links, wording));
        add(all, chapters.effects());
        add(all, PortfolioSection.WITNESSES, chapters.witnesses());
        add(all, new ExhibitScheduleSection(exhibits, wording, false));
        add(all, PlatesSection.ofKey(exhibits, key, wording));
        return all;
    }

    private List<Section> records(CaseChapters chapters, IncidentCaseRecords beside, KeyPictures key) {
        List<Section> all = new ArrayList<>();
        add(all, PortfolioSection.CAMPAIGN, new CampaignSection(content, links, wording));
        add(all, PortfolioSection.SHEETS, new IncidentSection(content, exhibits, beside, links, wording));
        add(all, PortfolioSection.MESSAGES, new MessagesSection(content, small, links, wording));
        add(all, PortfolioSection.CAMPAIGN, chapters.identities());
        add(all, chapters.inFull());
        add(all, PortfolioSection.IMPACT, chapters.impact());
        add(all, new ExhibitListSection(exhibits, wording));
        all.addAll(platesBut(key));
        add(all, PortfolioSection.ACCOUNT, new NarrativeSection(content, exhibits, links, wording));
        return all;
    }

    private List<Section> recording(List<Section> disclosure) {
        List<Section> all = new ArrayList<>();
        disclosure.forEach(section -> add(all, section));
        add(all, new EarlierVersionsSection(content, links, wording));
        if (isInParts()) {
            add(all, new LedgerEntriesSection(content, links, wording));
        }
        if (!preset.isBrief() || !core.isEmpty()) {
            add(all, new MethodSection(content, printed, exhibits, signed, wording));
        }
        return all;
    }

    private SectionGroup part(String name, List<Section> sections) {
        return new SectionGroup(
                wording.get("portfolio-pdf.part-of-" + name),
                wording.get("portfolio-pdf.part-of-" + name + "-note"),
                AnchorNames.part(name),
                new SectionSequence(sections));
    }

    /**
     * Emits what stands before them: the report that is the whole of a short one, or a cover whose contents name them
     * all.
     */
    void front(PageFlow flow) {
        switch (preset) {
            case FIRST_REPORT -> new FirstReport(content, signed, links, wording).emit(flow);
            case SINCE_LAST -> new UpdateReport(content, signed, links, wording).emit(flow);
            case PETITION -> new Petition(content, signed, links, wording).emit(flow);
            default -> new CoverSection(content, links, contents(), printed, ownMessages(), wording).emit(flow);
        }
    }

    /** How many messages of the writer the conversations of printed incidents have, if no section prints them. */
    private long ownMessages() {
        if (unprinted < 0) {
            unprinted = 0;
            for (ConversationSheet sheet : printed.contains(PortfolioSection.MESSAGES)
                    ? List.<ConversationSheet>of()
                    : content.conversations()) {
                unprinted += sheet.isDamaged() ? 0 : ownMessages(sheet);
            }
        }
        return unprinted;
    }

    private static long ownMessages(ConversationSheet sheet) {
        AtomicLong count = new AtomicLong();
        try {
            sheet.messages()
                    .read(message -> count.addAndGet(
                            !message.incidents().isEmpty()
                                            && sheet.source().basis().isMine(message.message())
                                    ? 1
                                    : 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.get();
    }

    /** All that follow the cover, without parts where there are none. */
    void emit(PageFlow flow) {
        if (!core.isEmpty()) {
            flow.numberedSection();
            core.emit(flow, headline());
        }
        if (isInParts()) {
            parts.forEach(part -> part.emit(flow));
        } else {
            parts.forEach(part -> part.content().emit(flow));
        }
    }

    /** The case in one sentence, for the police alone; empty for other readers. */
    private Text headline() {
        return preset == PortfolioPreset.POLICE_FILE || preset == PortfolioPreset.PROTECTION_ORDER_OFFICER
                ? new Headline(content, new CaseParties(content, printed, wording).writer(), wording).sentence()
                : Text.empty();
    }

    private List<ContentsLine> contents() {
        List<ContentsLine> lines = new ArrayList<>(ContentsLine.of(core));
        for (SectionGroup part : parts) {
            if (isInParts()) {
                lines.add(ContentsLine.of(part));
            } else {
                lines.addAll(ContentsLine.of(part.content()));
            }
        }
        return lines;
    }

    private void add(List<Section> all, PortfolioSection which, Section section) {
        if (content.request().wants(which) && !section.isEmpty()) {
            printed.add(which);
            all.add(section);
        }
    }

    private static void add(List<Section> all, Section section) {
        if (!section.isEmpty()) {
            all.add(section);
        }
    }

    private void add(List<Section> all, List<CaseChapters.OfSection> chapters) {
        chapters.forEach(one -> add(all, one.section(), one.chapter()));
    }
}
