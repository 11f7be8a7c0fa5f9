package org.daybook.portfolio.pdf.incident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.caserecord.RecordNotes;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.IncidentCaseRecords;
import org.daybook.portfolio.pdf.section.IncidentFacts;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/** The sheets, one for each incident, as many on a page as fit; earlier versions are printed separately. */
public final class IncidentSection extends Section {
    private final PortfolioContent content;
    private final SectionWording wording;
    private final RecordNotes notes;
    private final IncidentFacts facts;
    private final IncidentCaseRecords beside;
    private final IncidentExhibits exhibits;

    public IncidentSection(
            PortfolioContent content,
            ExhibitNames exhibits,
            IncidentCaseRecords beside,
            CrossReferences links,
            SectionWording wording) {
        super(wording.get("portfolio-pdf.sheets"), AnchorNames.SHEETS);
        this.content = content;
        this.wording = wording;
        notes = new RecordNotes(wording, links);
        facts = new IncidentFacts(wording, links);
        this.beside = beside;
        this.exhibits = new IncidentExhibits(exhibits, wording);
    }

    @Override
    public boolean isEmpty() {
        return content.sheets().isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        String zone = IncidentFacts.usualZone(content.sheets());
        flow.paragraph(Text.of(wording.get("portfolio-pdf.usual-zone", zone)), TextStyle.SMALL);
        YearMonth before = null;
        boolean first = true;
        for (IncidentSheet sheet : content.sheets()) {
            YearMonth month = month(sheet);
            if (first || !Objects.equals(month, before)) {
                flow.bookmark(new Bookmark(2, title(month)));
            }
            flow.section(() -> sheet(flow, sheet, zone));
            before = month;
            first = false;
        }
    }

    private void sheet(PageFlow flow, IncidentSheet sheet, String zone) {
        EventTime when = sheet.current().when();
        String title = wording.get(
                "portfolio-pdf.incident",
                String.valueOf(sheet.number()),
                wording.formats().when(when));
        flow.heading(2, title, AnchorNames.incident(sheet.number()), new Bookmark(3, title));
        notes.emit(flow, sheet);
        boolean spokenOf = !beside.contacts(sheet.current().id()).isEmpty();
        List<LabelledFact> rows = new ArrayList<>(facts.of(flow, sheet, spokenOf, zone));
        rows.addAll(exhibits.rows(flow, sheet.current().id()));
        rows.addAll(beside.rows(flow, sheet.current().id()));
        rows.addAll(facts.recorded(flow, sheet));
        flow.facts(rows, FactDensity.PAIRED);
    }

    private String title(@Nullable YearMonth month) {
        return month == null
                ? wording.get("portfolio-pdf.no-date")
                : wording.formats().month(month.atDay(1));
    }

    private static @Nullable YearMonth month(IncidentSheet sheet) {
        LocalDate date = sheet.current().when().date();
        return date == null ? null : YearMonth.from(date);
    }
}
