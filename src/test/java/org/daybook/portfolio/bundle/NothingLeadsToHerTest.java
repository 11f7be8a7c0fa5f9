package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.PlaceKind;
import org.daybook.job.importing.ImportedChat;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.companion.CompanionWriter;
import org.daybook.portfolio.companion.Companions;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.pdf.sheet.ContactSheetWriter;
import org.daybook.portfolio.redaction.Clue;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.progress.Progress;
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

/**
 * The sample case, made for the other side: no word that would lead to her, her witnesses or her things is in any byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeadsToHerTest {

    /** Where she lives and can be reached, and where others can. */
    private static final List<String> REACH = List.of(
            "Tansy",
            "07700 900145",
            "01632 960377",
            "01632 960214",
            "01632 960733",
            "01632 960871",
            "confidential-contact-sheet");

    /** Where things are, who supports her, how she keeps safe, and what was not to be printed. */
    private static final List<String> SAFEKEEPING = List.of(
            "locked cupboard",
            "drawer of my desk",
            "in my drawer",
            "in a drawer",
            "folder at",
            "Delphine",
            "Achebe",
            "Adjei",
            "dvocacy service",
            "biscuit tin",
            "in a tin",
            "which I keep",
            "My old phone",
            "Copy of the checklist",
            "without her service",
            "risk checklist of her",
            "A bag at Mum",
            "word for the library",
            "kettle on",
            "the back stairs",
            "what is only mine",
            "multi-agency conference");

    private static final List<String> WITNESSES = List.of(
            "Gurdeep",
            "Harjit",
            "Manpreet",
            "Sunita",
            "Samira",
            "Nasreen",
            "Akhtar",
            "Kostas",
            "Ioannou",
            "Pillai",
            "Miriam",
            "Begum",
            "Okafor",
            "Patel",
            "her brother",
            "my brother",
            "my mother",
            "Colleague at the library",
            "Has the shop on the corner");

    /** What the list before the making offers to mask, and no rule takes out by itself. */
    private static final Set<String> MASKED =
            Set.of("locked cupboard", "Larch Way", "Linden Road", "bedroom", "landing");

    /** How she lives now, and which door is next to hers; taken out by itself. */
    private static final List<String> ROUTINES = List.of(
            "Leicester",
            "fire stairs",
            "walks me to the car now",
            "I do not get the 17:45",
            "No tram any more",
            "a chair against the door",
            "New padlock",
            "the ten past six",
            "from number 8",
            "in number 3");

    /** Who would give evidence, and what she agreed to or asked for, which the police are told. */
    private static final List<String> EVIDENCE = List.of(
            "Would speak to the police",
            "Has given a statement",
            "may ask for these records",
            "rather speak to a woman");

    /** Too short to be looked for among bytes that are no text. */
    private static final Pattern SHORT = Pattern.compile(
            "\\b(?:Meena|Irina|Ioana|Nowak|Ania|Rao|Kaur|Mum|GS\\d*|HK\\d*|MP\\d+)\\b|MP/\\d{1,3}\\b(?!/)|number 8\\b");

    private Path home;
    private OnThread open;
    private Written written;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        home = folder;
        Path file = home.resolve("sample.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            open = new OnThread(Diary.diaries().unlock(file, passphrase));
        }
        written = new Written(open);
    }

    @AfterAll
    void close() {
        open.close();
    }

    private static PortfolioRequest lettered(PortfolioPreset preset) {
        PortfolioRequest request = PortfolioRequest.of(preset);
        return request.with(request.discretion().withWitnesses(false));
    }

    private List<Clue> clues(PortfolioRequest request) throws Exception {
        return clues(open, request);
    }

    private static List<Clue> clues(OnThread open, PortfolioRequest request) throws Exception {
        return open.run(() -> Opened.of(open.session()).portfolios().clueSearch(request))
                .find();
    }

    private ContactSheet contacts(PortfolioContent content) throws Exception {
        return open.run(() -> Opened.of(open.session()).portfolios().contactSheet(content));
    }

    @ParameterizedTest
    @EnumSource(names = {"COURT", "PROTECTION_ORDER"})
    void inACopyWithLettersThereIsNoneOfTheWords(PortfolioPreset preset) throws Exception {
        assertThat(clues(lettered(preset)).stream().map(Clue::words).toList()).containsAll(MASKED);
        PortfolioRequest lettered = lettered(preset);
        PortfolioRequest request = lettered.with(lettered.discretion().masking(MASKED));
        Bundle bundle = written.bundle(request);
        Path bag = home.resolve(preset.code());
        written.write(bundle, Written.withPage(request), bag, Progress.UNWATCHED);
        List<String> words = Stream.of(REACH, SAFEKEEPING, WITNESSES, ROUTINES, List.copyOf(MASKED))
                .flatMap(List::stream)
                .toList();
        EveryByte bytes = EveryByte.of(bag);
        assertThat(bytes.found(words)).isEmpty();
        assertThat(bytes.matching(SHORT)).isEmpty();
        assertThat(bytes.found(hidden())).isEmpty();
        assertThat(bytes.names()).noneMatch(name -> name.contains("contact"));
        assertThat(Files.readString(bag.resolve("README.txt"))).doesNotContain("ontact sheet");
        assertThat(Written.verify(bag).findings()).isEmpty();
        Path beside = Files.createDirectory(home.resolve(preset.code() + "-beside"));
        try (Companions companions = companions(request, beside.resolve("notes"))) {
            assertThat(companions.paths().others()).hasSize(4);
            EveryByte companion = EveryByte.of(beside);
            assertThat(companion.found(words)).isEmpty();
            assertThat(companion.matching(SHORT)).isEmpty();
            assertThat(companion.found(hidden())).isEmpty();
        }
        assertThat(bytes.matching(Pattern.compile("Witness [A-Z]|PA\\d+"))).isNotEmpty();
    }

    /** The draft statement and the labels, which the other side may read as well. */
    private Companions companions(PortfolioRequest request, Path portfolio) throws Exception {
        Messages messages = new Messages(Locale.UK);
        CompanionChoice choice = new CompanionChoice(false, Optional.of(StatementForm.CIVIL), Optional.empty(), true);
        return new CompanionWriter(messages).write(choice, open.collect(request), null, written.signer(), portfolio);
    }

    /** The digests of the files of what is not to be printed: her old phone is a thing, and has none. */
    private List<String> hidden() throws Exception {
        return open.run(() -> Opened.of(open.session()).exhibits().all()).stream()
                .filter(exhibit -> exhibit.current().naming().title().startsWith("Copy of the checklist"))
                .map(ExhibitHistory::file)
                .map(file -> Objects.requireNonNull(file).sha256().hex())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"COURT", "PROTECTION_ORDER"})
    void howSheLivesNowIsInNoFileUnlessShePrintsIt(PortfolioPreset preset) throws Exception {
        PortfolioRequest request = PortfolioRequest.of(preset);
        Path bag = home.resolve("routines-" + preset.code());
        written.write(written.bundle(request), Written.withPage(request), bag, Progress.UNWATCHED);
        assertThat(EveryByte.of(bag).found(ROUTINES)).isEmpty();
        assertThat(Files.readString(bag.resolve("README.txt"))).doesNotContain("do not show it to");
        Path beside = Files.createDirectory(home.resolve("routines-beside-" + preset.code()));
        try (Companions _ = companions(request, beside.resolve("notes"))) {
            assertThat(EveryByte.of(beside).found(ROUTINES)).isEmpty();
        }
        PortfolioRequest withRoutines = request.with(request.discretion().withRoutines(true));
        assertThat(clues(request)).noneMatch(clue -> clue.kind() == Clue.ClueKind.ROUTINE);
        assertThat(clues(withRoutines).stream()
                        .filter(clue -> clue.kind() == Clue.ClueKind.ROUTINE)
                        .map(Clue::words))
                .contains(
                        "Mum has gone to my aunt in Leicester for a while.",
                        "No tram any more. Two buses, an hour and ten minutes each way.");
        PortfolioContent printed = this.open.collect(withRoutines);
        assertThat(printed.sheets().stream()
                        .map(sheet -> sheet.current().effect().dayToDay()))
                .contains("Mum has gone to my aunt in Leicester for a while.");
        assertThat(EveryByte.of(bag).found(EVIDENCE)).isEmpty();
    }

    @Test
    void theSearchWouldFindThem() throws Exception {
        PortfolioRequest police = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        Path bag = home.resolve("police");
        written.write(police, BundleChoice.of(police), bag);
        EveryByte bytes = EveryByte.of(bag);
        assertThat(bytes.found(SAFEKEEPING))
                .contains("locked cupboard", "drawer of my desk", "folder at", "Delphine", "My old phone");
        assertThat(bytes.found(WITNESSES)).contains("Gurdeep", "her brother", "Begum");
        assertThat(bytes.matching(SHORT)).isNotEmpty();
        assertThat(bytes.found(hidden())).isNotEmpty();
        Path beside = Files.createDirectory(home.resolve("police-beside"));
        try (Companions companions = companions(police, beside.resolve("notes"))) {
            Path docx = companions.paths().others().getFirst();
            assertThat(EveryByte.of(Files.readAllBytes(docx)).found(List.of("Gurdeep", "Begum")))
                    .containsExactlyInAnyOrder("Gurdeep", "Begum");
        }
    }

    /** Each line has words that must not be in a copy for the other side; only the second and third are incidents. */
    private static final String CHAT = """
            13/10/2026, 19:58 - Gurdeep Sandhu: Are you still at Tansy Court? Larch Way is near.
            13/10/2026, 23:00 - Craig Mullen: I know about Linden Road and Gurdeep.
            13/10/2026, 23:01 - Craig Mullen: Gurdeep-7 Tansy Court.jpg (file attached)
            14/10/2026, 12:00 - Jo: My support worker Delphine Achebe has it, from my bedroom.
            """;

    @Test
    void noRowOfAnImportedConversationLeadsToHerEither(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("copy.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            OnThread other = new OnThread(Diary.diaries().unlock(file, passphrase));
            try {
                ImportedChat.ofFile(
                        other.session(),
                        Files.writeString(folder.resolve("WhatsApp Chat with Gurdeep Sandhu.txt"), CHAT));
                PortfolioRequest lettered = lettered(PortfolioPreset.COURT)
                        .withoutSections(Set.of())
                        .with(MessageContext.FEW);
                assertThat(clues(other, lettered))
                        .anySatisfy(clue ->
                                assertThat(clue.places().toString()).contains("Messages: ", "Larch Way is near"))
                        .anySatisfy(clue -> assertThat(clue.places().toString()).contains("I know about Linden Road"));
                PortfolioRequest request = lettered.with(lettered.discretion().masking(MASKED));
                Path bag = folder.resolve("bag");
                new Written(other).write(request, Written.withPage(request), bag);
                assertThat(Files.readString(bag.resolve("data/messages.csv")))
                        .contains("near.", "about [left out] and Witness", "[left out]")
                        .hasLineCount(5);
                List<String> words = Stream.of(REACH, SAFEKEEPING, WITNESSES, List.copyOf(MASKED))
                        .flatMap(List::stream)
                        .filter(word -> !word.equals("number 8"))
                        .toList();
                EveryByte bytes = EveryByte.of(bag);
                assertThat(bytes.found(words)).isEmpty();
                assertThat(bytes.matching(SHORT)).isEmpty();
            } finally {
                other.close();
            }
        }
    }

    @Test
    void herOwnNameStaysWholeThoughAWitnessSharesIt() throws Exception {
        PortfolioContent content = open.collect(lettered(PortfolioPreset.COURT));
        assertThat(content.toString()).contains("Jaspreet Sandhu").doesNotContain("Jaspreet Witness");
    }

    @Test
    void whoIsWhoStandsOnTheContactSheetAloneWhichLiesBesideTheBundle() throws Exception {
        PortfolioContent content = open.collect(lettered(PortfolioPreset.COURT));
        ContactSheet sheet = contacts(content);
        assertThat(sheet.witnesses()).containsKey("Gurdeep Sandhu, my brother");
        assertThat(sheet.labels().values()).anyMatch(label -> label.startsWith("GS"));
        Messages messages = new Messages(Locale.UK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContactSheetWriter(messages).write(sheet, null, out);
        assertThat(EveryByte.of(out.toByteArray()).found(List.of("Gurdeep Sandhu", "Witness B", "Tansy")))
                .contains("Gurdeep Sandhu", "Tansy");
        Path bag = home.resolve("beside");
        CompanionChoice choice = new CompanionChoice(true, Optional.of(StatementForm.FAMILY), Optional.empty(), true);
        try (Companions beside = new CompanionWriter(messages).write(choice, content, sheet, written.signer(), bag)) {
            assertThat(beside.paths().contactSheet()).contains(home.resolve("beside-keep.pdf"));
            assertThat(beside.paths().others())
                    .containsExactly(
                            home.resolve("beside-draft.docx"),
                            home.resolve("beside-draft.pdf"),
                            home.resolve("beside-draft-notes.pdf"),
                            home.resolve("beside-labels.pdf"))
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
            assertThat(home.resolve("beside-keep.pdf")).isRegularFile();
            try (PDDocument labels =
                    Loader.loadPDF(home.resolve("beside-labels.pdf").toFile())) {
                assertThat(new PDFTextStripper().getText(labels).replaceAll("\\s+", " "))
                        .contains("Labels here: 13, from JS1 to JS22.");
            }
        }
        // It was not kept: the bundle was not made.
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("beside-"));
        }
    }

    @Test
    void aLabelWithALetterIsNotWhatTheDiaryKnowsTheExhibitBy() throws Exception {
        PortfolioContent content = open.collect(lettered(PortfolioPreset.COURT));
        assertThat(content.exhibits()).anyMatch(sheet -> sheet.label().startsWith("PA"));
        List<String> before = labels();
        open.run(() -> {
            Opened.record(
                    open.session(),
                    Opened.of(open.session())
                            .portfolios()
                            .written(
                                    content,
                                    PortfolioReceipt.of(
                                            home.resolve("x"), 1, ByteSequence.of(new byte[32]), List.of())));
            return true;
        });
        assertThat(labels()).isEqualTo(before);
    }

    private List<String> labels() throws Exception {
        return open.run(() -> Opened.of(open.session()).exhibits().all()).stream()
                .map(ExhibitHistory::label)
                .toList();
    }

    @Test
    void whatMayStillLeadToHerIsListedWithEveryPlaceAndGoneOnceItIsMasked() throws Exception {
        PortfolioRequest court = lettered(PortfolioPreset.COURT);
        List<Clue> clues = clues(court);
        Map<String, Clue> byWords = clues.stream()
                .collect(Collectors.toMap(clue -> clue.words().toLowerCase(Locale.ROOT), clue -> clue, (a, _) -> a));
        // A neighbour's number is struck out without being asked for.
        assertThat(byWords).containsKeys("larch way", "bedroom").doesNotContainKey("number 8");
        assertThat(Objects.requireNonNull(byWords.get("larch way")).places()).hasSizeGreaterThan(8);
        assertThat(clues.stream()
                        .filter(clue -> clue.kind() == Clue.ClueKind.FILE)
                        .map(Clue::words))
                .containsExactlyElementsOf(open.collect(court).exhibits().stream()
                        .filter(sheet -> sheet.file() != null)
                        .map(ExhibitSheet::label)
                        .toList())
                .contains("JS4", "JS8");

        Set<String> words = clues.stream()
                .filter(clue -> clue.exhibit() == null)
                .map(Clue::words)
                .collect(Collectors.toSet());
        PortfolioRequest masked = court.with(court.discretion().masking(words));
        assertThat(clues(masked))
                .filteredOn(clue -> words.contains(clue.words()))
                .isEmpty();
        PortfolioContent content = open.collect(masked);
        assertThat(content.printed().toString()).doesNotContain("number 8", "Larch Way", "my bedroom", "Linden Road");
        assertThat(open.run(() -> Opened.of(open.session()).portfolios().proof(content))
                        .facts()
                        .request())
                .contains("masked true")
                .doesNotContain("Larch");
    }

    /** What is written in the field 'Where' and leads nowhere. */
    private static final Set<String> NOWHERE = Set.of(
            "",
            "[private]",
            "Street outside [address]",
            "At work, first week back",
            "Work e-mail",
            "The council's complaints form",
            "Shown to me at the police station");

    @Test
    void theListIsShortHasEachWordOnceEveryPlaceAndThePagesToLookAt() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.COURT);
        List<Clue> clues = open.run(() -> Opened.of(open.session()).portfolios().clueSearch(request))
                .findOnPages(new PdfPortfolioWriter(Written.MESSAGES));
        List<String> words = clues.stream()
                .filter(clue -> clue.kind() != Clue.ClueKind.FILE)
                .map(clue -> clue.words().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(words)
                .contains("west bromwich", "gurdwara", "my gym", "linden road", "لائبریری")
                .doesNotContain("પાડી");
        // With the line on which the files are.
        assertThat(words).hasSizeBetween(20, 59).doesNotHaveDuplicates();
        assertThat(clues).allSatisfy(clue -> assertThat(clue.pages()).isNotEmpty());
        assertThat(open.collect(request).sheets().stream()
                        .map(sheet -> sheet.current().where())
                        .filter(where -> where.kind() != PlaceKind.PHONE && where.kind() != PlaceKind.ONLINE)
                        .map(IncidentLocation::place)
                        .filter(place -> words.stream().noneMatch(place.toLowerCase(Locale.ROOT)::contains))
                        .collect(Collectors.toSet()))
                .isEqualTo(NOWHERE);
    }

    @Test
    void noNameOfAFileIsInACopyForTheOtherSideButWhatItEndsWith() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.COURT);
        List<String> names = open.run(() -> Opened.of(open.session()).exhibits().all()).stream()
                .map(history -> history.current().file())
                .filter(Objects::nonNull)
                .map(file -> file.name().replaceFirst("\\.[^.]*$", ""))
                // Shorter ones are words that stand in her accounts too.
                .filter(name -> name.length() > 10)
                .toList();
        Path bag = home.resolve("names");
        written.write(written.bundle(request), Written.withPage(request), bag, Progress.UNWATCHED);
        assertThat(names).hasSizeGreaterThan(10);
        assertThat(EveryByte.of(bag).found(names)).isEmpty();
        assertThat(EveryByte.of(bag).found(List.of("[name].jpg"))).isNotEmpty();
        try (Stream<Path> files = Files.list(bag.resolve("data/exhibits"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("[A-Z]{2}\\d+( \\(copy without hidden details\\))?\\.[a-z]+"));
        }
        Path whole = home.resolve("all-names");
        PortfolioRequest police = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        written.write(written.bundle(police), Written.withPage(police), whole, Progress.UNWATCHED);
        assertThat(EveryByte.of(whole).found(names)).hasSizeGreaterThan(10);
    }

    @Test
    void whatIsLeftOutInOnePlaceAndSaidInOtherWordsInAnotherIsListed() throws Exception {
        PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
        Set<CaseRecordKind> without = new HashSet<>(court.caseOptions().leftOutKinds());
        without.remove(CaseRecordKind.HEALTH);
        PortfolioRequest health = court.with(court.caseOptions().without(without));
        String sleep = "Something to sleep, which I am afraid to take";
        assertThat(open.collect(health).printed().toString()).contains(sleep);
        assertThat(clues(health))
                .filteredOn(clue ->
                        clue.kind() == Clue.ClueKind.ECHO && clue.words().startsWith(sleep))
                .singleElement()
                .satisfies(clue -> assertThat(clue.places().getLast().name()).isEqualTo("Left out in Incident 57"));
        assertThat(open.collect(court).printed().toString()).doesNotContain("to sleep", "afraid to take");
    }
}
