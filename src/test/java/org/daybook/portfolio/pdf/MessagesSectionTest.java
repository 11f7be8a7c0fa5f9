package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.job.importing.ImportedChat;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages with the imported messages to which incidents refer. */
class MessagesSectionTest {
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final int MANY = 2_000;
    private static final String NOTE = "These are the messages that the printed incidents refer to";

    @TempDir
    private Path folder;

    private OnThread open;

    @BeforeEach
    void anInventedChatWithThreeIncidents() throws Exception {
        open = new OnThread(new Diary(folder).create());
        ImportedChat.into(open.session(), folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    /** The text of the section alone. */
    private static String section(PortfolioContent content) throws IOException {
        String text = PdfPortfolioWriterTest.text(MadeUpContent.write(content));
        return text.substring(text.indexOf(NOTE), text.lastIndexOf("What is not printed"));
    }

    /** Whoever reads what was sent to her must know that there were answers. */
    @Test
    void theCoverSaysHowManyOfHerOwnMessagesAreNotPrintedWhereTheSectionIsLeftOut() throws Exception {
        String said = "The writer’s own messages in the conversations that these incidents come from are not printed."
                + " Their number: 1.";
        PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
        assertThat(text(court)).contains(said);
        assertThat(text(POLICE)).doesNotContain("The writer’s own messages in the conversations");
    }

    /** Whoever reads one side alone cannot tell what it answers. */
    @Test
    void theSheetAndTheRowOfHisMessagesSayHowManyTheWriterSentBetweenThemAndWhere() throws Exception {
        assertThat(Pattern.compile("The writer sent 1 between these: no\\. \\d+ of the messages \\(page \\d+\\)")
                        .matcher(text(POLICE))
                        .results()
                        .count())
                .isEqualTo(2);
    }

    private String text(PortfolioRequest request) throws Exception {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(open.collect(request)))
                .replaceAll("\\s+", " ");
    }

    @Test
    void printsEachMessageWithItsSourceAndItsPlaceInTheOriginal() throws Exception {
        PortfolioContent content = open.collect(POLICE);
        String label = content.exhibits().getFirst().label();
        assertThat(section(content))
                .contains(
                        "Read from WhatsApp chat",
                        "Original Exhibit " + label,
                        "It leaves out the words of deleted messages",
                        "Europe/London",
                        "Writer in it Jo",
                        "13/11/2026, 20:40",
                        "you were at the leisure centre at six, with the blue bag",
                        "lines 4 to 5",
                        "Attached, but not in the file: IMG-",
                        "deleted",
                        "last chance");
    }

    @Test
    void countsTheMessagesOfIncidentsByDayWithoutThoseAroundThem() throws Exception {
        // Two bursts on the first day, of six rows, one of them hers; three rows on the second.
        for (MessageContext context : MessageContext.values()) {
            assertThat(section(open.collect(POLICE.with(context)))).contains("13/11/2026 4 1 0", "14/11/2026 3 0 0");
        }
    }

    @Test
    void setsMessagesAroundThoseOfIncidentsApart() throws Exception {
        assertThat(section(open.collect(POLICE)))
                .contains("Other messages in the same conversations are not printed.")
                .doesNotContain("end-to-end encrypted");
        assertThat(section(open.collect(POLICE.with(MessageContext.FEW))))
                .contains(
                        "up to 5 messages on each side",
                        "end-to-end encrypted",
                        "line 1 context",
                        "Craig Mullen, received");
    }

    @Test
    void disclosesTheWritersOwnMessagesAndHowManyAreNotPrinted() throws Exception {
        String all = PdfPortfolioWriterTest.text(MadeUpContent.write(open.collect(POLICE)))
                .replaceAll("\\s+", " ");
        assertThat(all)
                .contains(
                        "Craig Mullen: the writer sent 1 of the 8 messages and notices printed, and 0 of the 1 not printed. Incidents 1, 2, 3 "
                                + "No. 3, 13/11/2026, 20:02: Please stop writing to me.")
                .contains("Messages not printed, in the conversations listed above 1");
    }

    @Test
    void printsNoWordsThatAreMasked() throws Exception {
        PortfolioRequest masked = POLICE.with(POLICE.discretion().masking(Set.of("leisure centre")));
        assertThat(section(open.collect(masked)))
                .contains("at the [left out] at six")
                .doesNotContain("leisure");
    }

    @Test
    void isLeftOutOfWhatTheOtherSideReadsUnlessItIsChosen() throws Exception {
        PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
        assertThat(PdfPortfolioWriterTest.text(MadeUpContent.write(open.collect(court))))
                .doesNotContain(NOTE);
        PortfolioRequest chosen = court.withoutSections(Set.of());
        assertThat(PdfPortfolioWriterTest.text(MadeUpContent.write(open.collect(chosen))))
                .contains(NOTE);
    }

    @Test
    void printsVeryManyMessagesThatAreReadOneByOne() throws Exception {
        PortfolioContent content = open.collect(POLICE);
        ConversationSheet few = content.conversations().getFirst();
        ConversationSheet many = new ConversationSheet(
                few.title(),
                few.source(),
                few.incidents(),
                MANY,
                into -> {
                    for (int i = 1; i <= MANY; i++) {
                        into.take(message(i, few));
                    }
                },
                few.rest(),
                false);
        byte[] pdf = MadeUpContent.write(content.withConversations(List.of(many)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(60, 160);
        }
    }

    private static MessageSheet message(int number, ConversationSheet of) {
        Message message = Message.of(
                SourceLocation.lines("", number, number),
                MessageType.MESSAGE,
                MessageTime.stated(
                        "",
                        OffsetDateTime.parse("2026-11-13T20:00:00Z").plusSeconds(number),
                        MessageTime.MessageTimePrecision.SECOND));
        return new MessageSheet(
                number,
                of.source().exhibits().getFirst(),
                of.incidents(),
                new Message(
                        message.location(),
                        message.type(),
                        message.time(),
                        "Craig Mullen",
                        "07700 900123",
                        message.direction(),
                        "words-" + number,
                        List.of(),
                        Set.of(),
                        List.of()),
                List.of());
    }

    private static byte[] photo(int colour, int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, colour);
        return new PictureEncoder().jpeg(width, height, argb, 0.9f);
    }

    /** Only the first picture is of an incident. */
    private Path withPictures() throws IOException {
        Path file = folder.resolve("WhatsApp Chat with Robin.zip");
        String chat = """
                13/10/2026, 20:41 - Robin: IMG-20261013-WA0001.jpg (file attached)
                13/10/2026, 20:42 - Robin: IMG-20261013-WA0003.jpg (file attached)
                14/10/2026, 09:00 - Jo: IMG-20261014-WA0002.jpg (file attached)
                """;
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : Map.of(
                            "chat.txt",
                            chat.getBytes(StandardCharsets.UTF_8),
                            "IMG-20261013-WA0001.jpg",
                            photo(0xffcc3344, 40, 30),
                            "IMG-20261013-WA0003.jpg",
                            "no picture".getBytes(StandardCharsets.UTF_8),
                            "IMG-20261014-WA0002.jpg",
                            photo(0xff3344cc, 300, 900))
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void showsPicturesBesideTheirMessagesInAValidFile() throws Exception {
        ImportedChat.ofFile(open.session(), withPictures());
        PortfolioContent alone = open.collect(POLICE);
        byte[] pdf = MadeUpContent.write(alone);
        assertThat(pictures(alone)).isEqualTo(2);
        PortfolioContent around = open.collect(POLICE.with(MessageContext.FEW));
        assertThat(pictures(around)).isEqualTo(3);
        byte[] more = MadeUpContent.write(around);
        assertThat(images(more)).isEqualTo(images(pdf) + 1);
        assertThat(Conformity.faults(more)).isEmpty();
        assertThat(MadeUpContent.write(around)).isEqualTo(more);
        PortfolioContent none = open.collect(POLICE.with(new ExhibitChoice(
                ExhibitScope.OF_PRINTED,
                Plates.NONE,
                false,
                false,
                POLICE.exhibits().labels())));
        assertThat(pictures(none)).isZero();
    }

    private static int pictures(PortfolioContent content) throws IOException {
        List<MessageSheet> rows = new ArrayList<>();
        for (ConversationSheet sheet : content.conversations()) {
            sheet.messages().read(rows::add);
        }
        return rows.stream().mapToInt(row -> row.pictures().size()).sum();
    }

    private static int images(byte[] pdf) throws IOException {
        int images = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return images;
    }

    @Test
    void saysThatMessagesCannotBeRead() throws Exception {
        PortfolioContent content = open.collect(POLICE);
        List<ConversationSheet> damaged =
                content.conversations().stream().map(ConversationSheet::damaged).toList();
        assertThat(section(content.withConversations(damaged)))
                .contains("The messages cannot be read.")
                .doesNotContain("lines 4 to 5");
    }
}
