package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.casefile.entry.Entry;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.pdf.section.WithheldFormatter;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.text.Messages;

/** Whatever is chosen: what a portfolio says of what is printed and what is not is true of the words on its pages. */
class TruthfulPortfolioTest {
    /** Each try prints a whole portfolio and reads it back; a deep run makes ten times as many. */
    private static final int TRIES = 40;

    private static final int INCIDENTS = 6;
    private static final int EXHIBITS = 4;
    private static final String EFFECT_TICK = "Physical health or sleep";
    private static final String ADDRESS = "14 Quillfeather Row";

    /** The sections as they are named where it is said what is not printed, and what stands above them. */
    private static final Map<String, Set<String>> TITLES = Map.ofEntries(
            Map.entry("Summary", Set.of("Summary")),
            Map.entry("About the person who wrote this", Set.of("About the person who wrote this")),
            Map.entry("People responsible", Set.of("People responsible")),
            Map.entry("Requests to stop, orders and breaches", Set.of("Requests to stop, orders and breaches")),
            Map.entry("Police and other agencies", Set.of("Police and other agencies")),
            Map.entry("Chronology", Set.of("Chronology")),
            Map.entry("Timeline", Set.of("Timeline")),
            Map.entry("Charts and counts", Set.of("Charts and counts")),
            Map.entry("Before and after", Set.of("Before and after")),
            Map.entry("Incident sheets", Set.of("Incident sheets")),
            Map.entry(
                    "What one person did, using all their numbers and accounts",
                    Set.of(
                            "What one person did, using all their numbers and accounts",
                            "Numbers and accounts linked to a person")),
            Map.entry(
                    "Background, effects, steps, costs, devices, other people and sharing",
                    Set.of(
                            "Background",
                            "Effects, health and costs",
                            "Safety steps",
                            "Devices and accounts",
                            "Other people",
                            "Consent and sharing")),
            Map.entry("Witnesses", Set.of("Witnesses")),
            Map.entry("Draft account", Set.of("Draft account, to help the officer take my statement")),
            Map.entry("Impact notes", Set.of("Impact notes")),
            Map.entry(
                    "Acts associated with stalking",
                    Set.of("Acts associated with stalking", "1. Acts associated with stalking")));

    /** What stands at the head and the foot of each page, between words that belong together. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:(?:Portfolio of incidents(?:: [a-z ]+)?|First report|What is new)(?: · .{0,80}? \\(continued\\))? [\\d/]{10} )?"
                    + "Confidential\\."
                    + " .{0,90}? Code [A-Z0-9-]+ · Page \\d+ of \\d+ ?");

    /** What is asked for. */
    record Choice(
            PortfolioPreset preset,
            Set<Integer> without,
            Set<PortfolioPart> parts,
            Set<PortfolioSection> sections,
            Set<CaseRecordKind> kinds,
            ExhibitScope which,
            boolean address,
            boolean witnesses) {}

    @Provide
    static Arbitrary<Choice> choices() {
        return choices(Arbitraries.of(PortfolioPreset.class).filter(preset -> !preset.isBrief()));
    }

    @Provide
    static Arbitrary<Choice> shortOnes() {
        return choices(Arbitraries.of(PortfolioPreset.FIRST_REPORT));
    }

    @Provide
    static Arbitrary<Choice> newOnes() {
        return choices(Arbitraries.of(PortfolioPreset.SINCE_LAST));
    }

    private static Arbitrary<Choice> choices(Arbitrary<PortfolioPreset> presets) {
        return Combinators.combine(
                        presets,
                        Arbitraries.integers().between(2, INCIDENTS).set().ofMaxSize(2),
                        Arbitraries.of(PortfolioPart.class).set().ofMaxSize(2),
                        Arbitraries.of(PortfolioSection.class).set().ofMaxSize(5),
                        Arbitraries.of(CaseRecordKind.class).set().ofMaxSize(3),
                        Arbitraries.of(ExhibitScope.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Choice::new);
    }

    private static <T> Id<T> id(int number) {
        return Sheets.id(number);
    }

    /**
     * The second is marked as not for portfolios, the third was amended, the fourth withdrawn, the fifth is a threat.
     */
    private static Incident incident(int number, String mark) {
        String words = number == 5 ? "qthreat5z" : "";
        List<IncidentType> kinds = number == 5 ? List.of(IncidentType.THREAT_TO_ME) : List.of(IncidentType.CALLS);
        return Incident.of(
                        id(number),
                        number,
                        EventTime.exactly(Sheets.DAY.plusDays(number), null, Diary.ZONE),
                        IncidentDescription.of(kinds, mark + number + "z near " + ADDRESS + ".", words))
                .with(IncidentEffect.of("qfelt" + number + "z", ""))
                .with(number == 2 ? new IncidentHandling(false, "qwhyz", "") : IncidentHandling.ORDINARY);
    }

    private static Sheets diary() {
        Sheets sheets = new Sheets();
        sheets.add(new Entry.HeadingRecorded(new CaseHeading(
                Map.of(
                        PersonDetailKind.NAME, new PersonDetail("Robin Printable", true),
                        PersonDetailKind.ADDRESS, new PersonDetail(ADDRESS, true)),
                "",
                Jurisdiction.ENGLAND_AND_WALES,
                UnknownFields.NONE)));
        IntStream.rangeClosed(1, INCIDENTS)
                .forEach(number ->
                        sheets.add(new Entry.IncidentRecorded(incident(number, number == 3 ? "qold" : "qtold"))));
        sheets.add(new Entry.IncidentAmended(incident(3, "qtold"), "qreasonz"));
        sheets.add(new Entry.IncidentWithdrawn(id(4), "a slip", null));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            sheets.add(new Entry.CaseRecordRecorded(
                    FilledCaseRecord.of(kind, path -> path.endsWith("name") ? "Nm" + kind.ordinal() : mark(kind))
                            .with(
                                    kind == CaseRecordKind.SUPPORTER
                                            ? new IncidentHandling(false, "", "")
                                            : IncidentHandling.ORDINARY)));
        }
        for (int number = 1; number <= EXHIBITS; number++) {
            sheets.add(new Entry.ExhibitAdded(
                    Exhibit.of(id(100 + number), number, PhysicalItem.NOT_SAID)
                            .with(new ExhibitDescription("qexhibit" + number + "z", "", "", ""))
                            .with(new ExhibitLinks(List.of(id(number)), List.of()))
                            .with(new ExhibitHandling(number != 1, false, "")),
                    null,
                    null));
        }
        return sheets;
    }

    /** Of what she changed in her days a served copy has the ticks alone. */
    private static boolean isShown(CaseRecordKind kind, Pages pages) {
        return pages.holds(mark(kind)) || kind == CaseRecordKind.EFFECT && pages.holds(EFFECT_TICK);
    }

    private static String mark(CaseRecordKind kind) {
        return "q" + kind.code().replace("-", "") + "z";
    }

    private static PortfolioRequest request(Choice choice) {
        PortfolioRequest proposed = PortfolioRequest.of(choice.preset());
        return proposed.with(Requests.without(choice.without().stream()
                        .map(TruthfulPortfolioTest::<Incident>id)
                        .collect(Collectors.toSet())))
                .with(new DisclosureOptions(
                        choice.parts(),
                        choice.address(),
                        choice.address(),
                        choice.address(),
                        choice.witnesses(),
                        Set.of()))
                .with(proposed.exhibits().of(choice.which()).with(Plates.NONE))
                .with(proposed.caseOptions().without(choice.kinds()))
                .withoutSections(choice.sections().isEmpty() ? choice.preset().leftOut() : choice.sections());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void everySentenceOfWhatIsPrintedAndWhatIsNotIsTrue(@ForAll("choices") Choice choice) throws Exception {
        PortfolioRequest request = request(choice);
        Pages pages = Pages.of(diary().collect(request));
        incidents(pages);
        exhibits(pages);
        records(pages, choice);
        sections(pages);
        versions(pages);
        assertThat(choice.address() || !pages.holds("Quillfeather")).isTrue();
        assertThat(pages.holds("‘[address]’ stands")).isEqualTo(!choice.address());
        if (!choice.parts().contains(PortfolioPart.EXACT_WORDS) && pages.hasRows() && pages.holds("qtold5z")) {
            assertThat(pages.holds("qthreat5z")).isTrue();
        }
    }

    @Property(tries = TRIES / 2, edgeCases = EdgeCasesMode.NONE)
    void aShortOneCountsAllThatItDoesNotSetOut(@ForAll("shortOnes") Choice choice) throws Exception {
        PortfolioRequest request = request(choice);
        Pages pages = Pages.of(diary().collect(request));
        Set<Integer> missing = new TreeSet<>(choice.without());
        missing.add(2);
        assertThat(pages.line())
                .contains("Incidents not included " + missing.size() + " of " + INCIDENTS + ": " + ranges(missing));
        missing.forEach(
                number -> assertThat(pages.holds("qtold" + number + "z")).isFalse());
        Set<Integer> there = IntStream.rangeClosed(1, INCIDENTS)
                .filter(number -> !missing.contains(number))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        // The fourth is withdrawn.
        assertThat(pages.line().contains("Withdrawn, not counted 1: 4")).isEqualTo(there.remove(4));
        assertThat(pages.holds("qtold4z")).isFalse();
        Set<Integer> shown = there.stream()
                .filter(number -> pages.holds("qtold" + number + "z"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!shown.isEmpty()) {
            assertThat(pages.line()).contains("Set out above " + shown.size() + ": " + ranges(shown));
        }
        there.removeAll(shown);
        assertThat(pages.line())
                .contains(
                        "Counted but not set out " + (there.isEmpty() ? "None" : there.size() + ": " + ranges(there)));
        Set<Integer> listed = IntStream.rangeClosed(1, EXHIBITS)
                .filter(number -> pages.holds("qexhibit" + number + "z"))
                .boxed()
                .collect(Collectors.toSet());
        assertThat(pages.line()).contains("Exhibits not included " + (EXHIBITS - listed.size()) + " of " + EXHIBITS);
        assertThat(choice.address() || !pages.holds("Quillfeather")).isTrue();
        assertThat(pages.holds("‘[address]’ stands")).isEqualTo(!choice.address());
        assertThat(shown.contains(3) || !pages.holds("qold3z")).isTrue();
        assertThat(pages.holds("qthreat5z"))
                .isEqualTo(shown.contains(5) && !choice.parts().contains(PortfolioPart.EXACT_WORDS));
    }

    @Property(tries = TRIES / 2, edgeCases = EdgeCasesMode.NONE)
    void whatIsNewIsAllOfItButWhatItSaysIsNotThere(@ForAll("newOnes") Choice choice) throws Exception {
        Pages pages = Pages.of(diary().collect(request(choice)));
        Set<Integer> missing = new TreeSet<>(choice.without());
        missing.add(2);
        assertThat(pages.line())
                .contains("Incidents not included " + missing.size() + " of " + INCIDENTS + ": " + ranges(missing));
        boolean sheets = !choice.sections().contains(PortfolioSection.SHEETS);
        for (int number = 1; number <= INCIDENTS; number++) {
            assertThat(pages.holds("qtold" + number + "z"))
                    .as("incident %d", number)
                    .isEqualTo(sheets && !missing.contains(number));
        }
        long shown = Arrays.stream(CaseRecordKind.values())
                .filter(kind -> isShown(kind, pages))
                .count();
        int all = CaseRecordKind.values().length;
        assertThat(pages.line().contains("Other records not included " + (all - shown) + " of " + all))
                .isEqualTo(shown < all);
        assertThat(choice.address() || !pages.holds("Quillfeather")).isTrue();
        assertThat(pages.holds("‘[address]’ stands")).isEqualTo(!choice.address());
    }

    private static String ranges(Set<Integer> numbers) {
        return WithheldFormatter.ranges(List.copyOf(new TreeSet<>(numbers)));
    }

    private static void incidents(Pages pages) {
        Set<Integer> missing = pages.numbers("Incidents not printed", "Exhibits not listed", INCIDENTS);
        for (int number = 1; number <= INCIDENTS; number++) {
            boolean shown = pages.holds("qtold" + number + "z");
            if (missing.contains(number)) {
                assertThat(shown).as("incident %d", number).isFalse();
            } else if (pages.hasRows()) {
                assertThat(shown).as("incident %d", number).isTrue();
            }
        }
        assertThat(pages.holds("All incidents, exhibits and other records of the diary are printed here"))
                .as("an incident and an exhibit are always withheld")
                .isFalse();
    }

    private static void exhibits(Pages pages) {
        Set<Integer> missing = pages.numbers("Exhibits not listed", "Other records not printed", EXHIBITS);
        for (int number = 1; number <= EXHIBITS; number++) {
            assertThat(pages.holds("qexhibit" + number + "z"))
                    .as("exhibit %d", number)
                    .isEqualTo(!missing.contains(number));
        }
    }

    private static void records(Pages pages, Choice choice) {
        Set<CaseRecordKind> shown = Arrays.stream(CaseRecordKind.values())
                .filter(kind -> isShown(kind, pages))
                .collect(Collectors.toSet());
        int all = CaseRecordKind.values().length;
        String said =
                pages.between("Other records not printed", "(?:Kinds of record not printed here|Sections not printed)");
        String expected = shown.size() == all ? "None: all " + all + " are here" : all - shown.size() + " of " + all;
        assertThat(said).isEqualTo(expected);
        if (!choice.preset().isForBothSides() && choice.address()) {
            Messages messages = new Messages(Locale.UK);
            String none = Arrays.stream(CaseRecordKind.values())
                    .filter(kind -> !shown.contains(kind) && !kind.isKeptApart())
                    .map(kind -> messages.get("particular." + kind.code() + "-many"))
                    .collect(Collectors.joining("; "));
            if (!none.isEmpty() || shown.size() == all) {
                assertThat(pages.between("whether or not the diary has any", "Sections not printed"))
                        .isEqualTo(none.isEmpty() ? "None" : none);
            }
        }
    }

    private static void sections(Pages pages) {
        String said = pages.between(
                "Sections not printed",
                "(?:Kept short|Health and treatment Not printed|Incident sheets Not printed|The writer’s address|Names of witnesses"
                        + "|Parts of incidents left out)");
        Set<String> missing = said.equals("None") ? Set.of() : new HashSet<>(Arrays.asList(said.split("; ")));
        if (missing.contains("What is open")) {
            assertThat(pages.titles()).doesNotContain("What is open");
        }
        assertThat(TITLES.keySet())
                .containsAll(missing.stream()
                        .filter(section -> !section.equals("What is open"))
                        .toList());
        TITLES.forEach((section, titles) -> assertThat(titles.stream().anyMatch(pages.titles()::contains))
                .as(section)
                .isEqualTo(!missing.contains(section)));
    }

    private static void versions(Pages pages) {
        boolean every = pages.holds("Every version of an amended incident is printed");
        boolean now = pages.holds("Of amended incidents, only the current version is printed; the earlier");
        boolean account = pages.holds("and in the draft account also the words that were recorded first");
        boolean printed = !pages.numbers("Incidents not printed", "Exhibits not listed", INCIDENTS)
                .contains(3);
        assertThat(Stream.of(every, now, account).filter(said -> said).count())
                .isEqualTo(printed && pages.hasAccounts() ? 1 : 0);
        assertThat(pages.holds("qold3z")).isEqualTo(every || account);
        if (every) {
            assertThat(pages.holds("qreasonz")).isTrue();
        }
    }

    /** The words of a portfolio, on one line and without any blank. */
    private record Pages(String line, String squeezed, Set<String> titles) {
        static Pages of(PortfolioContent content) throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Messages messages = new Messages(Locale.UK);
            new PdfPortfolioWriter(messages).write(content, null, out, Progress.UNWATCHED);
            try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                String text = new PDFTextStripper().getText(document);
                // Sections stand by themselves or within a part.
                Set<String> titles = children(document.getDocumentCatalog().getDocumentOutline())
                        .flatMap(item -> Stream.concat(Stream.of(item), children(item)))
                        .map(PDOutlineItem::getTitle)
                        .collect(Collectors.toCollection(TreeSet::new));
                String line = FURNITURE.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
                return new Pages(line, line.replace(" ", ""), titles);
            }
        }

        private static Stream<PDOutlineItem> children(PDOutlineNode node) {
            return StreamSupport.stream(node.children().spliterator(), false);
        }

        boolean holds(String words) {
            return squeezed.contains(words.replaceAll("\\s+", ""));
        }

        /** Whether accounts are printed anywhere. */
        boolean hasAccounts() {
            return hasRows() || titles.stream().anyMatch(title -> title.startsWith("Draft account"));
        }

        /** Whether every incident that is printed has its account on a page. */
        boolean hasRows() {
            return titles.contains("Chronology") || titles.contains("Incident sheets");
        }

        String between(String label, String next) {
            Matcher said =
                    Pattern.compile(Pattern.quote(label) + " (.*?) " + next).matcher(line);
            assertThat(said.find()).as(label).isTrue();
            return said.group(1);
        }

        /** The numbers that are said to be missing. */
        Set<Integer> numbers(String label, String next, int of) {
            String said = between(label, next);
            if (said.equals("None: all " + of + " are here")) {
                return Set.of();
            }
            Matcher parts =
                    Pattern.compile("(\\d+) of " + of + "\\. Numbers: (.*)").matcher(said);
            assertThat(parts.matches()).as(said).isTrue();
            Set<Integer> numbers = Arrays.stream(parts.group(2).split(", "))
                    .flatMap(Pages::range)
                    .collect(Collectors.toSet());
            assertThat(numbers).hasSize(Integer.parseInt(parts.group(1)));
            return numbers;
        }

        private static Stream<Integer> range(String words) {
            String[] ends = words.split("–");
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .boxed();
        }
    }
}
