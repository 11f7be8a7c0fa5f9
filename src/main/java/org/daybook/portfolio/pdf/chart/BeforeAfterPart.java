package org.daybook.portfolio.pdf.chart;

import java.util.List;
import java.util.Optional;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.pattern.ComparisonDay;
import org.daybook.pattern.DayWindow;
import org.daybook.pattern.Figure;
import org.daybook.pattern.StopRequestCounts;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/**
 * The number of incidents before and after each day on which whoever did it was told to stop, by her, others or a
 * court.
 *
 * @param undated the incidents that have no date and are counted neither before nor after
 */
record BeforeAfterPart(StopRequestCounts told, Figure undated, CrossReferences links, SectionWording wording) {
    private static final float HEADING = 60;

    /** Emits the part; nothing if there is no such day. */
    void emit(PageFlow flow) {
        if (told.around().isEmpty()) {
            return;
        }
        flow.need(2 * HEADING);
        flow.bookmarkedHeading(2, wording.get("portfolio-pdf.around"));
        flow.paragraph(Text.of(wording.get("portfolio-pdf.around-note")), TextStyle.FINE);
        table(flow);
        flow.paragraph(
                Text.of(wording.get(
                        "portfolio-pdf.around-left-out",
                        undated.count(),
                        told.undatedRequests(),
                        told.undatedAsked().count())),
                TextStyle.FINE);
    }

    /** '03/11/2026: told to stop'. */
    private String named(ComparisonDay marker) {
        return wording.get(
                "patterns.marker",
                days(marker),
                wording.get("patterns.marker-" + marker.what().code()));
    }

    private String days(ComparisonDay marker) {
        String first = wording.formats().date(marker.day());
        return marker.isSpan()
                ? wording.get("patterns.months", first, wording.formats().date(marker.lastDay()))
                : first;
    }

    private void table(PageFlow flow) {
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.around-day"), 0),
                TableColumn.of(wording.get("portfolio-pdf.around-before-all"), 120),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.around-on-the-day"), 62),
                TableColumn.of(wording.get("portfolio-pdf.around-after-all"), 120));
        flow.need(HEADING);
        flow.table(
                columns,
                TextStyle.FINE,
                table -> told.around()
                        .forEach(around -> table.row(List.of(
                                marker(around.marker()),
                                window(around.before()),
                                Text.of(String.valueOf(around.onTheDay().count())),
                                window(around.after())))));
    }

    private Text marker(ComparisonDay marker) {
        Text text = Text.of(named(marker));
        List<Id<CaseRecord>> records =
                marker.caseRecords().stream().map(CaseRecord::id).toList();
        if (!records.isEmpty()) {
            text = text.plain("\n").then(links.briefly(records));
        }
        List<Id<Incident>> incidents =
                marker.incidents().stream().map(Incident::id).toList();
        return incidents.isEmpty()
                ? text
                : text.plain("\n" + wording.get("portfolio-pdf.incidents-are")).then(links.briefly(incidents));
    }

    private Text window(Optional<DayWindow> window) {
        return Text.of(window.map(days ->
                        wording.get("portfolio-pdf.around-window", days.figure().count(), days.days()))
                .orElseGet(() -> wording.get("patterns.no-days")));
    }
}
