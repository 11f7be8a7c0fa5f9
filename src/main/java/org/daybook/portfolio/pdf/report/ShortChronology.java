package org.daybook.portfolio.pdf.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.AgencyReports;
import org.daybook.portfolio.pdf.section.AmendmentFormatter;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.IncidentCaseRecords;
import org.daybook.portfolio.pdf.section.SectionWording;

/** The gravest and latest incidents by date, as many as fit, each with its exact words. */
final class ShortChronology {
    private static final int WORDS_SHOWN = 360;
    private static final int ACCOUNT_SHOWN = 120;
    private static final int ACCOUNT_ALONE = 160;

    /** So many characters of an account of violence at least, so that it goes on to the harm. */
    private static final int ACT = 330;

    private static final int INJURY_SHOWN = 120;
    private static final int REPORTS = 2;
    private static final float PADDING = 2;

    private final PortfolioContent content;
    private final QuotedIncident quoted;
    private final AgencyReports reports;
    private final AmendmentFormatter amendments;
    private final CrossReferences links;
    private final SectionWording wording;

    ShortChronology(PortfolioContent content, OrderTermNames terms, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.links = links;
        this.wording = wording;
        quoted = new QuotedIncident(terms, wording);
        amendments = new AmendmentFormatter(links, wording);
        reports = new IncidentCaseRecords(content.printed(), links, wording).reports();
    }

    /** The first of the ranked incidents, in order of date. */
    List<IncidentSheet> rows(Shortlist shortlist, int most) {
        Comparator<IncidentSheet> byTime =
                Comparator.comparing(sheet -> sheet.current().when(), Chronology.BY_TIME);
        return shortlist.ranked().stream()
                .limit(most)
                .sorted(byTime.thenComparingInt(IncidentSheet::number))
                .toList();
    }

    /**
     * Emits the table.
     *
     * @param quotedBefore the incidents whose exact words are on the page before, and how many characters of the account
     * @param act how many characters of an account of violence, a threat or a breach, so that it is not cut before the
     *     act
     */
    void emit(PageFlow flow, List<IncidentSheet> rows, Map<IncidentSheet, Integer> quotedBefore, int act) {
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.number"), 20),
                TableColumn.of(wording.get("report.when-what"), 104),
                TableColumn.of(wording.get("report.words"), 0),
                TableColumn.of(wording.get("report.evidence"), 124));
        flow.table(
                columns,
                ReportStyle.TABLE,
                PADDING,
                table -> rows.forEach(sheet -> table.row(
                        AnchorNames.incident(sheet.number()), row(sheet, quotedBefore.getOrDefault(sheet, -1), act))));
    }

    private List<Text> row(IncidentSheet sheet, int before, int act) {
        int longer = SignificantIncidents.isGrave(sheet) || CountableIncident.isBreach(sheet.current()) ? act : 0;
        int least = SignificantIncidents.isViolence(sheet.current()) ? Math.max(longer, ACT) : longer;
        return List.of(
                Text.of(String.valueOf(sheet.number())),
                quoted.head(sheet),
                account(sheet, before, least),
                Text.of(evidence(sheet)));
    }

    /** The exact words unless they are on the page before, the account, and what an amendment changed. */
    private Text account(IncidentSheet sheet, int before, int least) {
        String amended = amendments.briefly(sheet);
        if (sheet.current().what().happened().strip().length() <= before) {
            return Text.empty().italic(SectionWording.joined("\n", wording.get("report.all-before"), amended));
        }
        Text account = before >= 0
                ? quoted.account(sheet, Math.max(least, ACCOUNT_ALONE))
                : quoted.words(sheet, WORDS_SHOWN, Math.max(least, ACCOUNT_SHOWN));
        String injury = wording.injury(sheet.current(), INJURY_SHOWN);
        return account.plain(injury.isEmpty() ? "" : "\n" + injury).italic(amended.isEmpty() ? "" : "\n" + amended);
    }

    /** What it breached, to whom it was reported, its exhibits, and how it was written down: one line for each. */
    private String evidence(IncidentSheet sheet) {
        Incident incident = sheet.current();
        int witnesses = incident.presence().witnesses().size();
        String exhibits = content.exhibitsOf(incident.id()).stream()
                .map(ExhibitSheet::label)
                .limit(8)
                .collect(Collectors.joining(", "));
        return SectionWording.joined(
                "\n",
                sheet.withdrawal() == null ? "" : wording.get("portfolio-pdf.withdrawn-count"),
                sheet.countable(false).isUnclassified() ? wording.get("portfolio-pdf.unclassified") : "",
                quoted.broken(incident),
                reports.line(sheet, REPORTS),
                exhibits.isEmpty() ? "" : wording.get("report.exhibits", exhibits),
                witnesses == 0 ? "" : wording.get("portfolio-pdf.witness-count", witnesses),
                late(sheet),
                links.custody(incident),
                quoted.recordedBy(sheet));
    }

    private String late(IncidentSheet sheet) {
        if (sheet.isOriginalMissing()) {
            return wording.get("portfolio-pdf.original-missing-row");
        }
        return wording.late(sheet);
    }
}
