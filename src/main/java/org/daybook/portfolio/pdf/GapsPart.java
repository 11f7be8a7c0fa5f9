package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.facts.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.Gaps;
import org.daybook.pattern.Gaps.Gap;
import org.daybook.pdf.Bookmark;
import org.daybook.pdf.Column;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.TableFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.pdf.PairsChart.Pair;
import org.daybook.portfolio.pdf.PairsChart.Side;

/** The days from one incident to the next: how many are how long, in the first half and in the second, and the longest. */
final class GapsPart {
    /** The upper ends of the classes of length, in days; what is longer is one class more. */
    private static final long[] UP_TO = {0, 1, 3, 7, 14, 30, 90, 365};

    private static final int FEWEST_TO_HALVE = 4;
    private static final float HEADING = 60;

    private final Gaps gaps;
    private final Figure undated;
    private final Links links;
    private final Wording wording;

    /** @param undated the incidents that have no date, so that nothing is counted to or from them */
    GapsPart(Gaps gaps, Figure undated, Links links, Wording wording) {
        this.gaps = gaps;
        this.undated = undated;
        this.links = links;
        this.wording = wording;
    }

    /** Emits it; nothing if there is no gap. */
    void emit(PageFlow flow) {
        if (gaps.inOrder().isEmpty()) {
            return;
        }
        List<Pair> pairs = pairs();
        PairsChart chart = new PairsChart(
                wording.get("portfolio-pdf.gaps-first-half"),
                wording.get("portfolio-pdf.gaps-second-half"),
                pairs,
                wording);
        boolean halves = gaps.inOrder().size() >= FEWEST_TO_HALVE;
        String title = wording.get("portfolio-pdf.gaps");
        flow.need(HEADING + (halves ? chart.start() : HEADING));
        flow.heading(2, title, null, new Bookmark(2, title));
        if (halves) {
            chart.draw(flow, "portfolio-pdf.gaps-description");
        }
        flow.paragraph(Text.of(wording.get("portfolio-pdf.gaps-note", undated.count())), TextStyle.FINE);
        medians(flow, halves);
        longest(flow);
    }

    private List<Pair> pairs() {
        int half = gaps.inOrder().size() / 2;
        int[] first = classes(gaps.inOrder().subList(0, half));
        int[] second = classes(gaps.inOrder()
                .subList(gaps.inOrder().size() - half, gaps.inOrder().size()));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i <= UP_TO.length; i++) {
            if (first[i] + second[i] > 0) {
                pairs.add(new Pair(length(i), side(first[i]), side(second[i])));
            }
        }
        return pairs;
    }

    private static Side side(int count) {
        return new Side(count, String.valueOf(count));
    }

    private static int[] classes(List<Gap> some) {
        int[] counts = new int[UP_TO.length + 1];
        for (Gap gap : some) {
            int i = 0;
            while (i < UP_TO.length && gap.days() > UP_TO[i]) {
                i++;
            }
            counts[i]++;
        }
        return counts;
    }

    /** 'Days: 4 to 7'. */
    private String length(int i) {
        if (i == UP_TO.length) {
            return wording.get("portfolio-pdf.gaps-over", UP_TO[i - 1]);
        }
        long from = i == 0 ? 0 : UP_TO[i - 1] + 1;
        return from == UP_TO[i]
                ? wording.get("portfolio-pdf.days", from)
                : wording.get("portfolio-pdf.gaps-between", from, UP_TO[i]);
    }

    private void medians(PageFlow flow, boolean halves) {
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.gaps-middle"), 0),
                Column.ofNumbers(wording.get("portfolio-pdf.gaps-days"), 60));
        flow.table(columns, TextStyle.FINE, table -> {
            gaps.all().ifPresent(all -> median(table, "portfolio-pdf.gaps-of-all", all));
            if (halves) {
                gaps.earlier().ifPresent(half -> median(table, "portfolio-pdf.gaps-first-half", half));
                gaps.later().ifPresent(half -> median(table, "portfolio-pdf.gaps-second-half", half));
            }
        });
    }

    private void median(TableFlow table, String key, Gaps.Several several) {
        table.row(wording.get(key), wording.get("portfolio-pdf.gaps-number", several.median()));
    }

    private void longest(PageFlow flow) {
        if (gaps.longest().isEmpty()) {
            return;
        }
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.gaps-longest"), 90),
                Column.of(wording.get("portfolio-pdf.from"), 0),
                Column.of(wording.get("portfolio-pdf.to"), 190));
        flow.need(HEADING);
        flow.table(
                columns,
                TextStyle.FINE,
                table -> gaps.longest()
                        .forEach(gap -> table.row(List.of(
                                Text.of(wording.get("portfolio-pdf.days", gap.days())),
                                end(gap.from()),
                                end(gap.to())))));
    }

    private Text end(Incident incident) {
        return Text.of(wording.formats()
                                .date(Objects.requireNonNull(incident.when().date())) + "  ")
                .then(links.named(incident.id()));
    }
}
