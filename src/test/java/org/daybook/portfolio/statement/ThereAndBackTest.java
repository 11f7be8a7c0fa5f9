package org.daybook.portfolio.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.Passphrase;
import org.daybook.exchange.Exports;
import org.daybook.job.importing.ImportJob;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.OpenSample;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
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

/**
 * The invented case, exported from one diary and imported into another eight days later: what is printed of it there
 * differs from what is printed here only where it must. The lists are those of json-format.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThereAndBackTest {
    private static final String MARK = ", as the other diary says";
    private static final Pattern IMPORTED =
            Pattern.compile("\\. Imported \\d\\d/\\d\\d/\\d{4}, \\d\\d:\\d\\d \\(UTC\\+\\d\\d:00\\)");

    private static final List<String> OF_EXHIBITS_OR_ENTRIES = List.of(
            "Exhibits", "Plates", "Key pictures", "Recordings", "Diary entries and digests", "How this was made");

    /** What an export has not: files, and what is said of them. */
    private static final String OF_EXHIBITS =
            "Exhibits?\\b.*|.*\\bexhibits\\b.*|Key pictures|Plates|Recordings|Photos|Letters and papers|Added";

    /** Its day, code and reference, how many days an order has left, and what it leaves out. */
    private static final String OF_THE_PRINTING = "Diary code when printed: .*|Print reference:? .*|[0-9]+, since .*"
            + "|.*\\(days left: \\d\\).*|This is the writer’s selection.*|Not printed here: .*|.*[Pp]rinted:? \\d\\d/.*"
            + "|[0-9a-f]{32}|\\d+-[A-Z0-9-]+";

    private final Messages messages = new Messages(Locale.UK);
    private OpenSample sample;
    private OnThread back;

    @BeforeAll
    void exportAndImport(@TempDir Path folder) throws Exception {
        sample = new OpenSample();
        OnThread there = sample.thread();
        byte[] export = Exports.bytes(there.run(Opened.of(there.session()).copies()::export), true);
        Diary diary = new Diary(folder);
        diary.create().close();
        Clock later = Clock.offset(Diary.CLOCK, Duration.ofDays(8));
        try (Passphrase passphrase = Diary.passphrase()) {
            back = new OnThread(Diary.diaries(later).unlock(diary.file(), passphrase));
        }
        new ImportJob(back.session()).takeOver(Files.write(folder.resolve("export.json"), export));
    }

    @AfterAll
    void close() throws Exception {
        back.close();
        sample.close();
    }

    @Test
    void aFileForThePoliceDiffersOnlyWhereItMust() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        assertDiffer(
                printed(sample.thread(), request),
                printed(back, request),
                List.of(
                        OF_THE_PRINTING,
                        OF_EXHIBITS,
                        "\\d+ of the records printed.*, on .*|since the last of them, \\d+ days",
                        "In another diary: 2 \\(no\\. 38, 70\\)",
                        "days as the other diary says: 2",
                        // Exhibits that are not printed.
                        "1 of 23\\.|Numbers: 19|Copy of the order|Details of files|Not printed: the folder a file came from, .*",
                        // Layout: shorter without an exhibit beside it.
                        "Recorded by: .*|Who they are or were to me: Former partner"),
                List.of(
                        OF_THE_PRINTING,
                        "In another diary: 68",
                        "\\d+ of the records printed.*, on .*|since the last of them, \\d+ days",
                        "days as the other diary says: 66",
                        "Written down first|In another diary, imported from there|As the other diary says|Jaspreet Sandhu",
                        "What the other diary says(: .*)?|Recorded there (on|for).*|This diary cannot confirm .*",
                        "The other diary says that it was withdrawn there on .*",
                        // An amendment that only named an exhibit.
                        "Changed|Nothing that is printed",
                        // There are no exhibits.
                        "None: the diary has none that this program can read",
                        "Diary entry|Recorded by|Gurdeep Sandhu, her brother, on behalf of .*|Who they are.*|Former partner"));
    }

    @Test
    void aFirstReportCountsDaysAsTheOtherDiarySaysAndSaysSo() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        List<String> counted = List.of(
                "On the same day: 24 of 66 with a date",
                "longest delay in days: 71",
                "Recorded by someone else: 4: 38, 46, 66, 70",
                "On paper: 7: 13, 38, 39, 45, 55, 58, 70");
        assertThat(printed(sample.thread(), request)).containsAll(counted).contains("days as the other diary says: 2");
        assertThat(printed(back, request)).containsAll(counted).contains("days as the other diary says: 66");
        assertThat(facts(collect(back, request), List.of()))
                .anyMatch(words -> words.contains("this diary’s clock shows only when they were imported"))
                .anyMatch(words -> words.contains("Amended 10/09/2026, as the other diary says. Before: "))
                .anyMatch(words -> words.contains("Recorded 1 day later, as the other diary says"))
                .noneMatch(words -> words.contains("Amended 02/12/2026"));
    }

    @Test
    void aDraftStatementDiffersOnlyWhereItMust() throws Exception {
        List<String> here = stated(back);
        assertThat(here)
                .contains(
                        "I have kept a dated diary since 9 November 2025.",
                        "Records were imported from it into this one, which began on 24 November 2026.");
        assertDiffer(
                stated(sample.thread()),
                here,
                List.of(
                        "\\[Recorded as in force on .*",
                        "\\[Each is to be marked .*",
                        // Her address, which may not be printed and so is not in an export, is not known there.
                        ".*\\[(address|private)\\].*"),
                List.of(
                        "\\[Another diary says so.*|Records were imported from it .*|If you did not keep .*",
                        "\\[Recorded as in force on .*",
                        ".*(Tansy C(our)?t|number 8).*",
                        // Its letter is an exhibit.
                        "The words, as I recorded them: “Our client asks .*"));
    }

    @Test
    void whatThisVersionWroteIsNotTakenForThatOfANewerOne() throws Exception {
        PortfolioContent content = collect(back, PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
        assertThat(content.sheets()).allMatch(sheet -> sheet.current().unknown().isEmpty());
        assertThat(content.caseRecords())
                .isNotEmpty()
                .allMatch(sheet -> sheet.current().unknown().isEmpty());
        assertThat(facts(collect(sample.thread(), content.request()), List.of()))
                .noneMatch(fact -> fact.contains("newer version of the program"));
    }

    @Test
    void aNameThatIsLeftOutDoesNotMakeARecordHers() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        List<Authorship> others = byOthers(request);
        assertThat(others).isNotEmpty();
        assertThat(byOthers(request.with(request.discretion().without(Set.of(PortfolioPart.ORIGIN)))))
                .hasSameSizeAs(others)
                .allMatch(by -> (by.author() + by.onBehalfOf()).startsWith("[name]"));
    }

    private List<Authorship> byOthers(PortfolioRequest request) throws Exception {
        return collect(back, request).sheets().stream()
                .map(sheet -> sheet.original().stamp().by())
                .filter(by -> !by.equals(Authorship.OWNER))
                .toList();
    }

    @Test
    void whatThisDiaryItselfKnowsStaysProvable() throws Exception {
        PortfolioContent content = collect(back, PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
        IncidentSheet sheet = content.sheets().getFirst();
        assertThat(sheet.original().stamp().recordedAt().getYear()).isEqualTo(2025);
        RecordSheet.ImportedEntry imported =
                Objects.requireNonNull(sheet.original().stamp().imported());
        assertThat(imported.at().toLocalDate()).isEqualTo(SampleTemplate.TODAY.plusDays(8));
        String pdf = PdfPortfolioWriterTest.text(MadeUpContent.write(content)).replaceAll("\\s+", "");
        assertThat(pdf)
                .contains(sheet.original().stamp().digest().hex())
                .contains("Intheotherdiary:" + imported.claim().digest());
    }

    @Test
    void noDigestStandsAnywhereButInTheListOfEntries() throws Exception {
        PortfolioContent content = collect(back, PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
        assertThat(facts(content, List.of("Diary entries and digests", "How this was made")))
                .noneMatch(fact -> fact.matches(".*[0-9a-f]{32}.*"));
    }

    /** What only one of them says, and that each of the patterns is needed. */
    private static void assertDiffer(List<String> there, List<String> here, List<String> lost, List<String> gained) {
        assertOnly(without(there, here), lost);
        assertOnly(without(here, there), gained);
    }

    private static void assertOnly(List<String> facts, List<String> allowed) {
        assertThat(facts)
                .filteredOn(fact -> allowed.stream().noneMatch(fact::matches))
                .isEmpty();
        assertThat(allowed)
                .filteredOn(one -> facts.stream().noneMatch(fact -> fact.matches(one)))
                .isEmpty();
    }

    private static List<String> without(List<String> facts, List<String> others) {
        List<String> left = new ArrayList<>(facts);
        others.forEach(left::remove);
        return left;
    }

    /** Each fact without pages, numbers of entries and the marks, except those that name exhibits. */
    private List<String> printed(OnThread diary, PortfolioRequest request) throws Exception {
        return facts(collect(diary, request), OF_EXHIBITS_OR_ENTRIES).stream()
                .flatMap(words -> compared(words, "\n| · |; |(?<=\\.) (?=[A-Z])"))
                .toList();
    }

    private List<String> stated(OnThread diary) throws Exception {
        List<String> blocks = new ArrayList<>();
        for (StatementBlock block : new StatementComposer(messages, StatementForm.FAMILY)
                .compose(collect(diary, PortfolioRequest.of(PortfolioPreset.COURT)))
                .blocks()) {
            switch (block) {
                case StatementBlock.NumberedParagraph numbered ->
                    blocks.add(numbered.text().words());
                case StatementBlock.ParagraphItem item -> blocks.add(item.text().words());
                case StatementBlock.PlainParagraph plain ->
                    blocks.add(plain.text().words());
                case StatementBlock.StatementTable table
                when table.heads().size() == 2 ->
                    table.rows().forEach(row -> row.forEach(cell -> blocks.add(cell.words())));
                default -> blocks.add("");
            }
        }
        return blocks.stream()
                .flatMap(words -> compared(words, "\n|(?<=[.)\\]]) (?=[A-Z\\[(])"))
                .toList();
    }

    private static Stream<String> compared(String words, String between) {
        return Pattern.compile(between)
                .splitAsStream(IMPORTED.matcher(words.replace(MARK, "")).replaceAll(""))
                .map(fact -> fact.replaceAll(" \\(page \\d+\\)|(, )?\\bp(age|\\.) \\d+", "")
                        .replaceAll("[Dd]iary entry:? \\d+", "")
                        .strip())
                .filter(fact -> !fact.matches("[-\\d/ ,.:()+UTC]*|.*\\bExhibit\\b.*|.*\\b[A-Z][A-Z]\\d+\\b.*"));
    }

    private static List<String> facts(PortfolioContent content, List<String> leftOut) throws Exception {
        List<String> facts = new ArrayList<>();
        boolean isLeftOut = false;
        for (StructureElement element : MadeUpContent.writer()
                .structured(content, null, false, Progress.UNWATCHED)
                .structuring()
                .structure(Progress.UNWATCHED)
                .orElseThrow()
                .document()
                .all()
                .toList()) {
            if (element.level() == 1 || element.level() == 2) {
                isLeftOut = leftOut.stream().anyMatch(element.words()::startsWith);
            }
            if (!isLeftOut) {
                facts.add(element.words());
            }
        }
        return facts;
    }

    private static PortfolioContent collect(OnThread diary, PortfolioRequest request) throws Exception {
        return diary.run(() -> {
            PortfolioContent content = Opened.of(diary.session()).portfolios().collect(request);
            return content.withCampaigns(content.printed().counter().count());
        });
    }
}
