package org.daybook.portfolio.pdf.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.IncidentGaps;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.jspecify.annotations.Nullable;

/**
 * The days from one incident to the next: the median, and the longest.
 *
 * @param undated the incidents that have no date, so that nothing is counted to or from them
 */
record GapsPart(IncidentGaps gaps, Figure undated, CrossReferences links, SectionWording wording) {
    private static final float HEADING = 60;

    /** Emits the part; nothing if there is no gap. */
    void emit(PageFlow flow) {
        if (gaps.inOrder().isEmpty()) {
            return;
        }
        flow.need(2 * HEADING);
        flow.bookmarkedHeading(2, wording.get("portfolio-pdf.gaps"));
        gaps.all()
                .ifPresent(all -> flow.paragraph(
                        Text.of(wording.get(
                                "portfolio-pdf.gaps-median", gaps.inOrder().size(), all.median())),
                        TextStyle.SMALL));
        flow.paragraph(Text.of(wording.get("portfolio-pdf.gaps-note", undated.count())), TextStyle.FINE);
        longest(flow);
    }

    private void longest(PageFlow flow) {
        if (gaps.longest().isEmpty()) {
            return;
        }
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.gaps-longest"), 90),
                TableColumn.of(wording.get("portfolio-pdf.from"), 0),
                TableColumn.of(wording.get("portfolio-pdf.to"), 190));
        flow.need(HEADING);
        flow.table(
                columns,
                TextStyle.FINE,
                table -> gaps.longest()
                        .forEach(gap -> table.row(List.of(
                                Text.of(wording.get("portfolio-pdf.days", gap.days())),
                                end(gap.from(), gap.from().when().lastDate()),
                                end(gap.to(), gap.to().when().date())))));
    }

    private Text end(Incident incident, @Nullable LocalDate day) {
        return Text.of(wording.formats().date(Objects.requireNonNull(day)) + "  ")
                .then(links.named(incident.id()));
    }
}
