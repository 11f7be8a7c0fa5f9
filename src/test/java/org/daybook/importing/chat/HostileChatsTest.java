package org.daybook.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to keep a reader busy are read in a time that grows with their length and no faster. */
class HostileChatsTest {
    /** Far more than it takes, and far less than what grows with the square would. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final int LONG = 250_000;

    static Stream<Arguments> chats() {
        Importer whatsApp = new WhatsAppImporter();
        Importer iMessage = new IMessageTextImporter();
        Importer signal = new SignalTextImporter();
        String header = "13/03/2024, 09:05 - Ron: ";
        String above = "May 17, 2022  5:29:42 PM\nRon\n";
        String before = "[2019-12-24, 12:23] Ron: ";
        return Stream.of(
                Arguments.of("opening brackets", whatsApp, header + "<".repeat(LONG) + ">\n"),
                Arguments.of("files", whatsApp, header + "<attached: x>".repeat(LONG / 13) + "\n"),
                Arguments.of("options", whatsApp, header + "POLL:\n" + "OPTION: a\n".repeat(LONG / 10)),
                Arguments.of("names", whatsApp, names()),
                Arguments.of("colons", whatsApp, (header + ": : : : :\n").repeat(LONG / 40)),
                Arguments.of("reactions", iMessage, above + "Tapbacks:\n" + "a\n".repeat(LONG / 2)),
                Arguments.of(
                        "edits",
                        iMessage,
                        above + "May 17, 2022  5:29:42 PM x\n" + "Edited 1 second later: y\n".repeat(LONG / 25)),
                Arguments.of("paths", iMessage, above + "attachments/".repeat(LONG / 12) + "\n"),
                Arguments.of("lists of reactions", signal, before + "\n" + "(- a -)\n".repeat(LONG / 8)),
                Arguments.of("links", signal, before + "[".repeat(LONG) + "](media/a)\n"));
    }

    private static String names() {
        StringBuilder chat = new StringBuilder();
        for (int i = 0; i < LONG / 10; i++) {
            chat.append("13/03/2024, 09:05 - Name ").append(i).append(": x\n");
        }
        return chat.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chats")
    void aTextMadeToTakeLongDoesNot(String what, Importer importer, String chat) {
        RowCollector read = assertTimeoutPreemptively(LIMIT, () -> {
            try (ImportSource source = MemorySources.file("chat.txt", chat)) {
                return RowCollector.read(importer, source, ImportSettings.in(ZoneOffset.UTC));
            }
        });
        assertThat(read.rows()).as(what).isNotEmpty();
    }
}
