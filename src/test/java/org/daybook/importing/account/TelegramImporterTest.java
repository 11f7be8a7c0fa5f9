package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daybook.conversation.MessageTime.ZoneSource;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.junit.jupiter.api.Test;

class TelegramImporterTest {
    private static final TelegramImporter TELEGRAM = new TelegramImporter();
    static final String CHAT = """
            {"name":"Lars","type":"personal_chat","id":77,"messages":[
              {"id":1,"type":"service","date":"2026-03-01T13:00:00","date_unixtime":"1772366400","actor":"Lars",
               "actor_id":"user77","action":"phone_call","duration_seconds":12,"discard_reason":"missed","text":""},
              {"id":2,"type":"message","date":"2026-03-01T13:03:00","date_unixtime":"1772366580",
               "edited":"2026-03-01T13:04:00","edited_unixtime":"1772366640","from":"Lars","from_id":"user77",
               "reply_to_message_id":1,"text":["look at ",{"type":"text_link","text":"this","href":"https://example.org/x"}," now"],
               "text_entities":[],"reactions":[{"type":"emoji","count":1,"emoji":"❤",
               "recent":[{"from":"Anna","from_id":"user5","date":"2026-03-01T13:05:00"}]}]},
              {"id":3,"type":"message","date":"2026-03-01T13:05:00","date_unixtime":"1772366700","from":"Anna",
               "from_id":"user5","photo":"photos/1.jpg","width":1,"height":1,"text":""},
              {"id":4,"type":"message","date":"2026-03-01T13:06:00","date_unixtime":"1772366760","from":null,
               "from_id":"user77","forwarded_from":null,"file_name":"talk.ogg",
               "file":"(File not included. Change data exporting settings to download.)","media_type":"voice_message",
               "mime_type":"audio/ogg","duration_seconds":5,"text":""},
              {"id":5,"type":"message","date":"2026-03-01T13:07:00","date_unixtime":"1772366820","from":"Lars",
               "from_id":"user77","location_information":{"latitude":51.50,"longitude":-0.12},
               "contact_information":{"first_name":"Kim","last_name":"","phone_number":"+44 20 7946 0000"},
               "poll":{"question":"Where?","answers":[{"text":"Home","voters":2}]},"self_destruct_period_seconds":10,
               "text":"see"},
              {"id":6,"type":"service","date":"2026-03-01T13:08:00","date_unixtime":"1772366880","actor":"Anna",
               "actor_id":"user5","action":"invite_members","members":["Kim",null],"title":"Flat","text":""},
              {"id":7,"type":"unsupported","date":"2026-03-01T13:09:00","date_unixtime":"1772366940"}]}
            """;

    @Test
    void everyFieldOfAChatIsRead() throws Exception {
        ImportedAccount read = ImportedAccount.read(
                        TELEGRAM,
                        ImportedAccount.files("ChatExport/result.json", CHAT, "ChatExport/photos/1.jpg", "x"),
                        "Anna")
                .traced();
        assertThat(read.warned()).containsExactly("ChatExport/result.json, pointer=/messages/6 kind-unknown");
        assertThat(read.headings.stream().map(heading -> heading.title() + heading.participants()))
                .containsExactly("Lars[Participant[name=Lars, address=user77]]");
        assertThat(read.lines()).isEqualTo(ImportedAccount.rows("telegram"));
    }

    @Test
    void aWholeAccountSaysWhoSheIsAndWhereElseTheAccountIsOpen() throws Exception {
        String account = "{\"about\":\"x\",\"personal_information\":{\"user_id\":5,\"first_name\":\"Anna\"},"
                + "\"sessions\":{\"list\":[{\"last_active\":\"2026-03-01T13:00:00\",\"last_active_unixtime\":\"1772366400\","
                + "\"last_ip\":\"192.0.2.3\",\"last_country\":\"UK\",\"last_region\":\"Leeds\","
                + "\"application_name\":\"Telegram Web\",\"device_model\":\"Chrome\",\"platform\":\"Web\","
                + "\"system_version\":\"Windows\",\"created\":\"2026-02-01T13:00:00\"}]},"
                + "\"chats\":{\"about\":\"y\",\"list\":[" + CHAT
                + ",{\"type\":\"saved_messages\",\"id\":5,\"messages\":[]}]},"
                + "\"left_chats\":{\"list\":[" + CHAT.replace("personal_chat", "private_group") + "]}}";
        ImportedAccount read =
                ImportedAccount.read(TELEGRAM, "result.json", account).traced();
        assertThat(read.headings.stream().map(heading -> heading.title() + heading.participants()))
                .containsExactly("sessions[]", "Lars[Participant[name=Lars, address=user77]]", "Lars[]");
        assertThat(read.rows).hasSize(15);
        assertThat(read.lines().lines().findFirst()).contains(ImportedAccount.rows("telegram-session"));
        assertThat(read.rows.stream()
                        .limit(4)
                        .map(row ->
                                row.message().address() + " " + row.message().direction()))
                .containsExactly(" NOT_SAID", "user77 RECEIVED", "user77 RECEIVED", "user5 SENT");
        try (ImportSource source = MemorySources.file("result.json", account.getBytes(StandardCharsets.UTF_8))) {
            assertThat(TELEGRAM.recognise(source).getFirst().questions()).isEmpty();
        }
    }

    @Test
    void aTimeWithoutItsNumberIsLocalAndItsZoneIsAsked() throws Exception {
        String old = "{\"name\":\"Lars\",\"type\":\"personal_chat\",\"id\":77,\"messages\":[{\"id\":1,"
                + "\"type\":\"message\",\"date\":\"2020-07-01T13:00:00\",\"from\":\"Lars\",\"from_id\":77,\"text\":\"a\"},"
                + "{\"id\":2,\"type\":\"message\",\"date\":\"+999999999-01-01T00:00:00\",\"text\":\"b\"}]}";
        ImportedAccount read =
                ImportedAccount.read(TELEGRAM, "result.json", old).traced();
        assertThat(read.rows.getFirst().message().time().at()).hasToString("2020-07-01T13:00+01:00");
        assertThat(read.rows.getFirst().message().time().zone()).isEqualTo(ZoneSource.CHOSEN);
        assertThat(read.rows.getLast().message().time().at()).isNull();
        assertThat(read.warned()).containsExactly("pointer=/messages/1 time-unreadable");
        try (ImportSource source = MemorySources.file("result.json", old.getBytes(StandardCharsets.UTF_8))) {
            assertThat(TELEGRAM.recognise(source).getFirst().questions())
                    .containsExactlyInAnyOrder(ImportQuestion.ME, ImportQuestion.ZONE);
        }
    }

    @Test
    void aFormForPeopleIsRecognisedSoThatJsonCanBeRequested() throws Exception {
        Map<String, byte[]> pages = ImportedAccount.files(
                "ChatExport/messages.html", "<html><body><div class=\"page_wrap\"></div></body></html>");
        try (ImportSource source = ImportedAccount.source(pages)) {
            assertThat(TELEGRAM.recognise(source)).extracting("reason").containsExactly("telegram-html");
        }
        assertThatThrownBy(() -> ImportedAccount.read(TELEGRAM, pages, "")).isInstanceOf(ImportFailure.WrongForm.class);
    }
}
