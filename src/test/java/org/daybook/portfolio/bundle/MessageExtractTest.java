package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.browser.Browser;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.job.importing.ImportedChat;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four messages of a long chat are handed on, with a proof that they belong to it, and not one of the others. */
class MessageExtractTest {
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final String EXTRACT = "data/extracts/1.jsonl";
    private static final int ALL = 300;
    private static final Set<Integer> CHOSEN = Set.of(120, 121, 122, 250);

    @TempDir
    Path folder;

    private OnThread open;
    private Written written;

    @BeforeEach
    void record() throws Exception {
        open = new OnThread(new Diary(folder).create());
        written = new Written(open);
    }

    @AfterEach
    void close() {
        open.close();
    }

    /** A word that stands in no other message and in no other file. */
    private static String word(int message) {
        return "ossuary" + (char) ('a' + message / 26) + (char) ('a' + message % 26) + "quill";
    }

    private static List<String> words(boolean chosen) {
        return IntStream.rangeClosed(1, ALL)
                .filter(i -> CHOSEN.contains(i) == chosen)
                .mapToObj(MessageExtractTest::word)
                .toList();
    }

    /** Every sixtieth message came with a photo, and two with recordings. */
    private Path chat() throws IOException {
        StringBuilder lines = new StringBuilder();
        Path file = folder.resolve("WhatsApp Chat with Craig Mullen.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 1; i <= ALL; i++) {
                String sent =
                        i % 60 == 0 ? "IMG-%03d.jpg".formatted(i) : i % 121 == 0 ? "PTT-%03d.opus".formatted(i) : "";
                lines.append("%02d/11/2026, 20:%02d - Craig Mullen: ".formatted(1 + i / 60, i % 60))
                        .append(sent.isEmpty() ? "" : sent + " (file attached)\n")
                        .append(word(i))
                        .append('\n');
                if (!sent.isEmpty()) {
                    zip.putNextEntry(new ZipEntry(sent));
                    zip.write(sent.endsWith("jpg") ? photo(i) : ("OggS" + word(i)).getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.putNextEntry(new ZipEntry("WhatsApp Chat with Craig Mullen.txt"));
            zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static byte[] photo(int colour) {
        int[] argb = new int[20 * 20];
        Arrays.fill(argb, 0xff000000 | colour * 700);
        return new PictureEncoder().jpeg(20, 20, argb, 0.9f);
    }

    private ImportHistory imported(Path file) throws Exception {
        return ImportedChat.of(open.session(), file);
    }

    private void choose(ImportHistory history, Set<Integer> numbers) throws Exception {
        List<MessageRow> chosen = open.session().messages().rows(history, 0).stream()
                .filter(row -> numbers.contains(row.number()))
                .toList();
        new MessageIncidentCreator(open.session(), new Messages(Locale.UK)).recordChosen(history, chosen);
    }

    private Path bundle(PortfolioRequest request, Originals originals) throws Exception {
        Path bag = folder.resolve("bag-" + originals);
        written.write(request, new BundleChoice(BundleForm.FOLDER, originals, 0, false, true), bag);
        return bag;
    }

    @Test
    void noOtherMessageIsInAnyByteOfABundleOfFourOutOfThreeHundred() throws Exception {
        choose(imported(chat()), CHOSEN);
        Path bag = bundle(POLICE, BundleChoice.of(POLICE).originals());
        EveryByte all = EveryByte.of(bag);

        assertThat(all.found(words(false))).isEmpty();
        assertThat(all.found(words(true))).hasSize(CHOSEN.size());
        assertThat(all.names()).contains(EXTRACT).noneMatch(name -> name.endsWith(".zip"));
        assertThat(Files.readString(bag.resolve(EXTRACT))).contains(word(120), word(250));
        assertThat(Files.readString(bag.resolve("data/exhibits.csv")))
                .contains("The whole file holds 300 messages, 5 photos, 2 recordings");
        assertThat(all.names()).anyMatch(name -> name.contains("IMG-120")).anyMatch(name -> name.contains("PTT-121"));
        assertThat(Written.verify(bag).findings()).isEmpty();
        assertThat(Written.verify(bag).outcome(BundleCheck.EXTRACTS)).isEqualTo(CheckOutcome.HOLDS);
        assertThat(Files.readString(bag.resolve(BagNames.PROOF))).contains("rows-committed");
        assertThat(inAnotherLanguage(bag)).startsWith("4").contains(EXTRACT + ": 4 rows");
        theProofFailsWhereOneLetterIsChanged(bag);
        new Forger(bag).edit(EXTRACT, text -> text.replace(word(122), word(122) + "x"));
        assertThat(inAnotherLanguage(bag)).startsWith("1").contains("row 121 does not belong to the original");
    }

    /** Everything that may be changed, in a bundle that is listed and signed anew. */
    private static Stream<UnaryOperator<String>> changes() {
        return Stream.of(
                text -> text.replace(word(121), word(121).replace('q', 'Q')),
                text -> text.replaceFirst("\"row\":120", "\"row\":121"),
                text -> text.replaceFirst("\"rows\":300", "\"rows\":301"),
                text -> text.replaceFirst("(\"root\":\"...........)[0-9a-f]{4}", "$10000"),
                text -> text.replaceFirst("(\"original\":\"...........)[0-9a-f]{4}", "$10000"),
                text -> text.replaceFirst("(\"path\":\\[\"...........)[0-9a-f]{4}", "$10000"),
                text -> text.substring(0, text.length() / 2),
                text -> text + "\n\n",
                text -> "{}");
    }

    /** As the program and the page in the bundle say. */
    private void theProofFailsWhereOneLetterIsChanged(Path bag) throws Exception {
        String extract = Files.readString(bag.resolve(EXTRACT));
        Forger forger = new Forger(bag);
        try (PageCheck page = Browser.isInstalled() ? PageCheck.start(Browser.chromium(), folder) : null) {
            for (UnaryOperator<String> change : changes().toList()) {
                assertThat(change.apply(extract)).isNotEqualTo(extract);
                Files.writeString(bag.resolve(EXTRACT), change.apply(extract));
                forger.signAll();
                assertThat(Written.verify(bag).findings())
                        .contains(new BundleFinding(BundleSign.EXTRACT_DIFFERS, EXTRACT, 0));
                if (page != null) {
                    page.assertSame(bag, "", Written.verify(bag));
                }
            }
            Files.writeString(bag.resolve(EXTRACT), extract);
            forger.signAll();
            assertThat(Written.verify(bag).outcome(BundleCheck.EXTRACTS)).isEqualTo(CheckOutcome.HOLDS);
            if (page != null) {
                page.assertSame(bag, "", Written.verify(bag));
            }
        }
    }

    /** A reader that was written from the page on the format. */
    private static String inAnotherLanguage(Path bag) throws Exception {
        assumeThat(Path.of("/usr/bin/python3")).exists();
        assumeThat(python("-c", "import cryptography")).startsWith("0");
        return python("src/test/resources/org/daybook/portfolio/check_bundle.py", bag.toString());
    }

    private static String python(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + text;
    }

    @Test
    void theOriginalGoesOnRequest() throws Exception {
        choose(imported(chat()), CHOSEN);
        Path bag = bundle(POLICE, Originals.ALL);

        assertThat(EveryByte.names(bag)).anyMatch(name -> name.endsWith(".zip")).noneMatch(EXTRACT::equals);
        assertThat(EveryByte.of(bag).found(words(false))).isNotEmpty();
        assertThat(Written.verify(bag).findings()).isEmpty();
    }

    @Test
    void messagesAroundThemGoWhereTheyAreChosen() throws Exception {
        choose(imported(chat()), Set.of(10));
        Path bag = bundle(POLICE.with(MessageContext.FEW), Originals.EXTRACTS);

        assertThat(Files.readAllLines(bag.resolve(EXTRACT))).hasSize(2 + 11);
        assertThat(Written.verify(bag).findings()).isEmpty();
    }

    @Test
    void whatIsStruckOutIsADigestAndTheProofHolds() throws Exception {
        choose(imported(chat()), CHOSEN);
        PortfolioRequest request = POLICE.with(DisclosureOptions.OPEN.withWitnesses(false));
        Path bag = bundle(request, Originals.WITHOUT_PLACES);
        String extract = Files.readString(bag.resolve(EXTRACT));

        assertThat(extract).contains(word(120)).doesNotContain("Craig", "WhatsApp Chat");
        assertThat(Written.verify(bag).findings()).isEmpty();
    }

    @Test
    void aSecondImportOfAnEarlierVersionHasItsRootWorkedOutNow() throws Exception {
        ImportHistory first = imported(chat());
        List<MessageRow> rows = open.session().messages().rows(first, 0);
        ImportHistory older = open.session()
                .messages()
                .<RuntimeException>record(
                        out -> {
                            try (var writer = new RowWriter(out)) {
                                for (MessageRow row : rows) {
                                    writer.write(row);
                                }
                            }
                            var of = first.messages();
                            return new MessageImport(
                                    new Id<>("00112233445566778899aabbccddeeff"),
                                    of.format(),
                                    of.files(),
                                    of.basis(),
                                    of.conversations(),
                                    of.unknown());
                        },
                        List.of());
        choose(older, CHOSEN);
        Path bag = bundle(POLICE, Originals.EXTRACTS);

        assertThat(Files.readString(bag.resolve(EXTRACT))).contains(word(120)).doesNotContain("\"entry\"");
        assertThat(Written.verify(bag).findings()).isEmpty();
    }

    /** Two rows of each of these, of which the first is chosen; each has a word of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"calls.xml", "mail.mbox", "table.csv", "chat.txt"})
    void ofCallsMailboxesTablesAndPlainChatsItIsTheSame(String name) throws Exception {
        Path file = Files.writeString(
                folder.resolve(name),
                switch (name) {
                    case "calls.xml" -> """
                    <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
                    <calls count="2">
                      <call number="+447700900123" duration="65" date="1772359200000" type="1" contact_name="Ossuaryone" />
                      <call number="+447700900124" duration="7" date="1772359300000" type="1" contact_name="Ossuarytwo" />
                    </calls>
                    """;
                    case "mail.mbox" -> """
                    From 1@xxx Mon Jun 01 22:14:08 +0000 2026
                    Message-ID: <a@mail.example.org>
                    Date: Mon, 01 Jun 2026 22:14:00 +0000
                    From: Rob <rob@example.org>
                    Subject: one

                    Ossuaryone

                    From 2@xxx Mon Jun 02 22:14:08 +0000 2026
                    Message-ID: <b@mail.example.org>
                    Date: Tue, 02 Jun 2026 22:14:00 +0000
                    From: Rob <rob@example.org>
                    Subject: two

                    Ossuarytwo
                    """;
                    case "table.csv" -> """
                    Date,Time,Number,Text
                    01/03/2026,10:00,07700 900123,Ossuaryone
                    02/03/2026,10:00,07700 900124,Ossuarytwo
                    """;
                    default -> """
                    13/11/2026, 20:40 - Craig Mullen: Ossuaryone
                    13/11/2026, 20:41 - Craig Mullen: Ossuarytwo
                    """;
                });
        choose(imported(file), Set.of(1));
        Path bag = bundle(POLICE, Originals.EXTRACTS);

        assertThat(EveryByte.of(bag).found(List.of("Ossuaryone", "Ossuarytwo"))).containsExactly("Ossuaryone");
        assertThat(Files.readAllLines(bag.resolve(EXTRACT))).hasSize(3);
        assertThat(Written.verify(bag).findings()).isEmpty();
    }
}
