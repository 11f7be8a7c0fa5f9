package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.Importer;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/** Damaged and hostile files give rows, warnings or an import that is refused, and nothing else. */
class AccountMutationsTest {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "\\u0000",
            "\\ud83d",
            "\"\"",
            "{}",
            "[]",
            "[[[[",
            "\u0000",
            "\ufeff",
            "\\",
            "0",
            "\"x\":",
            "9999-99-99",
            "\n");

    private final Random random = Runs.random(getClass());

    @Test
    void facebookAndInstagram() throws Exception {
        tryAll(new MetaImporter(), "message_1.json", MetaImporterTest.INBOX);
    }

    @Test
    void snapchat() throws Exception {
        tryAll(new SnapchatImporter(), "chat_history.json", SnapchatImporterTest.NEW, SnapchatImporterTest.OLD);
    }

    @Test
    void tikTok() throws Exception {
        tryAll(
                new TikTokImporter(),
                "user_data.json",
                "{\"Direct Messages\":{\"Chat History\":{\"ChatHistory\":" + TikTokImporterTest.CHATS + "}}}");
    }

    @Test
    void telegram() throws Exception {
        tryAll(
                new TelegramImporter(),
                "result.json",
                TelegramImporterTest.CHAT,
                "{\"personal_information\":{\"user_id\":5},\"chats\":{\"list\":[" + TelegramImporterTest.CHAT + "]}}");
    }

    @Test
    void signal() throws Exception {
        tryAll(new SignalImporter(), "main.jsonl", SignalImporterTest.EXPORT);
    }

    @Test
    void googleChat() throws Exception {
        tryAll(new GoogleChatImporter(), "messages.json", GoogleChatImporterTest.MESSAGES);
    }

    @Test
    void timeline() throws Exception {
        tryAll(
                new TimelineImporter(),
                "Timeline.json",
                TimelineImporterTest.ANDROID,
                TimelineImporterTest.IPHONE,
                TimelineImporterTest.TAKEOUT,
                TimelineImporterTest.RECORDS);
    }

    private void tryAll(Importer importer, String name, String... originals) throws Exception {
        int read = 0;
        for (int i = 0; i < Runs.of(2_000, 1_000_000); i++) {
            byte[] bytes = mutated(originals[random.nextInt(originals.length)]);
            try {
                ImportedAccount account = ImportedAccount.read(importer, Map.of(name, bytes), "Anna Berg");
                for (var row : account.rows) {
                    assertThat(row.message().location().item()).isEqualTo(name);
                    read++;
                }
            } catch (ImportFailure | IOException e) {
                assertThat(e.getMessage()).doesNotContain("Lars");
            }
        }
        assertThat(read).as("some are still read").isPositive();
    }

    private byte[] mutated(String original) {
        StringBuilder text = new StringBuilder(original);
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                default -> value(text, at);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Puts a value of another kind where one is, so that the file is still JSON. */
    private void value(StringBuilder text, int from) {
        int colon = text.indexOf("\":", from);
        int start = colon + 2;
        int end = start;
        while (colon >= 0 && end < text.length() && ",}]{[".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (colon >= 0 && end > start) {
            List<String> values =
                    List.of("null", "7", "-1", "1e99", "{}", "[]", "[null]", "\"x\"", "true", "{\"id\":[]}");
            text.replace(start, end, values.get(random.nextInt(values.size())));
        }
    }
}
