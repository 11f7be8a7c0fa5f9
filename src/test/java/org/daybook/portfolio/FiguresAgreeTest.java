package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.NamedPerson;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CostTotals;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.index.CaseIndex;
import org.daybook.index.IndexItem;
import org.daybook.index.MonthDensity;
import org.daybook.index.Timeline;
import org.daybook.ledger.LedgerReport;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.Figure;
import org.daybook.pattern.Patterns;
import org.daybook.pattern.RandomCase;
import org.daybook.portfolio.bundle.ChronologyRows;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.timeline.TimelineHeadings;

/**
 * Every figure that is told in more than one place is the same in all of them: on the page of the diary, under
 * Patterns, on the pages of a portfolio of everything, and in its table for spreadsheets.
 * {@link org.daybook.pattern.PatternsPropertyTest} holds that Patterns are right.
 */
class FiguresAgreeTest {
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);
    private static final Formats FORMATS = new Messages(Locale.UK).formats();

    /** One case, and what the places that count make of it. */
    private static final class Told {
        private final CaseFile caseFile;
        private final Patterns patterns;
        private final PortfolioContent content;
        private final Timeline timeline;

        Told(long seed) throws PortfolioFailure {
            caseFile = new RandomCase(seed).make();
            patterns = Patterns.of(
                    CaseSnapshot.of(caseFile, LocalDate.now(Diary.CLOCK)).countInput());
            content = collect(caseFile);
            CaseIndex index = new CaseIndex(caseFile.exhibits());
            index.applyAll(IndexItem.all(caseFile));
            timeline = index.timeline();
        }

        private static PortfolioContent collect(CaseFile caseFile) throws PortfolioFailure {
            LedgerReport report = new LedgerReport(
                    new LedgerHead(1, HASH), List.of(), List.of(), LedgerReport.Back.NOTHING, List.of(), Set.of());
            Set<PortfolioSection> left = EnumSet.of(
                    PortfolioSection.ABOUT, PortfolioSection.SHEETS, PortfolioSection.ACCOUNT, PortfolioSection.IMPACT);
            return new PortfolioCollector(Diary.CLOCK, "Daybook test")
                    .collect(
                            Sheets.diary(caseFile, report, Optional.empty(), "00".repeat(16), _ -> {
                                throw new AssertionError("there are no files");
                            }),
                            Requests.everything().withoutSections(left));
        }

        int counted() {
            return patterns.often().all().count();
        }
    }

    private static Optional<Told> told(long seed) throws PortfolioFailure {
        return new RandomCase(seed).make().incidents().all().isEmpty() ? Optional.empty() : Optional.of(new Told(seed));
    }

    @Property
    void onTheScreen(@ForAll long seed) throws Exception {
        Optional<Told> told = told(seed);
        if (told.isPresent()) {
            theDiaryPageAgrees(told.get());
            thePeopleAgree(told.get());
        }
    }

    @Property
    void inAPortfolioAndItsTable(@ForAll long seed) throws Exception {
        Optional<Told> told = told(seed);
        if (told.isPresent()) {
            theSummaryAgrees(told.get());
            theTableAgrees(told.get());
        }
    }

    /** Fewer than of the others: each is a whole file. */
    @Property(tries = 15)
    void inPrint(@ForAll long seed) throws Exception {
        Optional<Told> told = told(seed);
        if (told.isPresent()) {
            thePagesAgree(told.get());
        }
    }

    private static void theDiaryPageAgrees(Told told) {
        MonthDensity density = told.timeline.density();
        Map<YearMonth, Integer> bars = new TreeMap<>();
        density.months().forEach(month -> bars.put(month.month(), month.count()));
        Map<YearMonth, Integer> months = new TreeMap<>();
        told.patterns
                .often()
                .byMonth()
                .months()
                .forEach(month -> months.put(month.first(), month.all().count()));
        assertThat(bars).isEqualTo(months);
        assertThat(density.undated()).isEqualTo(told.patterns.often().undated().count());

        List<String> headings = TimelineHeadings.of(told.timeline.rows());
        assertThat(sum(headings, "(\\d+) incidents?")).isEqualTo(told.counted());
        assertThat(sum(headings, "(\\d+) not counted"))
                .isEqualTo(told.patterns.often().unclassified().count());
        assertThat(sum(headings, "(\\d+) withdrawn"))
                .isEqualTo(told.patterns.withdrawn().count());
        assertThat(headings).noneMatch(heading -> heading.isEmpty() || heading.matches("(.*, )?0 .*"));
    }

    private static void thePeopleAgree(Told told) {
        Map<String, Integer> done = new HashMap<>();
        NamedPerson.of(told.caseFile.incidents().all()).forEach(person -> {
            int by = person.roles().getOrDefault(NamedPerson.IncidentRole.DONE_BY, 0);
            if (by > 0) {
                done.put(NamedPerson.key(person.name()), by);
            }
        });
        Map<String, Integer> named = new HashMap<>();
        told.patterns
                .knew()
                .people()
                .forEach(person -> named.put(
                        NamedPerson.key(person.name()), person.figure().count()));
        assertThat(done).isEqualTo(named);
    }

    private static void theSummaryAgrees(Told told) {
        PortfolioSummary summary = told.content.summary();
        Patterns patterns = told.patterns;
        assertThat(summary.totals().incidents()).isEqualTo(told.counted());
        same(summary.totals().unclassified(), patterns.often().unclassified());
        same(summary.totals().withdrawn(), patterns.withdrawn());
        assertThat(summary.totals().records())
                .isEqualTo(told.caseFile.incidents().all().size())
                .isEqualTo(told.content.sheets().size());
        same(summary.when().undated(), patterns.often().undated());
        assertThat(Optional.ofNullable(summary.when().first()))
                .isEqualTo(patterns.often().first());
        assertThat(Optional.ofNullable(summary.when().last()))
                .isEqualTo(patterns.often().last());
        assertThat(summary.conduct().byType().values())
                .containsExactlyElementsOf(counts(patterns.knew().types()));
        assertThat(summary.conduct().byGroup().values())
                .containsExactlyElementsOf(counts(patterns.knew().groups()));
        patterns.knew()
                .certainties()
                .forEach((certainty, figure) -> same(
                        summary.conduct().suspects().certainties().getOrDefault(certainty, IncidentTally.NONE),
                        figure));
        assertThat(summary.conduct().suspects().certainties().values().stream()
                        .mapToInt(IncidentTally::count)
                        .sum())
                .isEqualTo(told.counted());
        same(summary.seen().reported(), patterns.recording().reported());
        same(summary.seen().notReported(), patterns.recording().notReported());
        same(summary.recording().originalMissing(), patterns.recording().originalMissing());
        assertThat(summary.recording().sameDay())
                .isEqualTo(patterns.recording().sameDay().count());
        same(summary.effects().fear(), patterns.effects().fear());
        same(summary.effects().askedToStop(), patterns.told().asked());
        assertThat(summary.otherRecords().costs())
                .isEqualTo(patterns.effects().beside().costs());
        breachesAreOneNumber(summary, patterns);
    }

    private static void breachesAreOneNumber(PortfolioSummary summary, Patterns patterns) {
        Figure any = patterns.told().breaches().any();
        same(summary.effects().orderBroken(), any);
        assertThat(patterns.knew()
                        .types()
                        .getOrDefault(IncidentType.ORDER_BREACHED, Figure.NONE)
                        .numbers())
                .isEqualTo(any.numbers());
        Set<Integer> named =
                new TreeSet<>(patterns.told().breaches().withoutTerm().numbers());
        patterns.told()
                .breaches()
                .terms()
                .forEach(term -> named.addAll(term.figure().numbers()));
        assertThat(named).containsExactlyElementsOf(any.numbers());
    }

    private static void theTableAgrees(Told told) throws IOException {
        List<String> lines = ChronologyRows.of(told.content);
        List<String> header = cells(lines.getFirst());
        int counted = header.indexOf("Counted as an incident");
        int reported = header.indexOf("Reported");
        int breach = header.indexOf("Breach of an order");
        List<List<String>> rows = lines.stream()
                .skip(1)
                .map(FiguresAgreeTest::cells)
                .filter(cells -> cells.get(counted).equals("yes"))
                .toList();
        assertThat(rows).hasSize(told.counted());
        assertThat(rows)
                .filteredOn(cells -> cells.get(reported).equals("yes"))
                .hasSize(told.patterns.recording().reported().count());
        assertThat(rows)
                .filteredOn(cells -> cells.get(breach).equals("yes"))
                .hasSize(told.patterns.told().breaches().any().count());
    }

    private static void thePagesAgree(Told told) throws Exception {
        String text = text(told.content);
        Patterns patterns = told.patterns;
        int unclassified = patterns.often().unclassified().count();
        int withdrawn = patterns.withdrawn().count();
        String apart = unclassified + withdrawn == 0
                ? ""
                : ". Printed but not counted: something else, or not sure %d, withdrawn %d"
                        .formatted(unclassified, withdrawn);
        assertThat(text).contains("Incidents printed " + told.counted() + apart);
        assertThat(text)
                .containsPattern("when Incidents " + told.counted() + "\\D.{0,200}?First and last:? "
                        + Pattern.quote(firstAndLast(patterns)));
        traced(text, "Without a known date", patterns.often().undated());
        traced(
                text,
                "Something else, or not sure: not counted:",
                patterns.often().unclassified());
        traced(text, "Withdrawn, not counted:", patterns.withdrawn());
        traced(
                text,
                "Breaches of orders, as written",
                patterns.told().breaches().any());
        assertThat(told.content.sheets().stream()
                        .filter(sheet -> !sheet.countable(false).isCounted())
                        .count())
                .isEqualTo(unclassified + withdrawn);
        certainties(text, patterns);
        costs(text, patterns.effects().beside().costs());
        months(text, patterns);
        kinds(text, patterns);
        groups(text, patterns);
        breaches(text, patterns);
        patterns.knew().conduct().ifPresent(conduct -> {
            // A bracket ends the row before it.
            String rows = text.replace("Turned up, but", "( Turned up, but");
            List<Integer> printed = numbers(rows, "\\([a-z]\\) [A-Z][a-z]+ing [^(]*?(\\d+) \\(no\\. ").stream()
                    .filter(count -> count > 0)
                    .toList();
            List<Integer> counted = conduct.letters().values().stream()
                    .map(Figure::count)
                    .filter(count -> count > 0)
                    .toList();
            assertThat(printed).isEqualTo(counted);
            if (!counted.isEmpty() && !conduct.presenceMissing().isNone()) {
                assertThat(numbers(rows, "Turned up, but [^(]*?(\\d+) \\(no\\. "))
                        .containsExactly(conduct.presenceMissing().count());
            }
        });
    }

    private static String firstAndLast(Patterns patterns) {
        return patterns.often()
                .first()
                .map(first -> FORMATS.date(first) + " and "
                        + FORMATS.date(patterns.often().last().orElseThrow()))
                .orElse("No dates known");
    }

    private static void certainties(String text, Patterns patterns) {
        Map<Certainty, String> words = Map.of(
                Certainty.KNOWN, "Known for certain",
                Certainty.BELIEVED, "Believed",
                Certainty.UNKNOWN, "Not known",
                Certainty.NOT_SAID, "Not said");
        patterns.knew()
                .certainties()
                .forEach((certainty, figure) -> assertThat(text)
                        .containsPattern("How sure of who did it:? .{0,80}?(?i:" + words.get(certainty) + "): "
                                + figure.count() + "\\b"));
    }

    private static void costs(String text, CostTotals costs) {
        if (costs.costs() > 0 || costs.hasRepayments()) {
            assertThat(text).containsPattern("Costs recorded:? £" + Pattern.quote(pounds(costs.gross())) + " in all");
            assertThat(text).contains("Total (amounts: " + costs.costs() + ")");
        }
        if (costs.repaid().signum() > 0) {
            String repaid = "Repaid: £" + pounds(costs.repaid()) + ". Balance: £" + pounds(costs.net());
            assertThat(text.split(Pattern.quote(repaid), -1)).hasSize(3);
        }
    }

    private static String pounds(BigDecimal amount) {
        return String.format(Locale.UK, "%,.2f", amount);
    }

    /** Where there are few enough months for a row each. */
    private static void months(String text, Patterns patterns) {
        if (patterns.often().byMonth().months().size() > 40) {
            return;
        }
        patterns.often().byMonth().months().stream()
                .filter(month -> !month.all().isNone())
                .forEach(month -> assertThat(text)
                        .contains(" %02d/%d %d "
                                .formatted(
                                        month.first().getMonthValue(),
                                        month.first().getYear(),
                                        month.all().count())));
    }

    /** Where something counts; no chart is drawn of nothing. */
    private static void kinds(String text, Patterns patterns) {
        if (patterns.isEmpty()) {
            assertThat(text).doesNotContain("Incidents by kind");
            return;
        }
        String bars = text.substring(text.indexOf("Incidents by kind"));
        patterns.knew()
                .types()
                .forEach((type, figure) ->
                        assertThat(bars).containsPattern("\\b" + type.code() + " .{3,90}? " + figure.count() + "\\b"));
    }

    /**
     * The first legend, that of the chart by month, names each group with those that have a date, and tells the others.
     */
    private static void groups(String text, Patterns patterns) {
        // The timeline before it has those with a date alone.
        String charts = text.substring(Math.max(0, text.lastIndexOf("Charts and counts")));
        Map<IncidentType.IncidentGroup, Integer> told = new EnumMap<>(IncidentType.IncidentGroup.class);
        for (IncidentType.IncidentGroup group : IncidentType.IncidentGroup.values()) {
            Matcher legend = Pattern.compile("\\b" + group.code() + " +"
                            + Pattern.quote(new Messages(Locale.UK).get("types.group." + group.code()))
                            + ": (\\d+)(?: \\((\\d+) undated\\))?")
                    .matcher(charts);
            while (legend.find()) {
                int undated = legend.group(2) == null ? 0 : Integer.parseInt(legend.group(2));
                told.putIfAbsent(group, Integer.parseInt(legend.group(1)) + undated);
            }
        }
        told.forEach((group, count) -> assertThat(count)
                .isEqualTo(patterns.knew()
                        .groups()
                        .getOrDefault(group, Figure.NONE)
                        .count()));
    }

    private static void breaches(String text, Patterns patterns) {
        Figure any = patterns.told().breaches().any();
        boolean chapter =
                text.contains("Copied from an order") || text.contains("breached an order or a bail condition");
        if (chapter && !any.isNone()) {
            assertThat(text)
                    .contains(
                            "as far as the writer knows: " + any.count() + ". Of these, without a term that is printed"
                                    + " here: "
                                    + patterns.told().breaches().withoutTerm().count());
        }
        List<Integer> terms = patterns.told().breaches().terms().stream()
                .map(term -> term.figure().count())
                .filter(count -> count > 0)
                .toList();
        assertThat(numbers(text, "Not to [a-z ]+ Incidents: (\\d+)")).isEqualTo(terms);
    }

    private static void traced(String text, String label, Figure figure) {
        if (figure.isNone()) {
            return;
        }
        assertThat(text).containsPattern(Pattern.quote(label) + ":? " + figure.count() + "\\b");
    }

    private static void same(IncidentTally tally, Figure figure) {
        assertThat(tally.numbers()).isEqualTo(figure.numbers());
    }

    private static List<Integer> counts(Map<?, Figure> figures) {
        return figures.values().stream().map(Figure::count).toList();
    }

    private static int sum(List<String> texts, String number) {
        return texts.stream()
                .flatMap(text -> numbers(text, number).stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<Integer> numbers(String text, String pattern) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    /** The cells of a line; those in quotes may hold commas. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String text(PortfolioContent content) throws Exception {
        Messages messages = new Messages(Locale.UK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPortfolioWriter(messages).write(content, null, out, Progress.UNWATCHED);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
