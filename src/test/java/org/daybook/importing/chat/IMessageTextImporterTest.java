package org.daybook.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourcePlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text files of imessage-exporter. */
class IMessageTextImporterTest {
    private static final IMessageTextImporter IMPORTER = new IMessageTextImporter();
    private static final ImportSettings LONDON = ImportSettings.in(ZoneId.of("Europe/London"));

    private static final String CHAT = """
            May 17, 2022  5:29:42 PM (Read by you after 1 hour, 49 seconds)
            +447700900123
            Why do you not answer?
            second line

            and a third

            May 17, 2022 11:30:00 PM
            Me
            Please stop
            Tapbacks:
            Laughed by +447700900123

                May 18, 2022 12:00:05 AM
                +447700900123
                Never

            May 18, 2022 12:00:05 AM
            +447700900123
            Never
            This message responded to an earlier message.

            May 18, 2022  9:00:00 AM
            +447700900123
            attachments/12/IMG_0001.jpeg

            May 18, 2022  9:01:00 AM
            +447700900123
            attachments/12/IMG_0002.jpeg
            Attachment missing!

            May 18, 2022  9:02:00 AM
            +447700900123
            May 18, 2022  9:02:00 AM I know
            Edited 12 seconds later: I know where
            Edited 1 minute, 2 seconds later: I know where you live

            May 18, 2022  9:03:00 AM
            +447700900123
            They unsent this message part 5 seconds after sending!

            May 18, 2022  9:04:00 AM
            Me
            This message was deleted from the conversation!
            Leave me alone

            May 18, 2022  9:05:00 AM You renamed the conversation to Ron: do not answer

            May 18, 2022  9:06:00 AM +447700900123 unsent a message!

            May 18, 2022  9:07:00 AM
            ron@example.org
            Boo
            Sent with Loud

            """;

    private static final String ROWS = """
            {"conversation":0,"number":1,"type":"message","at":"2022-05-17T17:29:42+01:00","precision":"second","zone":"chosen","written":"May 17, 2022  5:29:42 PM","sender":"+447700900123","address":"+447700900123","direction":"received","text":"Why do you not answer?\\nsecond line\\n\\nand a third","details":[["read","Read by you after 1 hour, 49 seconds"]],"location":{"item":"Ron.txt","scheme":"line","value":"1-6"}}
            {"conversation":0,"number":2,"type":"message","at":"2022-05-17T23:30:00+01:00","precision":"second","zone":"chosen","written":"May 17, 2022 11:30:00 PM","sender":"Me","direction":"sent","text":"Please stop","details":[["reaction","Laughed by +447700900123"],["reply","May 18, 2022 12:00:05 AM\\n+447700900123\\nNever"]],"location":{"item":"Ron.txt","scheme":"line","value":"8-16"}}
            {"conversation":0,"number":3,"type":"message","at":"2022-05-18T00:00:05+01:00","precision":"second","zone":"chosen","written":"May 18, 2022 12:00:05 AM","sender":"+447700900123","address":"+447700900123","direction":"received","text":"Never","details":[["reply-to","This message responded to an earlier message."]],"location":{"item":"Ron.txt","scheme":"line","value":"18-21"}}
            {"conversation":0,"number":4,"type":"message","at":"2022-05-18T09:00:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:00:00 AM","sender":"+447700900123","address":"+447700900123","direction":"received","text":"attachments/12/IMG_0001.jpeg","attachments":[{"name":"attachments/12/IMG_0001.jpeg","mediaType":"image/jpeg","state":"present","location":{"item":"attachments/12/IMG_0001.jpeg","scheme":"whole"}}],"location":{"item":"Ron.txt","scheme":"line","value":"23-25"}}
            {"conversation":0,"number":5,"type":"message","at":"2022-05-18T09:01:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:01:00 AM","sender":"+447700900123","address":"+447700900123","direction":"received","text":"attachments/12/IMG_0002.jpeg\\nAttachment missing!","attachments":[{"name":"attachments/12/IMG_0002.jpeg","mediaType":"image/jpeg","state":"missing","location":{"item":"Ron.txt","scheme":"line","value":"27-30"}},{"state":"missing","location":{"item":"Ron.txt","scheme":"line","value":"27-30"}}],"location":{"item":"Ron.txt","scheme":"line","value":"27-30"}}
            {"conversation":0,"number":6,"type":"message","at":"2022-05-18T09:02:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:02:00 AM","sender":"+447700900123","address":"+447700900123","direction":"received","text":"I know where you live","marks":["edited"],"details":[["first-version-at","May 18, 2022  9:02:00 AM"],["earlier-version","I know"],["earlier-version","I know where"]],"location":{"item":"Ron.txt","scheme":"line","value":"32-36"}}
            {"conversation":0,"number":7,"type":"message","at":"2022-05-18T09:03:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:03:00 AM","sender":"+447700900123","address":"+447700900123","direction":"received","text":"They unsent this message part 5 seconds after sending!","marks":["unsent","by-words-alone"],"location":{"item":"Ron.txt","scheme":"line","value":"38-40"}}
            {"conversation":0,"number":8,"type":"message","at":"2022-05-18T09:04:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:04:00 AM","sender":"Me","direction":"sent","text":"Leave me alone","marks":["deleted","by-words-alone"],"location":{"item":"Ron.txt","scheme":"line","value":"42-45"}}
            {"conversation":0,"number":9,"type":"notice","at":"2022-05-18T09:05:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:05:00 AM","text":"You renamed the conversation to Ron: do not answer","location":{"item":"Ron.txt","scheme":"line","value":"47"}}
            {"conversation":0,"number":10,"type":"notice","at":"2022-05-18T09:06:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:06:00 AM","sender":"+447700900123","text":"+447700900123 unsent a message!","marks":["unsent"],"location":{"item":"Ron.txt","scheme":"line","value":"49"}}
            {"conversation":0,"number":11,"type":"message","at":"2022-05-18T09:07:00+01:00","precision":"second","zone":"chosen","written":"May 18, 2022  9:07:00 AM","sender":"ron@example.org","address":"ron@example.org","direction":"received","text":"Boo","details":[["effect","Sent with Loud"]],"location":{"item":"Ron.txt","scheme":"line","value":"51-54"}}""";

    @Test
    void aConversationIsReadWithItsReactionsAnswersEditsAndFiles(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Ron.txt"), CHAT);
        Files.createDirectories(folder.resolve("attachments/12"));
        Files.writeString(folder.resolve("attachments/12/IMG_0001.jpeg"), "picture");
        try (ImportSource source = ImportSources.of(folder)) {
            assertThat(IMPORTER.recognise(source))
                    .containsExactly(new RecognisedFiles(
                            "imessage-text",
                            List.of("Ron.txt"),
                            List.of("attachments/12/IMG_0001.jpeg"),
                            "imessage-times",
                            Set.of(ImportQuestion.ZONE)));
            RowCollector read = RowCollector.read(IMPORTER, source, LONDON);
            assertThat(read.headings()).containsExactly(new ConversationHeading("Ron", "Ron.txt", List.of()));
            assertThat(read.json()).isEqualTo(ROWS);
            assertThat(read.warnings()).isEmpty();
            SourcePlaces.requireTraced(source, read.rows());
        }
    }

    @Test
    void withoutTheOwnersNameItIsAskedWhoSheIs() throws Exception {
        String chat = "May 17, 2022  5:29:42 PM\nAda\nHello\n\nMay 17, 2022  5:29:43 PM\nRon\nHello\n\n";
        try (ImportSource source = MemorySources.file("Ron.txt", chat)) {
            assertThat(IMPORTER.recognise(source).getFirst().questions())
                    .containsExactlyInAnyOrder(ImportQuestion.ZONE, ImportQuestion.ME);
            assertThat(RowCollector.read(IMPORTER, source, LONDON).messages())
                    .extracting(Message::direction)
                    .containsOnly(MessageDirection.NOT_SAID);
            assertThat(RowCollector.read(IMPORTER, source, LONDON.named("Ada", ""))
                            .messages())
                    .extracting(Message::direction)
                    .containsExactly(MessageDirection.SENT, MessageDirection.RECEIVED);
        }
    }

    @Test
    void aTypedDateWithoutAnEmptyLineBeforeItIsText() throws Exception {
        RowCollector read = read("May 17, 2022  5:29:42 PM\nRon\nI wrote\nMay 16, 2022  5:29:42 PM\nMe\nYes\n\n");
        assertThat(read.messages())
                .extracting(Message::text)
                .containsExactly("I wrote\nMay 16, 2022  5:29:42 PM\nMe\nYes");
    }

    @Test
    void aPastedBlockWithAnEarlierTimeIsFlagged() throws Exception {
        RowCollector read = read("""
                May 17, 2022  5:29:42 PM
                Ron
                I wrote

                May 10, 2022  5:29:42 PM
                Me
                Yes

                May 17, 2022  5:30:42 PM
                Ron
                See

                """);
        assertThat(read.messages().get(1).marks())
                .containsExactlyInAnyOrder(MessageRemark.PERHAPS_PASTED, MessageRemark.BACK_IN_TIME);
    }

    @Test
    void severalAnswersAreSeveralDetails() throws Exception {
        RowCollector read = read("""
                May 17, 2022  5:29:42 PM
                Me
                One
                    May 17, 2022  5:30:42 PM
                    Ron
                    Two

                    May 17, 2022  5:31:42 PM
                    Ron
                    Three

                Four

                """);
        assertThat(read.messages().getFirst().text()).isEqualTo("One\nFour");
        assertThat(read.messages().getFirst().details())
                .containsExactly(
                        new MessageDetail("reply", "May 17, 2022  5:30:42 PM\nRon\nTwo"),
                        new MessageDetail("reply", "May 17, 2022  5:31:42 PM\nRon\nThree"));
    }

    @Test
    void aVeryLongTextIsNotCutWithinACharacter() throws Exception {
        Message message = read("May 17, 2022  5:29:42 PM\nRon\na" + "😀".repeat(200_000) + "\n\n")
                .messages()
                .getFirst();
        assertThat(message.text()).endsWith("😀");
        assertThat(message.marks()).contains(MessageRemark.CUT);
    }

    @Test
    void linesAfterAVeryLongOneAreLeftOut() throws Exception {
        Message message = read("May 17, 2022  5:29:42 PM\nRon\n" + "x".repeat(300_000) + "\nmore\n\nand more\n\n")
                .messages()
                .getFirst();
        assertThat(message.text()).hasSize(256 * 1024 - "Ron\n".length()).endsWith("x");
        assertThat(message.marks()).contains(MessageRemark.CUT);
    }

    @Test
    void aTimeAfterTheImportIsReadAndSaidToBeUnlikely() throws Exception {
        ImportSettings now = LONDON.at(Instant.parse("2026-11-24T21:15:00Z"));
        String chat = "May 17, 1982  5:29:42 PM\nRon\na\n\nMay 17, 2062  5:29:42 PM\nRon\nb\n\n";
        try (ImportSource source = MemorySources.file("Ron.txt", chat)) {
            RowCollector read = RowCollector.read(IMPORTER, source, now);
            assertThat(read.messages()).extracting(Message::text).containsExactly("a", "b");
            assertThat(read.warnings())
                    .extracting(ImportWarning::kind)
                    .containsExactly(ImportWarning.WarningKind.TIME_UNLIKELY, ImportWarning.WarningKind.TIME_UNLIKELY);
        }
    }

    @Test
    void otherTextsAreNotItsOwn() throws Exception {
        for (String text : List.of("", "May 17\n", "13/03/2024, 09:05 - Ron: x\n", "Mon 17, 2022  5:29:42 PM\n")) {
            try (ImportSource source = MemorySources.file("chat.txt", text)) {
                assertThat(IMPORTER.recognise(source)).isEmpty();
            }
        }
    }

    private static RowCollector read(String text) throws Exception {
        try (ImportSource source = MemorySources.file("Ron.txt", text)) {
            return RowCollector.read(IMPORTER, source, LONDON);
        }
    }

    record Line(String sender, String text, LocalDateTime at) {
        String print() {
            return DateTimeFormatter.ofPattern("MMM dd, yyyy hh:mm:ss a", Locale.US)
                            .format(at)
                            .replace(" 0", "  ")
                    + "\n" + sender + "\n" + text + "\n\n";
        }
    }

    @Property
    void aConversationIsReadBackAsItWasPrinted(@ForAll("conversations") List<Line> lines) throws Exception {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.print()));
        try (ImportSource source = MemorySources.file("Ron.txt", text.toString())) {
            RowCollector read = RowCollector.read(IMPORTER, source, ImportSettings.in(ZoneOffset.UTC));
            assertThat(read.messages())
                    .extracting(Message::sender)
                    .isEqualTo(lines.stream().map(Line::sender).toList());
            assertThat(read.messages())
                    .extracting(Message::text)
                    .isEqualTo(lines.stream().map(Line::text).toList());
            assertThat(read.messages().stream().map(row -> row.time().at()))
                    .isEqualTo(lines.stream()
                            .map(line -> line.at().atOffset(ZoneOffset.UTC))
                            .toList());
            SourcePlaces.requireTraced(source, read.rows());
        }
    }

    @Provide
    Arbitrary<List<Line>> conversations() {
        Arbitrary<String> senders = Arbitraries.of("Me", "+447700900123", "ron@example.org", "Zoë 🌸");
        Arbitrary<String> texts = Arbitraries.of("a", "b ", ": ", "May", "17, 2022", "\n", "\n\n", "😀", "\u200e", "/")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts))
                .map(text -> "x" + text + "x");
        Arbitrary<LocalDateTime> times = Arbitraries.longs()
                .between(1_300_000_000L, 1_900_000_000L)
                .map(seconds -> LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
        return Combinators.combine(senders, texts, times)
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
