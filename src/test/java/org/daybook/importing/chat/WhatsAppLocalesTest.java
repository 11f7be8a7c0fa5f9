package org.daybook.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourcePlaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same chat in nineteen languages, as Android and an iPhone write it: every field of every row. */
class WhatsAppLocalesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final String ANDROID = """
            1 notice 2024-03-12T09:05Z minute - - not-said [] [] {notice=encryption}
            2-4 message 2024-03-12T09:05Z minute Ron Holm - received [] [] {}
            5 message 2024-03-12T09:05Z minute Ada - sent [omitted] [by-words-alone] {}
            6 message 2024-03-13T23:59Z minute Ron Holm - received [missing image/jpeg IMG-20240313-WA0001.jpg] [by-words-alone] {}
            7 message 2024-03-13T23:59Z minute Ron Holm - received [] [deleted, by-words-alone] {}
            8 message 2024-03-13T23:59Z minute Ada - sent [] [edited, by-words-alone] {}
            9 message 2024-03-13T23:59Z minute Ron Holm - received [] [by-words-alone] {location=words}
            10 call 2024-04-01T00:00+01:00 minute - - not-said [] [missed] {}
            11 notice 2024-04-01T00:00+01:00 minute - - not-said [] [] {notice=security-code-changed}""";

    private static final String IPHONE = """
            1 notice 2024-03-12T09:05:01Z second Ron Holm - not-said [] [program-words] {notice=encryption}
            2-4 message 2024-03-12T09:05:01Z second Ron Holm - received [] [] {}
            5 message 2024-03-12T09:05:01Z second Ada - sent [omitted image/*] [program-words] {}
            6 message 2024-03-13T23:59:59Z second Ron Holm - received [missing image/jpeg 00000005-PHOTO-2024-03-13-23-59-59.jpg] [] {}
            7 message 2024-03-13T23:59:59Z second Ron Holm - received [] [program-words, deleted] {}
            8 message 2024-03-13T23:59:59Z second Ada - sent [] [program-words, deleted] {}
            9 message 2024-03-13T23:59:59Z second Ada - sent [] [edited] {}
            10 message 2024-03-13T23:59:59Z second Ron Holm - received [] [typed-like-program-words] {}
            11 call 2024-04-01T00:00+01:00 second Ron Holm - received [] [program-words, missed] {}
            12 call 2024-04-01T00:00+01:00 second Ron Holm - received [] [program-words] {duration=words}
            13 notice 2024-04-01T00:00+01:00 second Ron Holm - not-said [] [program-words] {notice=security-code-changed}""";

    static List<LocaleFixtures.Chat> android() throws IOException {
        return LocaleFixtures.of("whatsapp-android.txt");
    }

    static List<LocaleFixtures.Chat> iPhone() throws IOException {
        return LocaleFixtures.of("whatsapp-iphone.txt");
    }

    @ParameterizedTest
    @MethodSource("android")
    void anAndroidPhoneIsReadInEveryLanguage(LocaleFixtures.Chat chat) throws Exception {
        requireRows(chat, ANDROID);
    }

    @ParameterizedTest
    @MethodSource("iPhone")
    void anIPhoneIsReadInEveryLanguage(LocaleFixtures.Chat chat) throws Exception {
        requireRows(chat, IPHONE);
    }

    private static void requireRows(LocaleFixtures.Chat chat, String expected) throws Exception {
        try (ImportSource source = MemorySources.file(chat.name(), chat.text())) {
            RowCollector read = RowCollector.read(
                    new WhatsAppImporter(), source, ImportSettings.in(ZONE).named("Ada", ""));

            assertThat(read.headings()).containsExactly(new ConversationHeading("Ron Holm", "", List.of()));
            assertThat(read.warnings()).isEmpty();
            assertThat(read.messages().stream().map(WhatsAppLocalesTest::fields).collect(Collectors.joining("\n")))
                    .isEqualTo(expected);
            SourcePlaces.requireTraced(source, read.rows());
            for (MessageRow row : read.rows()) {
                requireWholeText(SourcePlaces.text(source, row.message().location()), row.message());
            }
        }
    }

    /** Every field except the words and the time as it is written, which are compared with the original itself. */
    private static String fields(Message message) {
        return String.join(
                " ",
                message.location().value(),
                message.type().code(),
                String.valueOf(message.time().at()),
                message.time().precision().code(),
                orDash(message.sender()),
                orDash(message.address()),
                message.direction().code(),
                message.attachments().stream()
                        .map(file -> (file.state().code() + " " + file.mediaType() + " " + file.name()).strip())
                        .toList()
                        .toString(),
                message.marks().stream()
                        .sorted()
                        .map(MessageRemark::code)
                        .toList()
                        .toString(),
                message.details().stream()
                        .map(detail -> detail.name() + "=" + shown(message, detail))
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private static String shown(Message message, MessageDetail detail) {
        return !detail.value().isEmpty() && message.text().endsWith(detail.value()) ? "words" : detail.value();
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    /** The lines of the original are the header with the time, the author and the words, and nothing else. */
    private static void requireWholeText(String original, Message message) {
        assertThat(original).endsWith(message.text());
        String before = original.substring(0, original.length() - message.text().length());
        String time = message.time().written();
        String author = message.sender().isEmpty() ? "" : message.sender() + ": ";
        assertThat(before)
                .isIn(
                        time + " - " + author,
                        "[" + time + "] " + author,
                        InvisibleMarks.LEFT_TO_RIGHT + "[" + time + "] " + author);
    }
}
