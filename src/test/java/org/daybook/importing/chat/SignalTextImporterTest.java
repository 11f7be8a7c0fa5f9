package org.daybook.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourcePlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of signal-export, older and newer. */
class SignalTextImporterTest {
    private static final SignalTextImporter IMPORTER = new SignalTextImporter();
    private static final ImportSettings LONDON = ImportSettings.in(ZoneId.of("Europe/London"));

    private static final String CHAT = """
            [2019-12-24 12:23:01] Jane: Why?

            > earlier words

            again
            (- Me: 👍 -)
            [2019-12-24 12:24:02] Me: ![photo.jpg](./media/photo%20one.jpg)
            [2019-12-24 12:25:03] Jane: (This message was deleted)
            [2019-12-24 12:26:04] Jane: Incoming voice call (accepted, 5m 2s)
            [2019-12-24 12:27:05] Jane: Missed video call
            """;

    private static final String ROWS = """
            {"conversation":0,"number":1,"type":"message","at":"2019-12-24T12:23:01Z","precision":"second","zone":"chosen","written":"2019-12-24 12:23:01","sender":"Jane","direction":"received","text":"Why?\\n\\n> earlier words\\n\\nagain\\n(- Me: \\uD83D\\uDC4D -)","marks":["by-words-alone"],"details":[["reaction","Me: \\uD83D\\uDC4D"]],"location":{"item":"Jane/chat.md","scheme":"line","value":"1-6"}}
            {"conversation":0,"number":2,"type":"message","at":"2019-12-24T12:24:02Z","precision":"second","zone":"chosen","written":"2019-12-24 12:24:02","sender":"Me","direction":"sent","text":"![photo.jpg](./media/photo%20one.jpg)","attachments":[{"name":"media/photo one.jpg","mediaType":"image/jpeg","state":"present","location":{"item":"Jane/media/photo one.jpg","scheme":"whole"}}],"marks":["by-words-alone"],"location":{"item":"Jane/chat.md","scheme":"line","value":"7"}}
            {"conversation":0,"number":3,"type":"message","at":"2019-12-24T12:25:03Z","precision":"second","zone":"chosen","written":"2019-12-24 12:25:03","sender":"Jane","direction":"received","text":"(This message was deleted)","marks":["deleted","by-words-alone"],"location":{"item":"Jane/chat.md","scheme":"line","value":"8"}}
            {"conversation":0,"number":4,"type":"call","at":"2019-12-24T12:26:04Z","precision":"second","zone":"chosen","written":"2019-12-24 12:26:04","sender":"Jane","direction":"received","text":"Incoming voice call (accepted, 5m 2s)","marks":["by-words-alone"],"details":[["outcome","accepted"],["duration","5m 2s"]],"location":{"item":"Jane/chat.md","scheme":"line","value":"9"}}
            {"conversation":0,"number":5,"type":"call","at":"2019-12-24T12:27:05Z","precision":"second","zone":"chosen","written":"2019-12-24 12:27:05","sender":"Jane","direction":"received","text":"Missed video call","marks":["missed","by-words-alone"],"location":{"item":"Jane/chat.md","scheme":"line","value":"10"}}""";

    @Test
    void aConversationIsReadWithItsFilesReactionsAndCalls() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Jane/chat.md", CHAT);
        files.put("Jane/media/photo one.jpg", "picture");
        try (ImportSource source = MemorySources.zip("signal.zip", files)) {
            assertThat(new WhatsAppImporter().recognise(source)).isEmpty();
            assertThat(IMPORTER.recognise(source).getFirst().questions()).containsExactly(ImportQuestion.ZONE);
            RowCollector read = RowCollector.read(IMPORTER, source, LONDON);
            assertThat(read.headings()).containsExactly(new ConversationHeading("Jane", "Jane/chat.md", List.of()));
            assertThat(read.json()).isEqualTo(ROWS);
            SourcePlaces.requireTraced(source, read.rows());
        }
    }

    @Test
    void theOlderTextWithoutSecondsIsReadToo() throws Exception {
        try (ImportSource source = MemorySources.file("Jane.txt", "[2019-12-24, 12:23] Jane: Hello\nthere\n")) {
            assertThat(IMPORTER.recognise(source).getFirst().questions()).contains(ImportQuestion.ME);
            assertThat(RowCollector.read(IMPORTER, source, LONDON).messages())
                    .extracting(Message::text)
                    .containsExactly("Hello\nthere");
        }
    }

    @Test
    void anIPhonesChatIsNotTakenForIt() throws Exception {
        try (ImportSource source = MemorySources.file("_chat.txt", "[2019-12-24, 12:23:01] Jane: Hello\n")) {
            assertThat(IMPORTER.recognise(source)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_chat.txt", "WhatsApp Chat with Jane.txt", "WhatsApp-Chat mit Jane.txt"})
    void aFileThatWhatsAppNamedIsItsOwnEvenWithoutSeconds(String name) throws Exception {
        try (ImportSource source = MemorySources.file(name, "[2019-04-16 02:09] Jane: Hello\n")) {
            assertThat(IMPORTER.recognise(source)).isEmpty();
            assertThat(new WhatsAppImporter().recognise(source)).hasSize(1);
        }
    }
}
