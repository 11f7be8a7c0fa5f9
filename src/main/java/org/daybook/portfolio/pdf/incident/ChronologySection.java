package org.daybook.portfolio.pdf.incident;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.Chronology.ChronologyRow;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ContactFormatter;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioPart;
import org.jspecify.annotations.Nullable;

/** Incidents and other dated records in order of date, one a row. Only incidents have a number. */
public final class ChronologySection extends Section {
    private static final float PADDING = 1;

    /** Where all is printed in full behind it: what somebody was told or ordered. All else has tables of its own. */
    private static final Set<CaseRecordKind> BESIDE =
            EnumSet.of(CaseRecordKind.STOP_REQUEST, CaseRecordKind.ORDER, CaseRecordKind.CONTACT);

    private final List<ChronologyRow> rows;
    private final IncidentChronologyRow incidents;
    private final CaseRecordChronologyRow others;
    private final SectionWording wording;
    private final String gaps;
    private final boolean withPerson;
    private final boolean withEvidence;
    private final boolean withOthers;
    private final boolean withSheets;

    public ChronologySection(
            PortfolioContent content,
            ExhibitNames exhibits,
            IncidentEvidence evidence,
            CrossReferences links,
            SectionWording wording) {
        super(wording.get("portfolio-pdf.chronology"), AnchorNames.CHRONOLOGY);
        this.wording = wording;
        withSheets = links.withSheets();
        rows = Chronology.of(content.printed(), content.request().caseOptions().incidentsOnly()).stream()
                .filter(this::isShown)
                .toList();
        withOthers = rows.size() > content.sheets().size();
        withPerson = !content.leftOutParts().contains(PortfolioPart.WHO);
        withEvidence = withOthers
                || !exhibits.isEmpty()
                || !content.leftOutParts()
                        .containsAll(
                                EnumSet.of(PortfolioPart.WITNESSES, PortfolioPart.RECEIVED, PortfolioPart.REPORTS));
        gaps = gaps(content);
        ContactFormatter words = new ContactFormatter(links, wording);
        incidents = new IncidentChronologyRow(evidence, links, wording, withEvidence);
        others = new CaseRecordChronologyRow(links, words, wording, withEvidence);
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(
                Text.of(wording.get(
                        withSheets ? "portfolio-pdf.chronology-note" : "portfolio-pdf.chronology-alone-note")),
                TextStyle.SMALL);
        if (!withSheets) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.words-not-translated")), TextStyle.SMALL);
        }
        String more = (withOthers ? wording.get("portfolio-pdf.chronology-others") + " " : "") + gaps;
        if (!more.isBlank()) {
            flow.paragraph(Text.of(more.strip()), TextStyle.SMALL);
        }
        flow.table(
                columns(),
                TextStyle.TABLE,
                PADDING,
                table -> rows.forEach(row -> table.row(anchor(row), texts(flow, row))));
    }

    /** The reasons for missing numbers; empty if none is missing or withdrawn. */
    private String gaps(PortfolioContent content) {
        int notPrinted = content.withheld().incidents().missing().size();
        int erased = content.ledger().erased().incidents().size();
        int withdrawn = content.summary().totals().withdrawn().count();
        return notPrinted + erased + withdrawn == 0
                ? ""
                : wording.get("portfolio-pdf.chronology-gaps", notPrinted, erased, withdrawn);
    }

    private boolean isShown(ChronologyRow row) {
        return !withSheets
                || !(row instanceof ChronologyRow.ChronologyCaseRecord event)
                || BESIDE.contains(event.sheet().kind());
    }

    /** The name of the row as a place, which references lead to if there are no sheets. */
    private @Nullable String anchor(ChronologyRow row) {
        return !withSheets && row instanceof ChronologyRow.ChronologyIncident(var sheet)
                ? AnchorNames.incident(sheet.number())
                : null;
    }

    private List<Text> texts(PageFlow flow, ChronologyRow row) {
        return switch (row) {
            case ChronologyRow.ChronologyIncident(var sheet) -> incidents.of(flow, sheet);
            case ChronologyRow.ChronologyCaseRecord event -> others.of(flow, event);
        };
    }

    private List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.heading(wording.get("portfolio-pdf.number"), 24));
        columns.add(TableColumn.of(wording.get(whenAndWho()), withSheets ? 88 : 96));
        columns.add(TableColumn.of(wording.get("portfolio-pdf.what"), 0));
        return columns;
    }

    private String whenAndWho() {
        return withPerson ? "portfolio-pdf.when-and-who" : "portfolio-pdf.when";
    }
}
