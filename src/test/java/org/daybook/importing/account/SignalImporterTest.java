package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.crypto.Hashes;
import org.daybook.importing.ImportFailure;
import org.junit.jupiter.api.Test;

class SignalImporterTest {
    private static final SignalImporter SIGNAL = new SignalImporter();
    private static final String PICTURE = "the bytes of a picture";

    private static String hash(String content) {
        return Base64.getEncoder().encodeToString(Hashes.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** A pointer to a file, of which only length and hash are known. */
    private static String pointer(String content) {
        return "{\"contentType\":\"image/jpeg\",\"locatorInfo\":{\"plaintextHash\":\"" + hash(content) + "\",\"size\":"
                + content.length() + "}}";
    }

    private static String item(String author, String direction, String content) {
        return "{\"chatItem\":{\"chatId\":\"1\",\"authorId\":\"" + author + "\",\"dateSent\":\"1772366580123\","
                + direction + "," + content + "}}";
    }

    private static final String INCOMING =
            "\"incoming\":{\"dateReceived\":\"1772366590000\",\"dateServerSent\":\"1772366585000\",\"read\":true}";
    private static final String OUTGOING = "\"outgoing\":{\"sendStatus\":[{\"recipientId\":\"2\",\"failed\":{}}]}";
    private static final String NONE = "\"directionless\":{}";

    static final String EXPORT = String.join(
            "\n",
            "{\"version\":\"1\",\"backupTimeMs\":\"1772400000000\",\"currentAppVersion\":\"Signal-Android 8.10.2\"}",
            "{\"account\":{\"givenName\":\"Anna\",\"familyName\":\"Berg\",\"username\":\"anna.01\"}}",
            "{\"recipient\":{\"id\":\"1\",\"self\":{}}}",
            "{\"recipient\":{\"id\":\"2\",\"contact\":{\"aci\":\"AAAA\",\"e164\":\"447700900001\","
                    + "\"profileGivenName\":\"Lars\",\"systemGivenName\":\"L.\",\"systemFamilyName\":\"W.\"}}}",
            "{\"chat\":{\"id\":\"1\",\"recipientId\":\"2\"}}",
            item(
                    "2",
                    INCOMING,
                    "\"standardMessage\":{\"text\":{\"body\":\"Where are you?\"},\"attachments\":[{\"pointer\":"
                            + pointer(PICTURE) + ",\"flag\":\"VOICE_MESSAGE\"},{\"pointer\":" + pointer("gone")
                            + "}],\"reactions\":[{\"emoji\":\"👎\",\"authorId\":\"1\"}],"
                            + "\"linkPreview\":[{\"url\":\"https://example.org/p\"}]}"),
            item(
                    "1",
                    OUTGOING,
                    "\"expiresInMs\":\"60000\",\"standardMessage\":{\"quote\":{\"targetSentTimestamp\":"
                            + "\"1772366580123\",\"authorId\":\"2\",\"text\":{\"body\":\"Where are you?\"}},"
                            + "\"text\":{\"body\":\"Stop\"}},\"revisions\":[{\"dateSent\":\"1772366570000\","
                            + "\"standardMessage\":{\"text\":{\"body\":\"Stp\"}}}]"),
            item("2", INCOMING.replace("true", "false"), "\"remoteDeletedMessage\":{}"),
            item("2", INCOMING, "\"viewOnceMessage\":{}"),
            item(
                    "2",
                    NONE,
                    "\"updateMessage\":{\"individualCall\":{\"type\":\"VIDEO_CALL\",\"direction\":\"INCOMING\","
                            + "\"state\":\"MISSED\",\"startedCallTimestamp\":\"1772366580123\"}}"),
            item("2", NONE, "\"updateMessage\":{\"expirationTimerChange\":{\"expiresInMs\":\"3600000\"}}"),
            item("2", NONE, "\"updateMessage\":{\"simpleUpdate\":{\"type\":\"IDENTITY_UPDATE\"}}"),
            "");

    @Test
    void everyFieldIsReadAndEachFileIsFoundByItsHash() throws Exception {
        ImportedAccount read = ImportedAccount.read(
                        SIGNAL,
                        ImportedAccount.files(
                                "signal/main.jsonl", EXPORT,
                                "signal/metadata.json", "{\"version\":1}",
                                "signal/files/aa/aa01", PICTURE,
                                "signal/files/bb/bb02", "another of the length!",
                                "signal/files/cc/cc03", "gine"),
                        "")
                .traced();
        assertThat(read.warned()).isEmpty();
        assertThat(read.headings.stream().map(heading -> heading.title() + heading.participants()))
                .containsExactly("L. W.[Participant[name=L. W., address=+447700900001]]");
        assertThat(read.lines()).isEqualTo(ImportedAccount.rows("signal"));
    }

    @Test
    void aFileThatWasChangedIsNotTakenForTheOneThatWasSent() throws Exception {
        Map<String, byte[]> files =
                ImportedAccount.files("main.jsonl", EXPORT, "files/aa01", PICTURE.replace('t', 'T'));
        assertThat(ImportedAccount.read(SIGNAL, files, "")
                        .rows
                        .getFirst()
                        .message()
                        .attachments())
                .extracting("state")
                .containsOnly(AttachmentState.MISSING);
    }

    @Test
    void aGroupHasItsTitleAndTheMembersThatTheExportLists() throws Exception {
        String group = "{\"recipient\":{\"id\":\"3\",\"group\":{\"snapshot\":{\"title\":{\"title\":\"Flat\"},"
                + "\"members\":[{\"userId\":\"AAAA\"},{\"userId\":\"BBBB\"}]}}}}\n"
                + "{\"chat\":{\"id\":\"1\",\"recipientId\":\"3\"}}\n";
        ImportedAccount read = ImportedAccount.read(
                SIGNAL, "main.jsonl", EXPORT.replace("{\"chat\":{\"id\":\"1\",\"recipientId\":\"2\"}}\n", group));
        assertThat(read.traced().headings.stream().map(heading -> heading.title() + heading.participants()))
                .containsExactly("Flat[Participant[name=L. W., address=+447700900001]]");
    }

    @Test
    void aBrokenLineIsLeftOutAndALastLineWithoutItsEndIsSaid() throws Exception {
        ImportedAccount read = ImportedAccount.read(
                SIGNAL, "main.jsonl", EXPORT.replace("\"viewOnceMessage\":{}", "%") + "{\"chatItem\":{\"ch");
        assertThat(read.rows).hasSize(6);
        assertThat(read.warned()).containsExactly("line=9 row-skipped", "line=13 cut-short");
        assertThatThrownBy(() -> ImportedAccount.read(SIGNAL, "main.jsonl", EXPORT.substring(0, 120)))
                .isInstanceOf(ImportFailure.Malformed.class);
    }
}
