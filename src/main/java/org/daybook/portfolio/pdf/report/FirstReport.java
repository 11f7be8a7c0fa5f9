package org.daybook.portfolio.pdf.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.AgencyReports;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.IncidentCaseRecords;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;
import org.daybook.portfolio.request.PortfolioSection;

/**
 * A first report: at most four pages, however large the case. The first page has who reports, whom they hold
 * responsible, the gravest and latest incidents in exact words, and what is requested; then follow a summary, a
 * chronology of as much as there is room for, what else exists, and how to verify it.
 */
public final class FirstReport {
    /** The chronology ends within this many pages: what else there is has the page after them. */
    private static final int CHRONOLOGY_PAGES = 3;

    private static final int GRAVEST = 8;

    /** The least number of threats that are quoted on the first page, whatever else fits. */
    private static final int QUOTED = 3;

    private static final float NUMBERS_WIDTH = 32;
    private static final int WORDS_SHOWN = 420;
    private static final int ACCOUNT_SHOWN = 100;
    private static final int ACT_SHOWN = 200;
    private static final int BRIEF_ACT = 260;
    private static final int WHOLE_ACT = 600;

    /** How many acts of violence come before any threat on the first page, and the threats that still have to fit. */
    private static final int VIOLENT = 2;

    private static final int THREATS = 3;

    /** How many characters accounts of acts are lengthened by at a time, while there is room. */
    private static final int ACT_STEP = 120;

    private static final int ACT_LEAST = 1;
    private static final int ACT_MOST = 17;
    private static final int FURTHER_SHOWN = 100;

    private final PortfolioContent content;
    private final CrossReferences links;
    private final ReportFrame frame;
    private final SectionWording wording;
    private final Shortlist shortlist;
    private final ReportParties parties;
    private final QuotedIncident quoted;
    private final ShortChronology chronology;
    private final ReportExtent extent;
    private final AgencyReports reports;

    public FirstReport(PortfolioContent content, boolean signed, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.links = links;
        frame = new ReportFrame(content, signed, wording);
        this.wording = wording;
        shortlist = Shortlist.of(content);
        OrderTermNames terms = new OrderTermNames(content, links.lines(), wording);
        parties = new ReportParties(content, terms, links, wording);
        quoted = new QuotedIncident(terms, wording);
        chronology = new ShortChronology(content, terms, links, wording);
        extent = new ReportExtent(content, links, wording);
        reports = new IncidentCaseRecords(content.printed(), links, wording).reports();
    }

    public void emit(PageFlow flow) {
        flow.pageBreak();
        int start = flow.page();
        boolean chronological = content.request().wants(PortfolioSection.CHRONOLOGY);
        List<IncidentSheet> all = chronological ? shortlist.ranked() : List.of();
        Gravest gravest = gravest(flow, all);
        Map<IncidentSheet, Integer> onFirst = onFirst(gravest);
        Set<IncidentSheet> setOut = new LinkedHashSet<>(onFirst.keySet());
        if (chronological) {
            IntPredicate fits = rows ->
                    flow.trial(trial -> both(trial, gravest, rows, ACT_LEAST)).page() < start + CHRONOLOGY_PAGES;
            int rows = most(shortlist.ranked().size(), 0, fits);
            int act = most(
                    ACT_MOST,
                    ACT_LEAST,
                    steps -> flow.trial(trial -> both(trial, gravest, rows, steps))
                                    .page()
                            < start + CHRONOLOGY_PAGES);
            setOut.addAll(chronology.rows(shortlist, rows));
            flow.section(() -> first(flow, gravest, chronology.rows(shortlist, rows)));
            flow.section(() -> second(flow, rows, onFirst, act));
        } else {
            flow.section(() -> first(flow, gravest, List.of()));
            if (content.request().wants(PortfolioSection.SUMMARY)) {
                flow.section(() -> flow.together(this::counts));
            }
        }
        int exhibits = most(
                ReportExtent.EXHIBITS,
                0,
                count -> flow.trial(trial -> last(trial, setOut, count)).page() <= start + CHRONOLOGY_PAGES);
        last(flow, setOut, exhibits);
    }

    /**
     * How many of the gravest incidents are on the first page.
     *
     * @param whole how many with their account and exact words
     * @param quoted how many more with their exact words alone
     * @param act how many characters of an account of violence
     */
    private record Gravest(int whole, int quoted, int act) {}

    /** Acts of violence with the whole account before more accounts, and threats in their exact words beside them. */
    private Gravest gravest(PageFlow flow, List<IncidentSheet> all) {
        int violent = Math.clamp(
                shortlist.grave().stream()
                        .takeWhile(sheet -> SignificantIncidents.isViolence(sheet.current()))
                        .count(),
                1,
                VIOLENT);
        int fitting = most(GRAVEST, 1, count -> isOnPage(flow, new Gravest(count, QUOTED, ACT_SHOWN), all));
        int whole =
                fitting < violent && isOnPage(flow, new Gravest(violent, THREATS, ACT_SHOWN), all) ? violent : fitting;
        int quoted = most(GRAVEST, 0, count -> isOnPage(flow, new Gravest(whole, count, ACT_SHOWN), all));
        int longer = most(
                WHOLE_ACT / ACT_STEP,
                0,
                steps -> isOnPage(flow, new Gravest(whole, quoted, ACT_SHOWN + steps * ACT_STEP), all));
        return new Gravest(whole, quoted, ACT_SHOWN + longer * ACT_STEP);
    }

    private boolean isOnPage(PageFlow flow, Gravest gravest, List<IncidentSheet> rows) {
        return flow.trial(trial -> first(trial, gravest, rows)).page() == flow.page();
    }

    private void both(PageFlow flow, Gravest gravest, int rows, int act) {
        first(flow, gravest, chronology.rows(shortlist, rows));
        second(flow, rows, onFirst(gravest), act);
    }

    /** The greatest number that fits, given that every smaller one does too; {@code least} if none does. */
    private static int most(int greatest, int least, IntPredicate fits) {
        int low = least;
        int high = Math.max(least, greatest);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** @param rows the incidents in the chronology */
    private void first(PageFlow flow, Gravest gravest, List<IncidentSheet> rows) {
        frame.head(flow, wording.get("report.title"));
        flow.facts(parties.facts(), FactDensity.READING);
        List<IncidentSheet> grave =
                shortlist.grave().stream().limit(gravest.whole()).toList();
        if (!grave.isEmpty()) {
            frame.heading(flow, "gravest");
            entries(flow, grave, gravest.act());
            List<IncidentSheet> inWords = quoted(gravest);
            list(flow, inWords, sheet -> quoted.briefly(sheet, WORDS_SHOWN, accountShown(sheet, BRIEF_ACT)));
            further(
                    flow,
                    shortlist.grave().stream()
                            .skip(gravest.whole())
                            .filter(sheet -> !inWords.contains(sheet))
                            .toList(),
                    rows);
        }
        shortlist.latest().ifPresent(latest -> {
            frame.heading(flow, "latest");
            if (grave.contains(latest)) {
                flow.paragraph(
                        Text.of(wording.get("report.latest-above", String.valueOf(latest.number()))), ReportStyle.LINE);
            } else {
                entries(flow, List.of(latest), ACT_SHOWN);
            }
        });
        flow.note(
                Text.empty()
                        .bold(wording.get("portfolio-pdf.labelled", wording.get("report.asked")))
                        .plain(parties.asked()),
                ReportStyle.LINE.spaced(3, 2));
    }

    /**
     * Emits the numbers of the incidents that do not fit here, with their pages, and of those that are not set out at
     * all.
     */
    private void further(PageFlow flow, List<IncidentSheet> further, List<IncidentSheet> rows) {
        if (further.isEmpty()) {
            return;
        }
        Text text = Text.of(wording.get("portfolio-pdf.labelled", wording.get("report.gravest-more")));
        String between = "";
        for (IncidentSheet sheet : further.stream().filter(rows::contains).toList()) {
            String place = AnchorNames.incident(sheet.number());
            text = text.plain(between)
                    .link(
                            wording.get("report.number-on-page", String.valueOf(sheet.number()), flow.pageOf(place)),
                            place);
            between = ", ";
        }
        List<Integer> rest = further.stream()
                .filter(sheet -> !rows.contains(sheet))
                .map(IncidentSheet::number)
                .sorted()
                .toList();
        String counted = rest.isEmpty()
                ? ""
                : wording.get(
                        "report.gravest-not-set-out",
                        rest.size(),
                        PrintedExcerpt.opening(WithheldFormatter.ranges(rest), FURTHER_SHOWN));
        flow.paragraph(
                text.plain((between.isEmpty() || counted.isEmpty() ? "" : "; ") + counted + "."), ReportStyle.REMARK);
    }

    private static boolean isWordless(IncidentSheet sheet) {
        return sheet.current().what().exactWords().isBlank();
    }

    /** The incidents that have a single line: violence, then threats to her, which consist only of their words. */
    private List<IncidentSheet> quoted(Gravest gravest) {
        return shortlist.grave().stream()
                .skip(gravest.whole())
                .filter(sheet -> SignificantIncidents.isViolence(sheet.current()) || !isWordless(sheet))
                .sorted(Comparator.comparing((IncidentSheet sheet) -> !SignificantIncidents.isViolence(sheet.current()))
                        .thenComparing(sheet -> !sheet.current().what().types().contains(IncidentType.THREAT_TO_ME)))
                .limit(gravest.quoted())
                .toList();
    }

    /** The incidents on the first page, and how many characters of their accounts it prints. */
    private Map<IncidentSheet, Integer> onFirst(Gravest gravest) {
        Map<IncidentSheet, Integer> shown = new LinkedHashMap<>();
        shortlist.grave().stream()
                .limit(gravest.whole())
                .forEach(sheet -> shown.put(sheet, accountShown(sheet, gravest.act())));
        quoted(gravest).forEach(sheet -> shown.put(sheet, accountShown(sheet, BRIEF_ACT)));
        shortlist.latest().ifPresent(latest -> shown.putIfAbsent(latest, accountShown(latest, ACT_SHOWN)));
        return shown;
    }

    private void entries(PageFlow flow, List<IncidentSheet> sheets, int act) {
        list(
                flow,
                sheets,
                sheet -> quoted.entry(sheet, WORDS_SHOWN, accountShown(sheet, act), reports.lineBesideDay(sheet, 1)));
    }

    private static void list(PageFlow flow, List<IncidentSheet> sheets, Function<IncidentSheet, Text> words) {
        flow.list(
                sheets.stream().map(words).toList(),
                ReportStyle.NARRATIVE,
                NUMBERS_WIDTH,
                i -> String.valueOf(sheets.get(i).number()));
    }

    /** The length of the account: longer where no exact words say what was done. */
    private static int accountShown(IncidentSheet sheet, int act) {
        boolean longer = SignificantIncidents.isViolence(sheet.current())
                || sheet.current().what().exactWords().isBlank();
        return longer ? act : ACCOUNT_SHOWN;
    }

    /** @param act by how many steps accounts of acts are lengthened */
    private void second(PageFlow flow, int rows, Map<IncidentSheet, Integer> onFirst, int act) {
        if (content.request().wants(PortfolioSection.SUMMARY)) {
            flow.together(this::counts);
        }
        List<IncidentSheet> shown = chronology.rows(shortlist, rows);
        if (shown.isEmpty()) {
            return;
        }
        frame.heading(flow, "chronology");
        flow.paragraph(
                Text.of(wording.get(
                        shortlist.isHers() ? "report.chosen-by-writer" : "report.chosen-by-kind",
                        shown.size(),
                        content.summary().totals().incidents())),
                ReportStyle.REMARK);
        chronology.emit(flow, shown, onFirst, act * ACT_STEP);
    }

    private void counts(PageFlow flow) {
        frame.heading(flow, "counts");
        new ReportCounts(content, links, wording)
                .lines()
                .forEach(line -> flow.paragraph(Text.of(line), ReportStyle.TABLE));
    }

    private void last(PageFlow flow, Set<IncidentSheet> setOut, int exhibits) {
        flow.section(() -> flow.together(page -> besides(page, setOut, exhibits)));
        flow.section(() -> flow.together(page -> frame.check(page, "report.check-short")));
    }

    private void besides(PageFlow flow, Set<IncidentSheet> setOut, int exhibits) {
        frame.heading(flow, "besides");
        flow.facts(extent.facts(setOut, exhibits), FactDensity.CLOSE);
    }
}
