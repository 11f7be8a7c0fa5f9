package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.daybook.importing.Importer;

/** A conversation printed as a service prints it is read back with the same people, words and times. */
class AccountRoundTripTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter UNIVERSAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** What somebody said. */
    record Said(String who, String words, long second) {
        Said inWholeCharacters() {
            return new Said(whole(who), whole(words), second);
        }

        private static String whole(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }

    @Provide
    static Arbitrary<Said> said() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars(
                        'a', ' ', '\n', '"', '\\', '/', '~', 'é', '€', '\ud83d', '\ude00', '\u0000', '\u202e', '\u00c3')
                .ofMaxLength(20);
        return Combinators.combine(texts, texts, Arbitraries.longs().between(1_000_000_000, 1_700_000_000))
                .as(Said::new);
    }

    @Property
    void facebookAndInstagram(@ForAll @Size(min = 1, max = 12) List<@From("said") Said> conversation) throws Exception {
        ObjectNode thread = MAPPER.createObjectNode();
        thread.putArray("participants").addObject().put("name", "A");
        ArrayNode messages = thread.putArray("messages");
        List<Said> whole = conversation.stream().map(Said::inWholeCharacters).toList();
        whole.forEach(said -> messages.addObject()
                .put("sender_name", ImportedAccount.misread(said.who))
                .put("timestamp_ms", said.second * 1000)
                .put("content", ImportedAccount.misread(said.words)));
        thread.put("title", "A");
        assertThat(readBack(new MetaImporter(), thread, true)).isEqualTo(whole);
    }

    @Property
    void secretConversations(@ForAll @Size(min = 1, max = 12) List<@From("said") Said> conversation) throws Exception {
        ObjectNode thread = MAPPER.createObjectNode();
        thread.putArray("participants").add("A");
        thread.put("threadName", "A");
        ArrayNode messages = thread.putArray("messages");
        // Texts that would be repaired by mistake begin with a character that no such text has.
        List<Said> marked = conversation.stream()
                .map(said -> new Said("€" + said.who, "€" + said.words, said.second))
                .toList();
        marked.forEach(said -> messages.addObject()
                .put("senderName", said.who)
                .put("text", said.words)
                .put("timestamp", said.second * 1000));
        assertThat(readBack(new MetaImporter(), thread, true)).isEqualTo(marked);
    }

    @Property
    void snapchat(@ForAll @Size(min = 1, max = 12) List<@From("said") Said> conversation) throws Exception {
        ObjectNode account = MAPPER.createObjectNode();
        ArrayNode messages = account.putArray("a/b~c");
        conversation.forEach(said -> messages.addObject()
                .put("From", said.who)
                .put("Media Type", "TEXT")
                .put("Created", UNIVERSAL.format(Instant.ofEpochSecond(said.second)) + " UTC")
                .put("Content", said.words)
                .put("IsSender", false));
        assertThat(readBack(new SnapchatImporter(), account, false)).isEqualTo(conversation);
    }

    @Property
    void tikTok(@ForAll @Size(min = 1, max = 12) List<@From("said") Said> conversation) throws Exception {
        ObjectNode account = MAPPER.createObjectNode();
        ArrayNode messages = account.putObject("Direct Messages")
                .putObject("Chat History")
                .putObject("ChatHistory")
                .putArray("Chat History with x:");
        conversation.forEach(said -> messages.addObject()
                .put("Date", UNIVERSAL.format(Instant.ofEpochSecond(said.second)))
                .put("From", said.who)
                .put("Content", said.words));
        assertThat(readBack(new TikTokImporter(), account, false)).isEqualTo(conversation);
    }

    @Property
    void telegram(@ForAll @Size(min = 1, max = 12) List<@From("said") Said> conversation) throws Exception {
        ObjectNode chat = MAPPER.createObjectNode().put("name", "x").put("type", "personal_chat");
        ArrayNode messages = chat.putArray("messages");
        conversation.forEach(said -> messages.addObject()
                .put("id", 1)
                .put("type", "message")
                .put("date", "2020-01-01T00:00:00")
                .put("date_unixtime", Long.toString(said.second))
                .put("from", said.who)
                .put("from_id", "user1")
                .putArray("text")
                .add(said.words.substring(0, said.words.length() / 2))
                .addObject()
                .put("type", "bold")
                .put("text", said.words.substring(said.words.length() / 2)));
        assertThat(readBack(new TelegramImporter(), chat, true)).isEqualTo(conversation);
    }

    private static List<Said> readBack(Importer importer, ObjectNode file, boolean named) throws Exception {
        return ImportedAccount.read(importer, "export.json", escaped(file)).rows.stream()
                .map(row -> row.message())
                .map(message -> new Said(
                        named ? message.sender() : message.address(),
                        message.text(),
                        Objects.requireNonNull(message.time().at()).toEpochSecond()))
                .toList();
    }

    /** All but ASCII as escapes, so that half characters survive. */
    private static String escaped(ObjectNode file) throws IOException {
        StringWriter text = new StringWriter();
        JsonFactory factory =
                JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = factory.createGenerator(text)) {
            MAPPER.writeTree(json, file);
        }
        return text.toString();
    }
}
