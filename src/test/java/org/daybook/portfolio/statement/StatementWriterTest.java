package org.daybook.portfolio.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.Passphrase;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.Witness;
import org.daybook.pattern.ProposedTerm;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.TermChoice;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A draft statement of the sample case: what it says, how it is marked, and that both files say the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementWriterTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Messages messages = new Messages(Locale.UK);
    private final StatementWriter writer = new StatementWriter(messages);

    private OnThread open;
    private PortfolioContent court;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        Path file = home.resolve("sample.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            open = new OnThread(Diary.diaries().unlock(file, passphrase));
        }
        court = open.collect(PortfolioRequest.of(PortfolioPreset.COURT));
    }

    @AfterAll
    void close() {
        open.close();
    }

    private byte[] docx(PortfolioContent content, StatementForm form) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeDocx(content, form, out);
        return out.toByteArray();
    }

    private byte[] pdf(PortfolioContent content, StatementForm form) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writePdf(content, form, null, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] docx) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document xml(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    private static Document body(byte[] docx) throws Exception {
        return xml(Objects.requireNonNull(parts(docx).get("word/document.xml")));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The words of each paragraph, in order. */
    private static List<String> paragraphs(byte[] docx) throws Exception {
        return all(body(docx), "p").stream().map(StatementWriterTest::words).toList();
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            words.append(
                    switch (String.valueOf(child.getLocalName())) {
                        case "t" -> child.getTextContent();
                        case "br", "tab" -> "\n";
                        default -> words(child);
                    });
        }
        return words.toString();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private String paragraphOf(int incident) throws Exception {
        return paragraphs(docx(court, StatementForm.FAMILY)).stream()
                .filter(words -> words.contains("(Incident " + incident + "."))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePackageHasEachPartThatItNamesAndSaysWhatEachIs() throws Exception {
        Map<String, byte[]> parts = parts(docx(court, StatementForm.FAMILY));
        assertThat(parts.keySet().iterator().next()).isEqualTo("[Content_Types].xml");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Document document = xml(part.getValue());
            if (part.getKey().endsWith(".rels")) {
                String from = part.getKey().startsWith("word") ? "word/" : "";
                NodeList relations = document.getElementsByTagName("Relationship");
                for (int i = 0; i < relations.getLength(); i++) {
                    assertThat(parts).containsKey(from + ((Element) relations.item(i)).getAttribute("Target"));
                }
            }
        }
        NodeList typed =
                xml(Objects.requireNonNull(parts.get("[Content_Types].xml"))).getElementsByTagName("Override");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < typed.getLength(); i++) {
            names.add(((Element) typed.item(i)).getAttribute("PartName").substring(1));
        }
        assertThat(parts.keySet().stream()
                        .filter(name -> !name.endsWith(".rels") && !name.startsWith("["))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyStyleAndEveryFieldLeadsSomewhere() throws Exception {
        Map<String, byte[]> parts = parts(docx(court, StatementForm.FAMILY));
        Document body = xml(Objects.requireNonNull(parts.get("word/document.xml")));
        List<String> styles = all(xml(Objects.requireNonNull(parts.get("word/styles.xml"))), "style").stream()
                .map(style -> style.getAttributeNS(W, "styleId"))
                .toList();
        assertThat(all(body, "pStyle"))
                .extracting(style -> style.getAttributeNS(W, "val"))
                .isSubsetOf(styles);
        assertThat(all(body, "rStyle"))
                .extracting(style -> style.getAttributeNS(W, "val"))
                .isSubsetOf(styles);
        List<String> bookmarks = all(body, "bookmarkStart").stream()
                .map(mark -> mark.getAttributeNS(W, "name"))
                .toList();
        assertThat(bookmarks).doesNotHaveDuplicates();
        List<String> named = all(body, "fldSimple").stream()
                .map(field -> field.getAttributeNS(W, "instr").strip().split(" ")[1])
                .toList();
        assertThat(named).isNotEmpty().isSubsetOf(bookmarks);
        assertThat(all(body, "tc"))
                .allSatisfy(
                        cell -> assertThat(cell.getLastChild().getLocalName()).isEqualTo("p"));
    }

    @Test
    void aReferenceNamesTheNumberThatTheWordProcessorWillCount() throws Exception {
        Document body = body(docx(court, StatementForm.FAMILY));
        List<String> numbered = all(body, "p").stream()
                .filter(paragraph -> all(paragraph, "pStyle").equals("Numbered"))
                .map(paragraph -> ((Element) paragraph
                                .getElementsByTagNameNS(W, "bookmarkStart")
                                .item(0))
                        .getAttributeNS(W, "name"))
                .toList();
        for (Element field : all(body, "fldSimple")) {
            String target = field.getAttributeNS(W, "instr").strip().split(" ")[1];
            assertThat(words(field)).isEqualTo(String.valueOf(numbered.indexOf(target) + 1));
        }
    }

    private static String all(Element paragraph, String name) {
        Element found = (Element) paragraph.getElementsByTagNameNS(W, name).item(0);
        return found == null ? "" : found.getAttributeNS(W, "val");
    }

    @ParameterizedTest
    @EnumSource
    void bothFilesSayTheSame(StatementForm form) throws Exception {
        String pdf = squeezed(text(pdf(court, form)).replaceAll("(?m)^(?:Draft statement|Draft\\. Not signed).*$", ""));
        for (String paragraph : paragraphs(docx(court, form))) {
            for (String line : paragraph.split("\n")) {
                // Scripts that run from right to left stand in another order in the text of a page.
                if (line.chars().allMatch(c -> c < 0x250 || c >= 0x2010 && c < 0x2040)) {
                    assertThat(pdf).contains(squeezed(line));
                }
            }
        }
    }

    @Test
    void theLatestIncidentComesBeforeThoseBeforeIt() throws Exception {
        List<String> paragraphs = paragraphs(docx(court, StatementForm.FAMILY));
        List<String> told = paragraphs.stream()
                .filter(words -> words.contains("(Incident "))
                .toList();
        assertThat(told).hasSize(court.printed().counted().size());
        assertThat(told.getFirst()).contains("(Incident 69.");
        assertThat(told().subList(1, 7))
                .allSatisfy(words -> assertThat(words).containsPattern("\\(Incident (?:37|54|57|66|63|47|38|34)\\."));
        assertThat(told().get(7)).contains("(Incident 1.");
        assertThat(paragraphs)
                .containsSubsequence(
                        "The respondent and our relationship",
                        "The latest incident in which the respondent is named",
                        "The worst incidents",
                        "What happened before, and other incidents",
                        "Requests to stop",
                        "Orders, bail and custody",
                        "How it has affected me",
                        "What I ask the court to order",
                        "Why I ask now",
                        "Statement of truth",
                        "Schedule of other incidents",
                        "Exhibits to this statement")
                .doesNotContain("Particulars of the respondent");
    }

    @Test
    void aHomeThatWasLeftOutIsNotTakenForHers() throws Exception {
        List<String> paragraphs = paragraphs(docx(court, StatementForm.FAMILY));
        assertThat(paragraphs)
                .anyMatch(words -> words.contains(", outside Nasreen's house"))
                .noneMatch(words -> words.contains(". Mum's house"))
                .anyMatch(words -> words.contains("[At a home. Say whose, without the address.]"))
                .noneMatch(words -> words.contains(". Home. "));
    }

    @Test
    void aPlaceThatWasLeftOutIsNotTakenForAHome() throws Exception {
        List<String> canal = paragraphs(docx(court, StatementForm.FAMILY)).stream()
                .filter(words -> words.contains("I had gone by the canal"))
                .toList();
        assertThat(canal)
                .isNotEmpty()
                .allMatch(words -> words.contains("[The place is left out here. Say where, without an address.]"))
                .noneMatch(words -> words.contains("At a home"));
    }

    @Test
    void theRespondentIsAskedToStayAwayOnlyForWhatTheyAreNamedIn() throws Exception {
        List<Integer> cited = new ArrayList<>();
        List<Integer> apart = new ArrayList<>();
        List<String> paragraphs = paragraphs(docx(court, StatementForm.FAMILY));
        List<String> items = paragraphs.stream()
                .filter(words -> words.matches("(?s).*\\(see (?:paragraph|incident).*"))
                .toList();
        String home = items.stream()
                .filter(words -> words.startsWith(messages.get("statement.term-home")))
                .findFirst()
                .orElseThrow();
        String mark = "(" + (char) ('a' + items.indexOf(home)) + ") ";
        String others = paragraphs.stream()
                .filter(words -> words.startsWith("[In these the respondent is not named"))
                .findFirst()
                .orElseThrow();
        incidentsIn(home.split("\\[", 2)[0]).forEach(cited::add);
        incidentsIn(others.split(Pattern.quote(mark), 2)[1].split(";", 2)[0]).forEach(apart::add);
        assertThat(cited).isNotEmpty().allMatch(this::isHis);
        assertThat(apart).isNotEmpty().noneMatch(this::isHis);
        List<Integer> all = new ArrayList<>(cited);
        all.addAll(apart);
        assertThat(all).allMatch(number -> current(number).where().kind() == PlaceKind.HOME);
    }

    @Test
    void aRequestToStopIsRecordedWhereTheStatementSaysSo() throws Exception {
        String told = paragraphs(docx(court, StatementForm.FAMILY)).stream()
                .filter(words -> words.startsWith("I recorded a request to stop in what I describe in "))
                .findFirst()
                .orElseThrow();
        assertThat(incidentsIn(told).sorted().toList())
                .isEqualTo(court.printed().counted().stream()
                        .filter(sheet ->
                                sheet.current().response().askedToStop().answer() == YesNoAnswer.YES)
                        .map(IncidentSheet::number)
                        .sorted()
                        .toList());
    }

    @Test
    void itSaysThatLaterIncidentsDoNotNameTheRespondent() throws Exception {
        List<IncidentSheet> counted = court.printed().counted();
        IncidentSheet latest = counted.stream()
                .filter(sheet -> isHis(sheet.number()) && sheet.current().when().date() != null)
                .reduce((_, later) -> later)
                .orElseThrow();
        assertThat(incidentIn(numbered().indexOf(told().getFirst()) + 1)).isEqualTo(latest.number());
        long later = counted.stream()
                .filter(sheet -> sheet.current().when().date() instanceof LocalDate day
                        && day.isAfter(
                                Objects.requireNonNull(latest.current().when().date())))
                .count();
        assertThat(paragraphs(docx(court, StatementForm.FAMILY)).stream()
                        .filter(words -> words.equals("[Of the other incidents, " + later
                                + " have a later date; in those the respondent is not"
                                + " named as known or believed. They are in their order below.]"))
                        .count())
                .isEqualTo(later > 0 ? 1 : 0);
    }

    /** Not all that came later is the respondent's. */
    @Test
    void itSaysInHowManyOfTheIncidentsAfterARequestToStopTheRespondentIsNamed() throws Exception {
        Matcher found = Pattern.compile(
                        "The first request to stop that I recorded was on ([^.]+)\\. Of the incidents told here, (\\d+)"
                                + " have a later date, whoever they were by; in (\\d+) of these the respondent is named")
                .matcher(String.join("\n", paragraphs(docx(court, StatementForm.FAMILY))));
        assertThat(found.find()).isTrue();
        LocalDate asked = LocalDate.parse(found.group(1), DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
        List<IncidentSheet> later = court.printed().counted().stream()
                .filter(sheet -> sheet.current().when().date() instanceof LocalDate day && day.isAfter(asked))
                .toList();
        long his = later.stream().filter(sheet -> isHis(sheet.number())).count();
        assertThat(found.group(2)).isEqualTo(String.valueOf(later.size()));
        assertThat(found.group(3)).isEqualTo(String.valueOf(his));
        assertThat(his).isLessThan(later.size());
    }

    @Test
    void itsCornerNamesTheExhibitsThatItRefersToAndNoOthers() throws Exception {
        List<String> paragraphs = paragraphs(docx(court, StatementForm.FAMILY));
        Set<String> marked = Pattern.compile("marked ‘([^’]+)’")
                .matcher(String.join("\n", paragraphs))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        String corner = paragraphs.get(1);
        assertThat(corner).contains("Exhibits: " + marked.size() + " (");
        Set<String> named = new HashSet<>();
        Matcher runs = Pattern.compile("([A-Z]+)([0-9]+)(?: to [A-Z]+([0-9]+))?")
                .matcher(corner.substring(corner.indexOf('(', corner.indexOf("Exhibits: "))));
        while (runs.find()) {
            int last = Integer.parseInt(Objects.requireNonNullElse(runs.group(3), runs.group(2)));
            for (int number = Integer.parseInt(runs.group(2)); number <= last; number++) {
                named.add(runs.group(1) + number);
            }
        }
        assertThat(named).isEqualTo(marked);
    }

    private List<String> numbered() throws Exception {
        return all(body(docx(court, StatementForm.FAMILY)), "p").stream()
                .filter(paragraph -> all(paragraph, "pStyle").equals("Numbered"))
                .map(StatementWriterTest::words)
                .toList();
    }

    private List<String> told() throws Exception {
        return numbered().stream().filter(words -> words.contains("(Incident ")).toList();
    }

    private static Stream<Integer> numbers(String words) {
        return Pattern.compile("[0-9]+").matcher(words).results().map(found -> Integer.valueOf(found.group()));
    }

    /** The incidents of the paragraphs that are named, and those named of the schedule. */
    private Stream<Integer> incidentsIn(String words) {
        Stream<Integer> told = Pattern.compile("paragraphs? ([0-9][0-9, and]*)")
                .matcher(words)
                .results()
                .flatMap(found -> numbers(found.group(1)))
                .map(this::incidentIn);
        Stream<Integer> listed = Pattern.compile("incidents? ([0-9][0-9, and]*) of the schedule")
                .matcher(words)
                .results()
                .flatMap(found -> numbers(found.group(1)));
        return Stream.concat(told, listed);
    }

    private int incidentIn(int paragraph) {
        try {
            Matcher number = Pattern.compile("\\(Incident ([0-9]+)\\.")
                    .matcher(numbered().get(paragraph - 1));
            assertThat(number.find()).isTrue();
            return Integer.parseInt(number.group(1));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Incident current(int number) {
        return court.printed().counted().stream()
                .filter(sheet -> sheet.number() == number)
                .findFirst()
                .orElseThrow()
                .current();
    }

    private boolean isHis(int number) {
        return Set.of(Certainty.KNOWN, Certainty.BELIEVED)
                        .contains(current(number).who().certainty())
                && current(number).who().person().equals("Craig Hollis");
    }

    @Test
    void herWordsStandAsTheyAreRecorded() throws Exception {
        String all = String.join("\n", paragraphs(docx(court, StatementForm.FAMILY)));
        assertThat(court.printed().counted())
                .allSatisfy(sheet -> assertThat(squeezed(all))
                        .contains(
                                squeezed(sheet.current().what().happened().substring(1)),
                                squeezed(sheet.current().what().exactWords())));
    }

    @Test
    void whatAWitnessSawIsMarkedAsHearsayInTheScheduleToo() throws Exception {
        List<String> all = paragraphs(docx(court, StatementForm.FAMILY));
        assertThat(paragraphOf(27)).contains("[Hearsay? Say whether you know this from Mrs Begum,");
        for (IncidentSheet sheet : court.printed().counted()) {
            int at = all.indexOf(paragraphOf(sheet.number()));
            String telling = all.get(at) + all.get(at + 1);
            for (Witness witness : sheet.current().presence().witnesses()) {
                if (!witness.saw().isBlank()) {
                    assertThat(telling)
                            .as("incident %d", sheet.number())
                            .containsPattern("\\[Hearsay\\? [^\\]]*"
                                    + (witness.name().contains("[name")
                                            ? "witness \\d+ of incident " + sheet.number()
                                            : Pattern.quote(
                                                    witness.name().strip().substring(1))));
                }
            }
        }
    }

    @Test
    void whatOthersTypedIsMarkedAsHearsayAndNamesThem() throws Exception {
        assertThat(paragraphOf(66)).contains("[Hearsay: written by Gurdeep Sandhu, her brother. Say who told you");
        assertThat(paragraphOf(66)).contains("[Amended since it was first recorded on ");
        assertThat(paragraphOf(46)).contains("[Hearsay: ");
        List<String> all = paragraphs(docx(court, StatementForm.FAMILY));
        assertThat(all)
                .as("the rule is stated, and words are not searched")
                .anyMatch(words -> words.contains("‘Hearsay’ marks words that someone else wrote down, and ‘hearsay?’"
                        + " incidents in which someone else was spoken to, asked, threatened or troubled, and what"
                        + " witnesses saw"));
        for (IncidentSheet sheet : court.printed().counted()) {
            String words = all.stream()
                    .filter(paragraph -> paragraph.contains("(Incident " + sheet.number() + "."))
                    .findFirst()
                    .orElseThrow();
            assertThat(words.contains("[Hearsay? Say who told"))
                    .as("incident %d", sheet.number())
                    .isEqualTo(!words.contains("[Hearsay: written by ")
                            && !words.contains("[Hearsay? Say whether")
                            && IncidentType.areThroughOthers(
                                    sheet.current().what().types()));
        }
        assertThat(paragraphOf(43)).as("messages to herself").doesNotContain("[Hearsay");
        assertThat(paragraphOf(37)).doesNotContain("earsay");
        assertThat(paragraphOf(1)).doesNotContain("earsay");
        assertThat(paragraphs(docx(court, StatementForm.FAMILY)))
                .anyMatch(words -> words.contains("Harjit Kaur, my mother, saw or heard this: Opened it.")
                        && words.contains("[Hearsay? Say whether you know this from Harjit Kaur, my mother,"));
    }

    @Test
    void whatTheWindowTicksAtFirstIsWhatIsToldAndWhatSheTicksInsteadIsToldAlone() throws Exception {
        Set<Id<Incident>> usual = open.run(() -> StatementChoice.usual(
                Opened.of(open.session()).incidents().stream()
                        .filter(history -> history.current().handling().inPortfolio())
                        .toList(),
                court.printed().notWithdrawn(CaseRecordKind.PERSON).toList(),
                court.heading().responsible()));
        assertThat(incidentsTold(court)).isEqualTo(numbersOf(usual)).hasSizeLessThan(30);

        Set<Id<Incident>> hers = court.sheets().stream()
                .filter(sheet -> sheet.number() == 1 || sheet.number() == 37)
                .map(IncidentSheet::id)
                .collect(Collectors.toSet());
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.COURT);
        PortfolioContent chosen = open.collect(request.with(Sheets.settingOut(request.scope(), hers)));
        assertThat(incidentsTold(chosen)).containsExactlyInAnyOrder(1, 37);
        assertThat(paragraphs(docx(chosen, StatementForm.FAMILY)))
                .noneMatch(words -> words.startsWith("The latest incident in which"));
    }

    private Set<Integer> numbersOf(Set<Id<Incident>> ids) {
        return court.sheets().stream()
                .filter(sheet -> ids.contains(sheet.id()))
                .map(IncidentSheet::number)
                .collect(Collectors.toSet());
    }

    private Set<Integer> incidentsTold(PortfolioContent content) throws Exception {
        return all(body(docx(content, StatementForm.FAMILY)), "p").stream()
                .filter(paragraph -> "Numbered".equals(style(paragraph)))
                .map(paragraph -> Pattern.compile("\\(Incident ([0-9]+)\\.").matcher(words(paragraph)))
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static String style(Element paragraph) {
        NodeList styles = paragraph.getElementsByTagNameNS(W, "pStyle");
        return styles.getLength() == 0 ? "" : ((Element) styles.item(0)).getAttributeNS(W, "val");
    }

    @Test
    void exhibitsAreProducedInTheFormOfTheCourtAndOnlyOnce() throws Exception {
        String family = String.join("\n", paragraphs(docx(court, StatementForm.FAMILY)));
        assertThat(family).contains("There is now produced and shown to me marked ‘JS1’: Screenshot of texts");
        assertThat(count(family, "marked ‘JS1’:")).isEqualTo(1);
        assertThat(family).contains("See also ‘JS1’.");
        String civil = String.join("\n", paragraphs(docx(court, StatementForm.CIVIL)));
        assertThat(civil)
                .contains("I refer to the following, marked ‘JS1’: Screenshot of texts")
                .contains("Claimant", "Defendant", "The defendant is Craig", "order that the defendant must not:")
                .doesNotContain("produced and shown", "The respondent is", "he respondent is named");
    }

    private static int count(String text, String words) {
        Matcher matcher = Pattern.compile(Pattern.quote(words)).matcher(text);
        return (int) matcher.results().count();
    }

    @Test
    void itIsDeclaredByNobody() throws Exception {
        List<String> paragraphs = paragraphs(docx(court, StatementForm.FAMILY));
        assertThat(paragraphs).anyMatch(words -> words.startsWith("I believe that the facts stated"));
        assertThat(paragraphs).contains("Signed\n", "Full name\n", "Date\n");
        assertThat(paragraphs.getFirst()).contains("FL401", "not legal advice", "Delete this box");
    }

    @Test
    void howToReachHerIsInNeitherFile() throws Exception {
        for (byte[] file : List.of(docx(court, StatementForm.FAMILY), pdf(court, StatementForm.FAMILY))) {
            String all = file[0] == 'P' ? String.join("\n", paragraphs(file)) : text(file);
            assertThat(all).doesNotContain("Tansy", "07700 900145", "example.org");
            assertThat(all).contains("on form C8");
        }
        assertThat(new String(
                        Objects.requireNonNull(
                                parts(docx(court, StatementForm.FAMILY)).get("docProps/core.xml")),
                        StandardCharsets.UTF_8))
                .doesNotContain("creator", "Sandhu");
    }

    @Test
    void itAsksForWhatSheChoseWithTheParagraphsThatShowWhy() throws Exception {
        PortfolioContent chosen = open.collect(PortfolioRequest.of(PortfolioPreset.COURT)
                .with(TermChoice.USUAL
                        .without(Set.of(ProposedTerm.WORK))
                        .withOwn("come within 100 metres of the allotments\n\n")));
        List<String> paragraphs = paragraphs(docx(chosen, StatementForm.FAMILY));
        assertThat(paragraphs)
                .anyMatch(words -> words.matches("telephone me or leave me voice messages \\(see [a-z0-9, ]+\\)\\."))
                .anyMatch(words -> words.matches("\\[In these the respondent is not named as known or believed: .*]"))
                .contains("come within 100 metres of the allotments.")
                .noneMatch(words -> words.contains("near, where I work"));
    }

    @Test
    void itSaysWhenItIsLongerThanCourtsAsk() throws Exception {
        assertThat(text(pdf(court, StatementForm.FAMILY))).doesNotContain("at most 25");
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.COURT);
        PortfolioContent all = open.collect(request.with(Sheets.settingOut(
                request.scope(),
                court.printed().counted().stream()
                        .map(sheet -> sheet.current().id())
                        .collect(Collectors.toSet()))));
        assertThat(text(pdf(all, StatementForm.FAMILY)).replaceAll("\\s+", " "))
                .containsPattern("It has (2[6-9]|3\\d) pages up to the signature\\. Family courts .* at most 25")
                .doesNotContain("Schedule of other incidents");
    }

    @Test
    void thePdfConforms() throws Exception {
        byte[] pdf = pdf(court, StatementForm.FAMILY);
        assertThat(Conformity.faults(pdf)).isEmpty();
    }

    @Test
    void whatSheDidAndFeltHasNoNameOfAField() throws Exception {
        assertThat(String.join("\n", paragraphs(docx(court, StatementForm.FAMILY))))
                .contains(
                        "I am certain that it was Craig Hollis. I say so for this reason: the same number as the goodbye text.")
                .contains("I believe that it was Craig Hollis.", "I do not know who it was.")
                .doesNotContain("What I did:", "How I felt:", "Who it was:", "known for certain");
    }

    @Test
    void itSaysOfAnIncidentAfterCustodyBeganThatItDidAndOfNoOther() throws Exception {
        String told = "[The person named here is recorded as in custody on this day, since 31 August 2026.";
        assertThat(paragraphOf(69)).contains(told);
        assertThat(paragraphOf(66)).doesNotContain("in custody");
    }

    @Test
    void itAsksWhyAnotherOrderIsNeededAndForTranslationsAndWhatNoDiaryKnows() throws Exception {
        List<String> paragraphs = paragraphs(docx(court, StatementForm.FAMILY));
        assertThat(paragraphs)
                .contains("In the matter of the Family Law Act 1996", "Between")
                .anyMatch(words -> words.startsWith("[Recorded as in force on ")
                        && words.contains("until 15 September 2027")
                        && words.endsWith("Say why another order is asked for, or a longer or wider one.]"))
                .anyMatch(words -> words.startsWith("I am Jaspreet Sandhu. I am the applicant. [Your occupation"))
                .anyMatch(words -> words.startsWith("come to, or within ____ metres of, where I live"))
                .anyMatch(words -> words.contains("£1,253.00 in all") && words.endsWith("Balance: £893.00."))
                .noneMatch(words -> words.contains(court.code().toString()));
        assertThat(paragraphOf(73)).contains("[Are all of these words in English?");
        assertThat(paragraphOf(1)).doesNotContain("Are all of these words");
    }

    @Test
    void particularsAndEarlierWordsAreNotesOfTheirOwn() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeNotes(court, StatementForm.FAMILY, null, out);
        String notes = text(out.toByteArray()).replaceAll("\\s+", " ");
        assertThat(notes)
                .contains("These notes are not part of the statement", "Particulars of the respondent")
                .contains("He took hold of my left arm above the elbow")
                .doesNotContain("Tansy", "07700 900145");
        assertThat(String.join("\n", paragraphs(docx(court, StatementForm.FAMILY))))
                .contains("He took hold of my right arm above the elbow")
                .doesNotContain("He took hold of my left arm above the elbow");
        assertThat(Conformity.faults(out.toByteArray())).isEmpty();
    }

    @Test
    void noPageIsSignedWithoutALineOfTheStatement() throws Exception {
        for (StatementForm form : StatementForm.values()) {
            try (PDDocument document = Loader.loadPDF(pdf(court, form))) {
                PDFTextStripper stripper = new PDFTextStripper();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String words = stripper.getText(document);
                    if (words.contains("Statement of truth\n") || words.contains("Statement of truth\r")) {
                        assertThat(words).containsPattern("(?m)^[0-9]+\\.").contains("Signed", "Full name");
                    }
                }
            }
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() throws Exception {
        assertThat(docx(court, StatementForm.FAMILY)).isEqualTo(docx(court, StatementForm.FAMILY));
        assertThat(pdf(court, StatementForm.FAMILY)).isEqualTo(pdf(court, StatementForm.FAMILY));
    }

    @Test
    void noTextBreaksTheFile() throws Exception {
        String hostile = "a\u0000b\u0007 \u202e]]>&<w:p>\ud800 \uffff\ue000999\ue001 \ue0007\ue001 {0} '{1}'";
        Statement statement = new Statement(
                "Draft statement",
                hostile,
                "Draft",
                "test",
                "CODE",
                court.madeAt(),
                List.of(
                        new StatementBlock.Title(hostile),
                        new StatementBlock.NumberedParagraph(7, StatementText.of(hostile)),
                        new StatementBlock.Corner(List.of(hostile)),
                        new StatementBlock.FactTable(
                                List.of(new StatementBlock.LabelledText(hostile, StatementText.of(hostile))))),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StatementDocx().write(statement, out);
        assertThat(paragraphs(out.toByteArray()))
                .anySatisfy(words -> assertThat(words).contains("]]>&<w:p>", "<U+0000>", "<U+202E>"));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new StatementPdf(messages).write(statement, null, pdf);
        assertThat(pdf.toByteArray()).isNotEmpty();
    }
}
