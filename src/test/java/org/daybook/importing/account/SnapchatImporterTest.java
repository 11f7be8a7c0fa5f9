package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.junit.jupiter.api.Test;

class SnapchatImporterTest {
    private static final SnapchatImporter SNAPCHAT = new SnapchatImporter();

    static final String NEW = """
            {"lars.w":[
              {"From":"lars.w","Media Type":"TEXT","Created":"2026-03-01 12:03:00 UTC","Content":"I know where you are",
               "Conversation Title":null,"IsSender":false,"Created(microseconds)":1772366580123,"IsSaved":true,
               "Media IDs":""},
              {"From":"anna_b","Media Type":"MEDIA","Created":"2026-03-01 12:02:00 UTC","Content":null,
               "Conversation Title":null,"IsSender":true,"Created(microseconds)":1772366520000,"IsSaved":false,
               "Media IDs":"b~AAA | b~BBB"},
              {"From":"lars.w","Media Type":"STATUSERASEDMESSAGE","Created":"2026-03-01 12:01:00 UTC","Content":"",
               "Conversation Title":null,"IsSender":false,"Created(microseconds)":1772366460000,"IsSaved":false,
               "Media IDs":""},
              {"From":"lars.w","Media Type":"STATUSCONVERSATIONCAPTURESCREENSHOT","Created":"2026-03-01 12:00:00 UTC",
               "Content":"","IsSender":false,"IsSaved":false},
              {"From":"lars.w","Media Type":"STATUSCALLMISSEDAUDIO","Created":"2026-03-01 11:59:00 UTC","Content":"",
               "IsSender":false,"IsSaved":false}],
             "d0c2":[{"From":"kim","Media Type":"TEXT","Created":"2026-03-01 11:00:00 UTC","Content":"hi",
               "Conversation Title":"Flat","IsSender":false,"IsSaved":false}]}
            """;

    static final String OLD = """
            {"Received Saved Chat History":[
              {"From":"lars.w","Media Type":"TEXT","Created":"2019-07-01 12:03:00 UTC","Text":"hello"}],
             "Sent Saved Chat History":[
              {"To":"lars.w","Media Type":"TEXT","Created":"2019-07-01 12:04:00 UTC","Text":"leave me alone"}]}
            """;

    @Test
    void everyFieldOfTheNewShapeIsRead() throws Exception {
        ImportedAccount read = ImportedAccount.read(
                        SNAPCHAT,
                        ImportedAccount.files("json/chat_history.json", NEW, "chat_media/2026-03-01_b~AAA.jpg", "x"),
                        "")
                .traced();
        assertThat(read.warned()).isEmpty();
        assertThat(read.headings.stream().map(heading -> heading.title() + heading.participants()))
                .containsExactly("lars.w[Participant[name=, address=lars.w]]", "Flat[]");
        assertThat(read.lines()).isEqualTo(ImportedAccount.rows("snapchat-new"));
    }

    @Test
    void everyFieldOfTheOldShapeIsReadAsOneConversationWithEachOther() throws Exception {
        ImportedAccount read =
                ImportedAccount.read(SNAPCHAT, "chat_history.json", OLD).traced();
        assertThat(read.headings).hasSize(1);
        assertThat(read.lines()).isEqualTo(ImportedAccount.rows("snapchat-old"));
    }

    @Test
    void wordsInBothFieldsAreNotRunTogether() throws Exception {
        ImportedAccount read = ImportedAccount.read(
                SNAPCHAT,
                "chat_history.json",
                NEW.replace("\"Content\":\"I know", "\"Text\":\"hello\",\"Content\":\"I know"));
        assertThat(read.rows.getFirst().message().text()).isEqualTo("I know where you are\nhello");
    }

    @Test
    void theNumberOfATimeIsReadInTheUnitThatItsSizeShows() {
        for (String number : new String[] {"1772366580", "1772366580000", "1772366580000000"}) {
            assertThat(EpochTime.bySize(number, ImportedAccount.LONDON).at()).hasToString("2026-03-01T12:03Z");
        }
        assertThat(EpochTime.bySize("1772366580123456", ImportedAccount.LONDON))
                .satisfies(time -> assertThat(time.at()).hasToString("2026-03-01T12:03:00.123Z"))
                .satisfies(time -> assertThat(time.precision()).isEqualTo(MessageTimePrecision.MILLISECOND));
    }

    @Test
    void otherListsOfAnAccountAreNotTakenForChats() throws Exception {
        Map<String, byte[]> files = ImportedAccount.files(
                "json/friends.json", "{\"Friends\":[{\"Username\":\"lars.w\",\"Creation Timestamp\":\"x\"}]}");
        try (ImportSource source = ImportedAccount.source(files)) {
            assertThat(SNAPCHAT.recognise(source)).isEmpty();
        }
    }

    @Test
    void aFormForPeopleIsRecognisedSoThatJsonCanBeRequested() throws Exception {
        Map<String, byte[]> pages =
                ImportedAccount.files("html/chat_history.html", "<html><h2>Chat History</h2></html>");
        try (ImportSource source = ImportedAccount.source(pages)) {
            assertThat(SNAPCHAT.recognise(source)).extracting("reason").containsExactly("snapchat-html");
        }
        assertThatThrownBy(() -> ImportedAccount.read(SNAPCHAT, pages, "")).isInstanceOf(ImportFailure.WrongForm.class);
    }
}
