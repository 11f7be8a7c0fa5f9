package org.daybook.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourcePlaces;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is special in an export of WhatsApp: each pitfall in a chat of its own. */
class WhatsAppImporterTest {
    private static final ImportSettings LONDON = ImportSettings.in(ZoneId.of("Europe/London"));
    private static final WhatsAppImporter IMPORTER = new WhatsAppImporter();

    @Test
    void anEmptyLineAndALineWithAColonBelongToTheMessageBefore() throws Exception {
        RowCollector read = read("""
                13/03/2024, 09:05 - Ron: First

                Note: not a name
                3/4 of it, 12:30
                13/03/2024, 09:06 - Ada: Second
                """);
        assertThat(read.messages())
                .extracting(Message::text)
                .containsExactly("First\n\nNote: not a name\n3/4 of it, 12:30", "Second");
    }

    @Test
    void theLineEndsThatAPersonTypedStayInTheText() throws Exception {
        RowCollector read = read("[13/03/2024, 09:05:00] Ron: One\nTwo\r\n[13/03/2024, 09:06:00] Ada: Three\r\n");
        assertThat(read.messages()).extracting(Message::text).containsExactly("One\nTwo", "Three");
    }

    @Test
    void everyShapeOfHeaderIsOne() {
        assertThat(List.of(
                        "1/29/18, 12:24 - Alice: x",
                        "29.01.18, 12:24 - Alice: x",
                        "05-06-18 13:55 - Alice: x",
                        "03-06-2018, 01.55 PM - Alice: x",
                        "13.06.18 21.25.15: Alice: x",
                        "[06.13.18 21:25:15] Alice: x",
                        "[3/6/18 1:55:00 p. m.] Alice: x",
                        "2018-06-05, 13:55 - Alice: x",
                        "29/1/18 12:24: Alice: x",
                        "[1/29/18, 12:24:03 PM] Alice: x",
                        "[29.01.18, 12:24:03] Alice: x",
                        "[31/12/2022 11:40:26] Alice: x",
                        "[12.3.2022 klo 14.08.18] Alice: x",
                        "[2018/06/05, 1:55:08 PM] Alice: x",
                        "\u200e[2018/6/5 下午1:55:08] Alice: x",
                        "\ufeff[29.01.18, 12:24:03] Alice: x",
                        "12/3/24, 9:05 a.\u00a0m. - Alice: x",
                        "12/3/24, 9:05\u202fp.m. - Alice: x",
                        "12/03/2024 à 09:05 - Alice: x",
                        "12.03.2024 kl. 09.05 - Alice: x",
                        "2024. 03. 12. de. 9:05 - Alice: x",
                        "2018. 6. 5. 오후 1:55 - Alice: x",
                        "[١٢\u200f/٣\u200f/٢٠٢٤، ٩:٠٥:٠١ ص] Alice: x",
                        "۱۳/۳/۲۰۲۴، ۹:۰۵ - Alice: x"))
                .allSatisfy(line -> assertThat(HeaderParser.parse(line)).isPresent());
    }

    @Test
    void whatOnlyLooksAlmostLikeAHeaderIsText() {
        assertThat(List.of(
                        "",
                        "12",
                        "[",
                        "12/03/2024",
                        "12/03/2024, 09:05",
                        "12/03/2024, 09:05-Alice: x",
                        "12/03/2024 09:5 - Alice: x",
                        "12/03/2024, 25:00 - Alice: x",
                        "12/03/2024, 09:75 - Alice: x",
                        "31/31/2024, 09:05 - Alice: x",
                        "12/03, 09:05 - Alice: x",
                        "1/2/3 09:05 - Alice: x",
                        "12/03/2024 call 09:05 - Alice: x",
                        "12/03-2024, 09:05 - Alice: x",
                        "[12/03/2024, 09:05:00 Alice: x",
                        "99999/03/2024, 09:05 - Alice: x",
                        "Call me 12/03/2024, 09:05 - Alice: x"))
                .allSatisfy(line -> assertThat(HeaderParser.parse(line)).isEmpty());
    }

    @Test
    void hoursAreReadInTheHalfOfTheDayThatIsWritten() {
        assertThat(hour("[3/13/24, 12:00:00 AM] A: x")).isZero();
        assertThat(hour("[3/13/24, 12:00:00 PM] A: x")).isEqualTo(12);
        assertThat(hour("[3/13/24, 1:00:00 pm] A: x")).isEqualTo(13);
        assertThat(hour("[2024/3/13 中午12:30:00] A: x")).isEqualTo(12);
        assertThat(hour("[2024/3/13 凌晨12:30:00] A: x")).isZero();
        assertThat(hour("[2024/3/13 晚上9:30:00] A: x")).isEqualTo(21);
    }

    private static int hour(String line) {
        return HeaderParser.parse(line).orElseThrow().hour();
    }

    @Test
    void aHalfOfTheDayInAnUnknownLanguageLeavesTheTimeOpen() throws Exception {
        RowCollector read = read("[13/03/2024, 9:05:00 XQ] Ron: Hello\n");
        assertThat(read.messages().getFirst().time()).isEqualTo(MessageTime.unreadable("13/03/2024, 9:05:00 XQ"));
        assertThat(read.warnings())
                .extracting(ImportWarning::kind)
                .containsExactly(ImportWarning.WarningKind.TIME_UNREADABLE);
    }

    @Test
    void aDayOverTwelveDecidesTheOrderOfAllDates() throws Exception {
        assertThat(days("01/02/2024", "13/02/2024")).containsExactly("2024-02-01", "2024-02-13");
        assertThat(days("2/1/24", "2/13/24")).containsExactly("2024-02-01", "2024-02-13");
        assertThat(questions("2/1/24", "2/13/24")).containsExactlyInAnyOrder(ImportQuestion.ZONE, ImportQuestion.ME);
    }

    @Test
    void datesThatWouldGoBackAgainAndAgainDecideItToo() throws Exception {
        String[] written = {"11/01/2024", "12/01/2024", "01/02/2024", "02/02/2024", "12/02/2024", "01/03/2024"};
        assertThat(questions(written)).doesNotContain(ImportQuestion.DAY_ORDER);
        assertThat(days(written)).startsWith("2024-01-11").endsWith("2024-03-01");
    }

    @Test
    void whereBothOrdersFitItIsAsked() throws Exception {
        assertThat(questions("01/02/2024", "02/02/2024")).contains(ImportQuestion.DAY_ORDER);
        assertThat(days("01/02/2024")).containsExactly("2024-02-01");
        RowCollector months = read(LONDON.with(DayOrder.MONTH_FIRST), "01/02/2024, 09:05 - Ron: x\n");
        assertThat(months.messages().getFirst().time().at()).hasToString("2024-01-02T09:05Z");
    }

    @Test
    void aTypedDateThatContradictsTheOthersDecidesNothing() throws Exception {
        assertThat(questions("01/02/2024", "13/02/2024", "02/13/2024")).contains(ImportQuestion.DAY_ORDER);
    }

    @Test
    void aYearOfTwoDigitsMayComeFirst() throws Exception {
        String[] month = {"20/01/15", "20/01/16", "20/02/03", "20/02/17"};
        assertThat(days(month)).containsExactly("2020-01-15", "2020-01-16", "2020-02-03", "2020-02-17");
        assertThat(questions(month)).doesNotContain(ImportQuestion.DAY_ORDER);
        assertThat(days("20-01-15", "20-01-28")).containsExactly("2020-01-15", "2020-01-28");

        assertThat(days("20/01/15", "21/01/15", "05/02/15")).containsExactly("2015-01-20", "2015-01-21", "2015-02-05");
        assertThat(days("20/01/15", "21/01/15")).containsExactly("2015-01-20", "2015-01-21");
        assertThat(questions("20/01/15", "21/01/15")).doesNotContain(ImportQuestion.DAY_ORDER);
    }

    @Test
    void whereDayAndYearFitAlikeItIsAsked() throws Exception {
        assertThat(questions("20/01/15")).contains(ImportQuestion.DAY_ORDER);
        assertThat(days("20/01/15")).containsExactly("2015-01-20");
        RowCollector years = read(LONDON.with(DayOrder.YEAR_FIRST), "[20/01/15, 09:05] Ron: x\n");
        assertThat(years.messages().getFirst().time().at()).hasToString("2020-01-15T09:05Z");
        assertThat(questions("20/01/2015")).doesNotContain(ImportQuestion.DAY_ORDER);
        assertThat(questions("20.01.15")).doesNotContain(ImportQuestion.DAY_ORDER);
        assertThat(questions("2020/01/15")).doesNotContain(ImportQuestion.DAY_ORDER);
    }

    private static Set<ImportQuestion> questions(String... days) throws Exception {
        try (ImportSource source = MemorySources.file("chat.txt", chat(days))) {
            return IMPORTER.recognise(source).getFirst().questions();
        }
    }

    private static List<String> days(String... days) throws Exception {
        return read(chat(days)).messages().stream()
                .map(message -> String.valueOf(message.time().at()).substring(0, "2024-01-01".length()))
                .toList();
    }

    private static String chat(String... days) {
        return List.of(days).stream().map(day -> day + ", 09:05 - Ron: x\n").collect(Collectors.joining());
    }

    @Test
    void anIPhonesWordsWithoutItsMarkWereTypedByAPerson() throws Exception {
        RowCollector read = read("""
                [13/03/2024, 09:05:00] Ron: \u200eThis message was deleted.
                [13/03/2024, 09:06:00] Ron: This message was deleted.
                [13/03/2024, 09:07:00] Ron: <attached: 00000003-PHOTO-2024-03-13-09-07-00.jpg>
                [13/03/2024, 09:08:00] Ron: Fine <This message was edited>
                [13/03/2024, 09:09:00] Ron: location: https://maps.google.com/?q=51.5,-0.1
                [13/03/2024, 09:10:00] Ron: Missed voice call
                """);
        assertThat(read.messages().getFirst().marks())
                .containsExactlyInAnyOrder(MessageRemark.PROGRAM_WORDS, MessageRemark.DELETED);
        assertThat(read.messages().subList(1, 6)).allSatisfy(typed -> {
            assertThat(typed.type()).isEqualTo(MessageType.MESSAGE);
            assertThat(typed.marks()).containsExactly(MessageRemark.TYPED_LIKE_PROGRAM_WORDS);
            assertThat(typed.attachments()).isEmpty();
            assertThat(typed.details()).isEmpty();
        });
    }

    @Test
    void aFileWithoutAnyMarkSaysThatOnlyTheWordsTell() throws Exception {
        Message deleted = read("13/03/2024, 09:05 - Ron: This message was deleted\n")
                .messages()
                .getFirst();
        assertThat(deleted.marks()).containsExactlyInAnyOrder(MessageRemark.DELETED, MessageRemark.BY_WORDS_ALONE);
    }

    @Test
    void callsHaveTheirDurationOrThatTheyWereMissed() throws Exception {
        RowCollector read = read("""
                [13/03/2024, 09:05:00] Ron: \u200eVoice call, \u200e1 hr 5 min
                [13/03/2024, 09:06:00] Ron: \u200eVideo call. \u200eNo answer
                [13/03/2024, 09:07:00] Ron: \u200eMissed voice call. \u200eTap to call back
                [13/03/2024, 09:08:00] Ron: \u200eVoice call, \u200eAnswered on other device
                """);
        assertThat(read.messages()).extracting(Message::type).containsOnly(MessageType.CALL);
        assertThat(read.messages().stream().map(Message::details))
                .containsExactly(
                        List.of(new MessageDetail("duration", "1 hr 5 min")),
                        List.of(new MessageDetail("outcome", "No answer")),
                        List.of(),
                        List.of(new MessageDetail("outcome", "Answered on other device")));
        assertThat(read.messages().stream().map(call -> call.marks().contains(MessageRemark.MISSED)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void wordsAboutACallAreNoCall() throws Exception {
        RowCollector read = read("""
                13/03/2024, 09:05 - Ron: Video call, tomorrow?
                13/03/2024, 09:06 - Ron: Missed call, sorry
                13/03/2024, 09:07 - Ron: Voice call
                """);
        assertThat(read.messages()).extracting(Message::type).containsOnly(MessageType.MESSAGE);
    }

    @Test
    void pollsPlacesAndLocationsAreDetails() throws Exception {
        RowCollector read = read("""
                [13/03/2024, 09:05:00] Ron: \u200ePOLL:
                Where?
                \u200eOPTION: Home (\u200e2 votes)
                \u200eOPTION: Work (0 votes)

                [13/03/2024, 09:06:00] Ron: \u200eLocation: https://maps.google.com/?q=51.501,-0.142
                [13/03/2024, 09:07:00] Ron: \u200eThe Crown (12 High St): https://foursquare.com/v/4b
                """);
        assertThat(read.messages().stream().map(Message::details))
                .containsExactly(
                        List.of(
                                new MessageDetail("poll", "Where?"),
                                new MessageDetail("poll-option", "Home (2 votes)"),
                                new MessageDetail("poll-option", "Work (0 votes)")),
                        List.of(new MessageDetail("location", "51.501,-0.142")),
                        List.of(new MessageDetail("location", "The Crown (12 High St)")));
    }

    @Test
    void whatTheProgramSaysIsANotice() throws Exception {
        RowCollector read = read("""
                13/03/2024, 09:05 - Ron changed the subject from "Us: a" to "Us: b"
                13/03/2024, 09:06 - +44 7700 900123 changed to +44 7700 900456
                13/03/2024, 09:07 - Ron Holm changed their phone number to a new number. Tap to message or add the new number.
                13/03/2024, 09:08 - You blocked this contact. Tap to unblock.
                13/03/2024, 09:09 - Ron turned on disappearing messages. New messages will disappear from this chat 24 hours after they're sent.
                13/03/2024, 09:10 - Ron turned on advanced chat privacy
                13/03/2024, 09:11 - Something new that no list has
                """);
        assertThat(read.messages()).extracting(Message::type).containsOnly(MessageType.NOTICE);
        assertThat(read.messages()).extracting(Message::sender).containsOnly("");
        assertThat(read.messages().stream().map(Message::details))
                .containsExactly(
                        List.of(new MessageDetail("notice", "group")),
                        List.of(
                                new MessageDetail("notice", "number-changed"),
                                new MessageDetail("old-number", "+44 7700 900123"),
                                new MessageDetail("new-number", "+44 7700 900456")),
                        List.of(new MessageDetail("notice", "number-changed")),
                        List.of(new MessageDetail("notice", "blocked")),
                        List.of(new MessageDetail("notice", "disappearing-timer")),
                        List.of(new MessageDetail("notice", "chat-privacy")),
                        List.of());
    }

    @Test
    void whatAnIPhoneWritesInTheNameOfAGroupIsANoticeEvenIfNoListHasIt() throws Exception {
        RowCollector read = read("""
                [13/03/2024, 09:05:00] Ron: \u200eSomething new that no list has
                [13/03/2024, 09:06:00] Ada: Hello
                [13/03/2024, 09:07:00] Bob: \u200eimage omitted
                """);
        assertThat(read.messages())
                .extracting(Message::type)
                .containsExactly(MessageType.NOTICE, MessageType.MESSAGE, MessageType.MESSAGE);
    }

    @Test
    void aNumberInPlaceOfANameIsTheAddress() throws Exception {
        Message message = read("13/03/2024, 09:05 - \u202a+49 171 1234567\u202c: Hello\n")
                .messages()
                .getFirst();
        assertThat(message.sender()).isEqualTo("+49 171 1234567");
        assertThat(message.address()).isEqualTo("+49 171 1234567");
    }

    @Test
    void aNameThatAStrangerChoseKeepsItsTilde() throws Exception {
        RowCollector read = read("13/03/2024, 09:05 - ~\u202fRon: Hello\n13/03/2024, 09:06 - Ron: Hello\n");
        assertThat(read.messages()).extracting(Message::sender).containsExactly("~\u202fRon", "Ron");
        assertThat(read.messages().getFirst().details()).containsExactly(new MessageDetail("unsaved", "~\u202fRon"));
    }

    @Test
    void documentsAndContactCardsThatWereLeftOutKeepTheirNames() throws Exception {
        RowCollector read = read("""
                [13/03/2024, 09:05:00] Ron: \u200eLetter.pdf • \u200e3 pages document omitted
                [13/03/2024, 09:06:00] Ron: \u200eContact card omitted
                [13/03/2024, 09:07:00] Ron: \u200eYou received a view once photo. For added privacy, you can only open it on your phone.
                """);
        SourceLocation first = SourceLocation.lines("", 1, 1);
        assertThat(read.messages().get(0).attachments())
                .containsExactly(
                        new Attachment("Letter.pdf", "application/pdf", Attachment.AttachmentState.OMITTED, first));
        assertThat(read.messages().get(1).attachments().getFirst().mediaType()).isEqualTo("text/vcard");
        assertThat(read.messages().get(2).marks()).contains(MessageRemark.VIEW_ONCE);
    }

    @Test
    void aZipHasItsFilesAndTellsWhichAreMissing() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("_chat.txt", """
                [13/03/2024, 09:05:00] Ron: Look \u200e<attached: 00000001-PHOTO-2024-03-13-09-05-00.jpg>
                [13/03/2024, 09:06:00] Ron: \u200e<attached: 00000002-AUDIO-2024-03-13-09-06-00.opus>
                """);
        files.put("00000001-PHOTO-2024-03-13-09-05-00.jpg", "picture");
        files.put("00000009-PHOTO-2024-03-13-09-05-00.jpg", "not of this chat");
        try (ImportSource source = MemorySources.zip("WhatsApp Chat - Ron Holm.zip", files)) {
            RecognisedFiles recognised = IMPORTER.recognise(source).getFirst();
            assertThat(recognised.items()).containsExactly("_chat.txt");
            assertThat(recognised.attachments()).containsExactly("00000001-PHOTO-2024-03-13-09-05-00.jpg");

            RowCollector read = RowCollector.read(IMPORTER, source, LONDON);
            assertThat(read.headings().getFirst().title()).isEqualTo("Ron Holm");
            assertThat(read.headings().getFirst().item()).isEqualTo("_chat.txt");
            assertThat(read.messages().stream().map(row -> row.attachments().getFirst()))
                    .containsExactly(
                            new Attachment(
                                    "00000001-PHOTO-2024-03-13-09-05-00.jpg",
                                    "image/jpeg",
                                    Attachment.AttachmentState.PRESENT,
                                    SourceLocation.whole("00000001-PHOTO-2024-03-13-09-05-00.jpg")),
                            new Attachment(
                                    "00000002-AUDIO-2024-03-13-09-06-00.opus",
                                    "audio/ogg",
                                    Attachment.AttachmentState.MISSING,
                                    SourceLocation.lines("_chat.txt", 2, 2)));
            SourcePlaces.requireTraced(source, read.rows());
        }
    }

    @Test
    void aFolderWithTwoChatsGivesTwoConversationsAndLeavesOtherFilesAlone(@TempDir Path folder) throws Exception {
        Path one = Files.createDirectories(folder.resolve("WhatsApp Chat with Ron"));
        Files.writeString(
                one.resolve("WhatsApp Chat with Ron.txt"),
                "13/03/2024, 09:05 - Ron: IMG-20240313-WA0001.jpg (file attached)\n");
        Files.writeString(one.resolve("IMG-20240313-WA0001.jpg"), "picture");
        Files.writeString(folder.resolve("WhatsApp Chat mit Familie.txt"), "13.03.24, 09:05 - Ada: Hallo\n");
        Files.writeString(folder.resolve("Shopping.txt"), "Milk\nBread\n");
        try (ImportSource source = ImportSources.of(folder)) {
            RowCollector read = RowCollector.read(IMPORTER, source, LONDON);
            assertThat(read.headings())
                    .extracting(heading -> heading.title() + " in " + heading.item())
                    .containsExactlyInAnyOrder(
                            "Ron in WhatsApp Chat with Ron/WhatsApp Chat with Ron.txt",
                            "Familie in WhatsApp Chat mit Familie.txt");
            assertThat(read.rows()).hasSize(2);
            SourcePlaces.requireTraced(source, read.rows());
        }
    }

    @Test
    void anAttachmentsNameCannotLeadOutOfTheSource() throws Exception {
        Message message = read("13/03/2024, 09:05 - Ron: ../../etc/passwd (file attached)\n")
                .messages()
                .getFirst();
        assertThat(message.attachments().getFirst().state()).isEqualTo(Attachment.AttachmentState.MISSING);
    }

    @Test
    void aPastedMessageWithAnEarlierTimeIsFlaggedWhereItStands() throws Exception {
        RowCollector read = read("""
                13/03/2024, 09:05 - Ron: Look what you wrote:
                10/03/2024, 20:00 - Ada: I love you
                10/03/2024, 20:01 - Ron: And I you
                13/03/2024, 09:06 - Ada: I never wrote that
                13/03/2024, 09:07 - Ada: Stop
                """);
        assertThat(flagged(read, MessageRemark.PERHAPS_PASTED)).containsExactly(2, 3);
        assertThat(flagged(read, MessageRemark.BACK_IN_TIME)).containsExactly(2);
    }

    @Test
    void messagesThatOvertookEachOtherAreNotFlaggedAsPasted() throws Exception {
        RowCollector read = read("""
                [13/03/2024, 09:05:10] Ron: One
                [13/03/2024, 09:05:08] Ada: Two
                [13/03/2024, 09:06:00] Ron: Three
                """);
        assertThat(flagged(read, MessageRemark.PERHAPS_PASTED)).isEmpty();
        assertThat(flagged(read, MessageRemark.BACK_IN_TIME)).containsExactly(2);
    }

    @Test
    void theHourThatTheClocksRepeatIsMarkedAndNotTakenForPasted() throws Exception {
        RowCollector read = read("""
                27/10/2024, 01:55 - Ron: Summer time
                27/10/2024, 01:05 - Ron: Winter time
                27/10/2024, 02:10 - Ron: Later
                """);
        assertThat(flagged(read, MessageRemark.TWICE_THAT_DAY)).containsExactly(1, 2);
        assertThat(flagged(read, MessageRemark.PERHAPS_PASTED)).isEmpty();
    }

    @Test
    void aStrangerWhoWritesOnceAmongOthersIsFlagged() throws Exception {
        RowCollector read = read("""
                13/03/2024, 09:05 - Ron: One
                13/03/2024, 09:06 - Ada: Two
                13/03/2024, 09:06 - Police: She is lying
                13/03/2024, 09:07 - Ron: Three
                13/03/2024, 09:08 - Ada: Four
                """);
        assertThat(flagged(read, MessageRemark.PERHAPS_PASTED)).containsExactly(3);
    }

    @Test
    void herOnlyMessageIsNotFlagged() throws Exception {
        RowCollector read = read("""
                13/03/2024, 09:05 - Ron: One
                13/03/2024, 09:06 - Ada: Do not contact me again
                13/03/2024, 09:07 - Ron: Three
                """);
        assertThat(flagged(read, MessageRemark.PERHAPS_PASTED)).isEmpty();
    }

    @Test
    void aHeaderInAnotherShapeOrAfterAnotherLineEndIsFlagged() throws Exception {
        StringBuilder chat = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            chat.append("[13/03/2024, 09:")
                    .append(i)
                    .append(":00] Ron: ")
                    .append(i)
                    .append("\r\n");
        }
        chat.append("[13/03/2024, 09:40:00] Ron: look\n[13/03/2024, 09:40:30] Ada: typed\r\n");
        chat.append("13/03/2024, 09:41 - Ada: typed too\r\n");
        RowCollector read = read(chat.toString());
        assertThat(flagged(read, MessageRemark.PERHAPS_PASTED)).containsExactly(32, 33);
    }

    private static List<Integer> flagged(RowCollector read, MessageRemark mark) {
        return read.rows().stream()
                .filter(row -> row.message().marks().contains(mark))
                .map(row -> row.number())
                .toList();
    }

    @Test
    void textBeforeTheFirstMessageIsNamedAndLeftOut() throws Exception {
        RowCollector read = read("Saved by me\n\n13/03/2024, 09:05 - Ron: Hello\n");
        assertThat(read.messages()).extracting(Message::text).containsExactly("Hello");
        assertThat(read.warnings())
                .containsExactly(
                        new ImportWarning(SourceLocation.lines("", 1, 2), ImportWarning.WarningKind.TEXT_BEFORE_FIRST));
    }

    @Test
    void brokenTextAndAYearOfAnotherCalendarAreKeptAndNamed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("13/03/2024, 09:05 - Ron: Hello\n".repeat(700).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("13/03/2024, 09:06 - Ron: a".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.writeBytes("\n13/03/2567, 09:07 - Ron: b\n".getBytes(StandardCharsets.UTF_8));
        try (ImportSource source = MemorySources.file("chat.txt", bytes.toByteArray())) {
            RowCollector read = RowCollector.read(IMPORTER, source, LONDON);
            assertThat(read.messages().get(700).text()).isEqualTo("a\ufffd");
            assertThat(read.messages().get(700).marks()).contains(MessageRemark.BROKEN_TEXT);
            assertThat(read.messages().get(701).time().at()).isNull();
            assertThat(read.warnings())
                    .extracting(ImportWarning::kind)
                    .containsExactly(ImportWarning.WarningKind.BROKEN_TEXT, ImportWarning.WarningKind.TIME_UNREADABLE);
        }
    }

    @Test
    void aVeryLongTextIsCutAndSaysSo() throws Exception {
        Message message = read("13/03/2024, 09:05 - Ron: " + "long ".repeat(100_000) + "\n")
                .messages()
                .getFirst();
        assertThat(message.text()).hasSize(256 * 1024);
        assertThat(message.marks()).contains(MessageRemark.CUT);
    }

    @Test
    void aVeryLongTextIsNotCutWithinACharacter() throws Exception {
        Message message = read("13/03/2024, 09:05 - Ron: a" + "😀".repeat(200_000) + "\n")
                .messages()
                .getFirst();
        assertThat(message.text()).hasSize(256 * 1024 - 1).endsWith("😀");
    }

    @Test
    void anOldTextOfSignalAndOtherTextsAreNotWhatsApp() throws Exception {
        for (String text : List.of("[2019-12-24, 12:23] Jane: x\n", "Dear diary\n", "", "\0\0\0", "{\"a\": 1}")) {
            try (ImportSource source = MemorySources.file("chat.txt", text)) {
                assertThat(IMPORTER.recognise(source)).isEmpty();
            }
        }
    }

    @Test
    void readingStopsWhenItIsCancelled() throws Exception {
        try (ImportSource source = MemorySources.file("chat.txt", "13/03/2024, 09:05 - Ron: x\n".repeat(10_000))) {
            RecognisedFiles recognised = IMPORTER.recognise(source).getFirst();
            assertThatThrownBy(() -> IMPORTER.read(new ImportRequest(
                            source,
                            recognised,
                            LONDON,
                            new RowCollector(),
                            Progress.UNWATCHED.cancelledToo(() -> true))))
                    .isInstanceOf(ImportFailure.Stopped.class);
        }
    }

    @Test
    void whoIsWhoDecidesTheDirection() throws Exception {
        RowCollector read = read(LONDON.named("Ada", ""), "13/03/2024, 09:05 - Ada: x\n13/03/2024, 09:06 - Ron: y\n");
        assertThat(read.messages())
                .extracting(Message::direction)
                .containsExactly(MessageDirection.SENT, MessageDirection.RECEIVED);
    }

    private static RowCollector read(String text) throws Exception {
        return read(LONDON, text);
    }

    private static RowCollector read(ImportSettings settings, String text) throws Exception {
        try (ImportSource source = MemorySources.file("WhatsApp Chat with Ron.txt", text)) {
            RowCollector read = RowCollector.read(IMPORTER, source, settings);
            if (read.messages().stream().noneMatch(row -> row.marks().contains(MessageRemark.CUT))) {
                SourcePlaces.requireTraced(source, read.rows());
            }
            return read;
        }
    }
}
