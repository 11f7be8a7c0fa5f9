package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.importing.ImportSource;
import org.junit.jupiter.api.Test;

class GoogleChatImporterTest {
    private static final GoogleChatImporter CHAT = new GoogleChatImporter();
    private static final String FOLDER = "Takeout/Google Chat/Groups/DM 1/";
    static final String MESSAGES = """
            {"messages":[
              {"creator":{"name":"Lars W","email":"lars@example.org","user_type":"Human"},
               "created_date":"Sunday, March 1, 2026 at 12:03:00\u202fPM UTC","text":"I see you","topic_id":"t",
               "message_id":"DM1/t/1","attached_files":[{"original_name":"a.png","export_name":"File-a.png"}],
               "previous_message_versions":[{"created_date":"Sunday, March 1, 2026 at 12:02:00 PM UTC","text":"I se"}],
               "reactions":[{"emoji":{"unicode":"❤"},"reactor_emails":["anna@example.org"]}],
               "annotations":[{"url_metadata":{"title":"x","url":{"wrapped":"https://example.org/y"}}}]},
              {"creator":{"name":"Anna","email":"anna@example.org","user_type":"Human"},
               "created_date":"Sunday, 1 March 2026 at 14:04:00 UTC","text":"go away","message_id":"DM1/t/2",
               "quoted_message_metadata":{"creator":{"name":"Lars W"},"text":"I see you"}},
              {"creator":{"name":"Lars W","email":"lars@example.org","user_type":"Human"},
               "created_date":"Sonntag, 1. März 2026 um 14:05:00 UTC","message_id":"DM1/t/3",
               "message_state":"DELETED","deletion_metadata":{"deletion_type":"CREATOR"}}]}
            """;

    @Test
    void everyFieldIsReadAndTheFilesSayWhoSheIs() throws Exception {
        var files = ImportedAccount.files(
                FOLDER + "messages.json",
                MESSAGES,
                FOLDER + "group_info.json",
                "{\"members\":[{\"name\":\"Lars W\",\"email\":\"lars@example.org\"}],\"name\":\"Flat\"}",
                FOLDER + "File-a.png",
                "x",
                "Takeout/Google Chat/Users/User 5/user_info.json",
                "{\"user\":{\"name\":\"Anna\",\"email\":\"anna@example.org\"},\"membership_info\":[]}");
        ImportedAccount read = ImportedAccount.read(CHAT, files, "").traced();
        assertThat(read.headings.stream().map(heading -> heading.title() + heading.participants()))
                .containsExactly("Flat[Participant[name=Lars W, address=lars@example.org]]");
        assertThat(read.warned()).containsExactly(FOLDER + "messages.json, pointer=/messages/2 time-unreadable");
        assertThat(read.lines()).isEqualTo(ImportedAccount.rows("google-chat"));
        try (ImportSource source = ImportedAccount.source(files)) {
            assertThat(CHAT.recognise(source).getFirst().questions()).isEmpty();
        }
    }

    @Test
    void whatIsBesideTheMessagesBelongsToThemAndNothingElseDoes() throws Exception {
        var files = ImportedAccount.files(
                FOLDER + "messages.json",
                MESSAGES,
                FOLDER + "File-a.png",
                "x",
                FOLDER + "deeper/File-b.png",
                "x",
                "Takeout/Google Chat/Groups/File-c.png",
                "x",
                "Takeout/Google Chat/Groups/DM 2/messages.json",
                MESSAGES,
                "Takeout/Google Chat/Groups/DM 2/File-d.png",
                "x");
        try (ImportSource source = ImportedAccount.source(files)) {
            assertThat(CHAT.recognise(source).getFirst().attachments())
                    .containsExactly(FOLDER + "File-a.png", "Takeout/Google Chat/Groups/DM 2/File-d.png");
        }
    }
}
