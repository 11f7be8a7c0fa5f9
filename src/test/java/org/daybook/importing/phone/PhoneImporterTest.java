package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.ContactAddress;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourcePlaces;
import org.daybook.importing.sqlite.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneImporterTest {
    private static final String LARS = "+447700900123";
    private static final Instant AT = Instant.parse("2026-03-01T12:03:00.123Z");
    private static final long FROM_ME = 1;

    /** A conversation with Lars, a group with him and Mia, and one with somebody else. */
    private static PhoneScript script(PhoneLayout layout) {
        return new PhoneScript(layout)
                .row(PhoneDatabase.MESSAGES, "handle", "ROWID", 1, "id", LARS, "service", "iMessage")
                .row(PhoneDatabase.MESSAGES, "handle", "ROWID", 2, "id", "mia@example.org", "service", "iMessage")
                .row(PhoneDatabase.MESSAGES, "handle", "ROWID", 3, "id", "+447700900999", "service", "SMS")
                .row(
                        PhoneDatabase.MESSAGES,
                        "chat",
                        "ROWID",
                        1,
                        "guid",
                        "iMessage;-;" + LARS,
                        "style",
                        45,
                        "chat_identifier",
                        LARS)
                .row(
                        PhoneDatabase.MESSAGES,
                        "chat",
                        "ROWID",
                        2,
                        "guid",
                        "iMessage;+;chat7",
                        "style",
                        43,
                        "chat_identifier",
                        "chat7",
                        "display_name",
                        "Flat 3")
                .row(
                        PhoneDatabase.MESSAGES,
                        "chat",
                        "ROWID",
                        3,
                        "guid",
                        "SMS;-;+447700900999",
                        "style",
                        45,
                        "chat_identifier",
                        "+447700900999")
                .row(PhoneDatabase.MESSAGES, "chat_handle_join", "chat_id", 1, "handle_id", 1)
                .row(PhoneDatabase.MESSAGES, "chat_handle_join", "chat_id", 2, "handle_id", 1)
                .row(PhoneDatabase.MESSAGES, "chat_handle_join", "chat_id", 2, "handle_id", 2)
                .row(PhoneDatabase.MESSAGES, "chat_handle_join", "chat_id", 3, "handle_id", 3)
                .row(PhoneDatabase.CONTACTS, "ABPerson", "ROWID", 5, "First", "Lars", "Last", "Winter")
                .row(
                        PhoneDatabase.CONTACTS,
                        "ABMultiValue",
                        "UID",
                        1,
                        "record_id",
                        5,
                        "property",
                        3,
                        "value",
                        "07700 900 123")
                .row(PhoneDatabase.CONTACTS, "ABPerson", "ROWID", 6, "First", "Nobody")
                .row(
                        PhoneDatabase.CONTACTS,
                        "ABMultiValue",
                        "UID",
                        2,
                        "record_id",
                        6,
                        "property",
                        3,
                        "value",
                        "07700 900 555")
                // Its last digits are those of Lars.
                .row(PhoneDatabase.CONTACTS, "ABPerson", "ROWID", 7, "First", "Nobody in France")
                .row(
                        PhoneDatabase.CONTACTS,
                        "ABMultiValue",
                        "UID",
                        3,
                        "record_id",
                        7,
                        "property",
                        3,
                        "value",
                        "+33 7 77 00 90 01 23");
    }

    private static List<String> details(Message message) {
        return message.details().stream()
                .map(detail -> detail.name() + "=" + detail.value())
                .toList();
    }

    private static String detail(Message message, String name) {
        return message.details().stream()
                .filter(detail -> detail.name().equals(name))
                .map(MessageDetail::value)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void wordsSenderTimeAndDirectionAreThoseOfTheRow(PhoneLayout layout) throws Exception {
        RowCollector read = SealedPhone.of(
                        script(layout)
                                .message(11, 1, 1, AT, "I know where you are 🙂", "is_read", 1)
                                .message(12, 1, 1, AT.plusSeconds(60), "Stop", "is_from_me", FROM_ME)
                                .message(13, 3, 3, AT, "of somebody else")
                                .phone(),
                        LARS)
                .read();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.headings())
                .containsExactly(new ConversationHeading(
                        "Lars Winter",
                        "HomeDomain/Library/SMS/sms.db/message.jsonl",
                        List.of(new Participant("Lars Winter", LARS))));
        Message first = read.messages().getFirst();
        assertThat(first.text()).isEqualTo("I know where you are 🙂");
        assertThat(first.sender()).isEqualTo("Lars Winter");
        assertThat(first.address()).isEqualTo(LARS);
        assertThat(first.direction()).isEqualTo(MessageDirection.RECEIVED);
        assertThat(first.type()).isEqualTo(MessageType.MESSAGE);
        assertThat(first.marks()).isEmpty();
        assertThat(first.time().at()).isEqualTo(layout.second == 1 ? "2026-03-01T12:03Z" : "2026-03-01T12:03:00.123Z");
        assertThat(first.time().precision())
                .isEqualTo(layout.second == 1 ? MessageTimePrecision.SECOND : MessageTimePrecision.MILLISECOND);
        assertThat(details(first)).containsExactly("service=iMessage", "row=11");
        Message second = read.messages().getLast();
        assertThat(second.direction()).isEqualTo(MessageDirection.SENT);
        assertThat(second.author()).isEmpty();
        assertThat(read.messages()).hasSize(2);
    }

    @Test
    void everyMessageCitesItsRowInWhatWasSealed() throws Exception {
        SealedPhone sealed = SealedPhone.of(
                script(PhoneLayout.IOS_12)
                        .message(7, 1, 1, AT, "first")
                        .message(8, 3, 3, AT, "of somebody else")
                        .message(9, 1, 1, AT, "second")
                        .phone(),
                LARS);
        RowCollector read = sealed.read();
        assertThat(read.messages().getLast().location())
                .hasToString("HomeDomain/Library/SMS/sms.db/message.jsonl, line=2");
        try (ImportSource source = sealed.source()) {
            for (Message message : read.messages()) {
                assertThat(SourcePlaces.text(source, message.location()))
                        .startsWith("{\"row\":" + detail(message, "row") + ",")
                        .contains(message.text(), message.time().written());
            }
        }
    }

    @Test
    void nothingOfAnybodyElseIsTaken() throws Exception {
        SealedPhone sealed = SealedPhone.of(
                script(PhoneLayout.IOS_17)
                        .message(1, 1, 1, AT, "his")
                        .message(2, 3, 3, AT, "of somebody else")
                        .row(
                                PhoneDatabase.CALLS,
                                "ZCALLRECORD",
                                "ZDATE",
                                PhoneScript.callTime(AT),
                                "ZADDRESS",
                                "+447700900999")
                        .phone(),
                LARS);
        try (ImportSource source = sealed.source()) {
            for (SourceItem item : source.items()) {
                assertThat(new String(item.open().readAllBytes(), StandardCharsets.UTF_8))
                        .as(item.path())
                        .doesNotContain("somebody else", "900999", "Nobody");
            }
            assertThat(source.items().stream().map(SourceItem::path))
                    .contains("backup.json")
                    .noneMatch(path -> path.contains("ZCALLRECORD"));
        }
    }

    @Test
    void onlyTheChosenDaysAreTaken() throws Exception {
        MemoryPhone phone = script(PhoneLayout.IOS_17)
                .message(1, 1, 1, AT, "before")
                .message(2, 1, 1, AT.plusSeconds(60), "within")
                .message(3, 1, 1, AT.plusSeconds(120), "after")
                .phone();
        PhoneSelection selection = new PhoneSelection(
                List.of(ContactAddress.of(LARS)), Optional.of(AT.plusSeconds(60)), Optional.of(AT.plusSeconds(120)));
        assertThat(SealedPhone.of(phone, selection).messages())
                .extracting(Message::text)
                .containsExactly("within");
    }

    @Test
    void theDescriptionSaysFromWhichDatabasesAndWhatWasChosen() throws Exception {
        MemoryPhone phone =
                script(PhoneLayout.IOS_17).message(1, 1, 1, AT, "words").phone();
        try (ImportSource source = SealedPhone.of(phone, LARS).source()) {
            assertThat(SourcePlaces.text(source, SourceLocation.whole("backup.json")))
                    .contains("\"system\" : \"17.5\"", "\"" + LARS + "\"", "HomeDomain/Library/SMS/sms.db\" : \"")
                    .doesNotContain("sms.db-wal");
        }
    }

    @Test
    void aGroupNamesWhoWroteAndWhoTakesPart() throws Exception {
        RowCollector read = SealedPhone.of(
                        script(PhoneLayout.IOS_15)
                                .message(1, 2, 2, AT, "Hello")
                                .message(2, 2, 1, AT, "", "item_type", 2, "group_title", "Flat 3", "text", null)
                                .phone(),
                        "chat7")
                .read();
        ConversationHeading heading = read.headings().getFirst();
        assertThat(heading.title()).isEqualTo("Flat 3");
        assertThat(heading.participants())
                .containsExactly(new Participant("Lars Winter", LARS), new Participant("", "mia@example.org"));
        assertThat(read.messages().getFirst().author()).isEqualTo("mia@example.org");
        Message renamed = read.messages().getLast();
        assertThat(renamed.type()).isEqualTo(MessageType.NOTICE);
        assertThat(details(renamed)).contains("action=item-type 2", "group-title=Flat 3");
    }

    @Test
    void aReactionIsToldWhereTheMessageIs() throws Exception {
        PhoneLayout layout = PhoneLayout.IOS_18;
        List<Message> read = SealedPhone.of(
                        script(layout)
                                .message(1, 1, 1, AT, "You will be sorry")
                                .message(
                                        2,
                                        1,
                                        1,
                                        AT,
                                        "Loved",
                                        "associated_message_guid",
                                        "p:0/" + PhoneScript.guid(1),
                                        "associated_message_type",
                                        2000)
                                .message(
                                        3,
                                        1,
                                        1,
                                        AT,
                                        "Removed",
                                        "associated_message_guid",
                                        "bp:" + PhoneScript.guid(1),
                                        "associated_message_type",
                                        3000)
                                .message(
                                        4,
                                        1,
                                        0,
                                        AT,
                                        "Reacted",
                                        "associated_message_guid",
                                        "p:0/" + PhoneScript.guid(1),
                                        "associated_message_type",
                                        2006,
                                        "associated_message_emoji",
                                        "🔪",
                                        "is_from_me",
                                        FROM_ME)
                                .message(
                                        5,
                                        1,
                                        1,
                                        AT,
                                        "Laughed at a message",
                                        "associated_message_guid",
                                        "p:0/" + PhoneScript.guid(99),
                                        "associated_message_type",
                                        2003)
                                .phone(),
                        LARS)
                .messages();
        assertThat(read).hasSize(2);
        assertThat(details(read.getFirst()))
                .contains("reaction=❤️ Lars Winter", "reaction-removed=❤️ Lars Winter", "reaction=🔪");
        assertThat(read.getLast().type()).isEqualTo(MessageType.NOTICE);
        assertThat(read.getLast().text()).isEqualTo("Laughed at a message");
        assertThat(details(read.getLast())).contains("reaction=😂", "reply-to=" + PhoneScript.guid(99));
    }

    @Test
    void repliesDeliveryEditsAndWhatWasUnsentAreSaid() throws Exception {
        PhoneLayout layout = PhoneLayout.IOS_17;
        PhoneScript script = script(layout);
        long later = script.time(Instant.parse("2026-07-01T09:00:00Z"));
        List<Message> read = SealedPhone.of(
                        script.message(1, 1, 1, AT, "first", "is_read", 1, "date_read", later)
                                .message(
                                        2,
                                        1,
                                        0,
                                        AT,
                                        "second",
                                        "is_from_me",
                                        1,
                                        "date_delivered",
                                        later,
                                        "thread_originator_guid",
                                        PhoneScript.guid(1))
                                .message(3, 1, 1, AT, "edited", "date_edited", later, "is_read", 1)
                                .message(4, 1, 1, AT, "", "date_edited", later, "is_read", 1)
                                .message(5, 1, 1, AT, "", "date_retracted", later, "is_read", 1)
                                .message(6, 1, 0, AT, "not sent", "is_from_me", 1, "error", 22)
                                .message(7, 0, 1, AT, "deleted", "is_read", 1)
                                .row(
                                        PhoneDatabase.MESSAGES,
                                        "chat_recoverable_message_join",
                                        "chat_id",
                                        1,
                                        "message_id",
                                        7,
                                        "delete_date",
                                        later)
                                .message(8, 1, 1, AT, "new")
                                .phone(),
                        LARS)
                .messages();
        String time = "2026-07-01T10:00:00+01:00";
        assertThat(detail(read.get(0), "read")).isEqualTo(time);
        assertThat(detail(read.get(1), "delivered")).isEqualTo(time);
        assertThat(detail(read.get(1), "reply-to")).isEqualTo("1");
        assertThat(read)
                .extracting(Message::marks)
                .containsExactly(
                        Set.of(),
                        Set.of(),
                        Set.of(MessageRemark.EDITED),
                        Set.of(MessageRemark.UNSENT),
                        Set.of(MessageRemark.UNSENT),
                        Set.of(MessageRemark.FAILED),
                        Set.of(),
                        Set.of(MessageRemark.UNREAD));
        assertThat(detail(read.get(2), "edited")).isEqualTo(time);
        assertThat(detail(read.get(5), "status")).isEqualTo("22");
        assertThat(detail(read.get(6), "recently-deleted")).isEqualTo(time);
    }

    @Test
    void attachmentsAreTakenFromThePhoneAndNothingElseIs() throws Exception {
        PhoneScript script = script(PhoneLayout.IOS_17).message(1, 1, 1, AT, "\ufffcLook", "is_read", 1);
        Object[][] attachments = {
            {1, "~/Library/SMS/Attachments/aa/10/IMG_1.heic", "image/heic", "IMG_1.heic"},
            {2, "/var/mobile/Library/SMS/Attachments/bb/gone.mov", "video/quicktime", null},
            {3, "~/Library/SMS/../../../etc/passwd", null, null},
            {4, "~/Library/SMS/Attachments/" + "x".repeat(70_000), null, "long.jpg"},
        };
        for (Object[] each : attachments) {
            script.row(
                            PhoneDatabase.MESSAGES,
                            "attachment",
                            "ROWID",
                            each[0],
                            "filename",
                            each[1],
                            "mime_type",
                            each[2],
                            "transfer_name",
                            each[3])
                    .row(PhoneDatabase.MESSAGES, "message_attachment_join", "message_id", 1, "attachment_id", each[0]);
        }
        SealedPhone sealed = SealedPhone.of(
                script.phone()
                        .with(PhonePaths.MEDIA, "Library/SMS/Attachments/aa/10/IMG_1.heic", "picture")
                        .with(
                                PhonePaths.MEDIA,
                                "Library/SMS/Attachments/" + "x".repeat(70_000),
                                "too long for an archive")
                        .with(PhonePaths.MEDIA, "Library/SMS/Attachments/cc/other.heic", "of another"),
                LARS);
        Message message = sealed.messages().getFirst();
        assertThat(message.text()).isEqualTo("Look");
        assertThat(message.attachments())
                .extracting(Attachment::name, Attachment::mediaType, Attachment::state)
                .containsExactly(
                        Tuple.tuple("IMG_1.heic", "image/heic", AttachmentState.PRESENT),
                        Tuple.tuple("gone.mov", "video/quicktime", AttachmentState.MISSING),
                        Tuple.tuple("passwd", "", AttachmentState.MISSING),
                        Tuple.tuple("long.jpg", "image/jpeg", AttachmentState.MISSING));
        try (ImportSource source = sealed.source()) {
            assertThat(SourcePlaces.text(
                            source, message.attachments().getFirst().location()))
                    .isEqualTo("picture");
            assertThat(source.items()).noneMatch(item -> item.name().equals("other.heic"));
        }
    }

    @Test
    void callsSayWhoRangHowLongAndWhatBecameOfThem() throws Exception {
        PhoneScript script = script(PhoneLayout.IOS_12);
        Object[][] calls = {
            // Originated, answered, cause, duration, provider, address
            {0, 1, 0, 61.6, "com.apple.Telephony", LARS.getBytes(StandardCharsets.UTF_8)},
            {0, 0, 0, 0.0, "com.apple.FaceTime", LARS},
            {0, 0, 6, 0.0, "net.whatsapp.WhatsApp", LARS},
            {1, 0, 0, 12.0, "com.apple.Telephony", LARS},
            {1, 0, 0, 0.0, "com.apple.Telephony", "07700 900123"},
            {0, 0, 0, 0.0, "com.apple.Telephony", null},
        };
        for (int i = 0; i < calls.length; i++) {
            script.row(
                    PhoneDatabase.CALLS,
                    "ZCALLRECORD",
                    "Z_PK",
                    i + 1,
                    "ZDATE",
                    PhoneScript.callTime(AT.plusSeconds(i)),
                    "ZORIGINATED",
                    calls[i][0],
                    "ZANSWERED",
                    calls[i][1],
                    "ZDISCONNECTED_CAUSE",
                    calls[i][2],
                    "ZDURATION",
                    calls[i][3],
                    "ZSERVICE_PROVIDER",
                    calls[i][4],
                    "ZADDRESS",
                    calls[i][5],
                    "ZISO_COUNTRY_CODE",
                    "gb");
        }
        RowCollector read = SealedPhone.of(script.phone(), LARS, "").read();
        List<Message> rows = read.messages();
        assertThat(read.headings()).extracting(ConversationHeading::title).containsExactly("Lars Winter", "");
        assertThat(rows).allMatch(row -> row.type() == MessageType.CALL);
        assertThat(rows.getFirst().time().at()).isEqualTo("2026-03-01T12:03:00.123Z");
        assertThat(rows.getFirst().author()).isEqualTo("Lars Winter");
        assertThat(details(rows.getFirst())).contains("kind=Telephony", "duration=62 s", "country=gb", "row=1");
        assertThat(rows)
                .extracting(Message::marks)
                .containsExactly(
                        Set.of(),
                        Set.of(MessageRemark.MISSED),
                        Set.of(MessageRemark.DECLINED),
                        Set.of(),
                        Set.of(MessageRemark.MISSED),
                        Set.of(MessageRemark.MISSED, MessageRemark.WITHHELD));
        assertThat(rows)
                .extracting(Message::direction)
                .containsExactly(
                        MessageDirection.RECEIVED,
                        MessageDirection.RECEIVED,
                        MessageDirection.RECEIVED,
                        MessageDirection.SENT,
                        MessageDirection.SENT,
                        MessageDirection.RECEIVED);
    }

    @Test
    void aVoicemailHasItsSound() throws Exception {
        MemoryPhone phone = script(PhoneLayout.IOS_15)
                .row(
                        PhoneDatabase.VOICEMAILS,
                        "voicemail",
                        "ROWID",
                        4,
                        "date",
                        AT.getEpochSecond(),
                        "sender",
                        LARS,
                        "duration",
                        9,
                        "trashed_date",
                        0)
                .phone()
                .with("HomeDomain", "Library/Voicemail/4.amr", "#!AMR sound");
        SealedPhone sealed = SealedPhone.of(phone, LARS);
        Message voicemail = sealed.messages().getFirst();
        assertThat(voicemail.marks()).containsExactly(MessageRemark.VOICEMAIL);
        assertThat(voicemail.time().at()).isEqualTo("2026-03-01T12:03Z");
        assertThat(details(voicemail)).containsExactly("row=4", "duration=9 s");
        assertThat(voicemail.attachments().getFirst().isRecording()).isTrue();
        try (ImportSource source = sealed.source()) {
            assertThat(SourcePlaces.text(
                            source, voicemail.attachments().getFirst().location()))
                    .isEqualTo("#!AMR sound");
        }
    }

    @Test
    void theSameChoiceGivesTheSameBytes() throws Exception {
        MemoryPhone phone =
                script(PhoneLayout.IOS_17).message(1, 1, 1, AT, "words").phone();
        assertThat(SealedPhone.of(phone, LARS).archive())
                .isEqualTo(SealedPhone.of(phone, LARS).archive());
    }

    @Test
    void missingTablesAreEmpty() throws Exception {
        MemoryPhone phone = new MemoryPhone()
                .with(
                        PhoneDatabase.MESSAGES,
                        Databases.of(
                                "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text TEXT, handle_id INTEGER)",
                                "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT)",
                                "INSERT INTO handle VALUES (1, '" + LARS + "')",
                                "INSERT INTO message VALUES (1, 'words', 1)"));
        Message message = SealedPhone.of(phone, LARS).messages().getFirst();
        assertThat(message.text()).isEqualTo("words");
        assertThat(message.address()).isEqualTo(LARS);
        assertThat(message.time().at()).isNull();
    }

    @Test
    void linesThatAreNoRowsAreWarnedOf() throws Exception {
        String description = "{\"backup\":{\"manifest\":\"\"},\"selection\":{\"people\":[]}}";
        String row = "{\"row\":1,\"text\":\"words\"}\n";
        Map<String, String> files = Map.of(
                "backup.json",
                description,
                "HomeDomain/Library/SMS/sms.db/message.jsonl",
                row + "{\"row\":\n" + row + "{\"row\":3,\"te");
        try (ImportSource source = MemorySources.zip("iphone.zip", files)) {
            RowCollector read = RowCollector.read(new PhoneImporter(), source, ImportSettings.in(ZoneOffset.UTC));
            assertThat(read.messages()).hasSize(2);
            assertThat(read.warnings())
                    .extracting(warning -> warning.kind().code())
                    .containsExactly("row-skipped", "cut-short");
        }
    }

    @Test
    void aDamagedDatabaseIsAFailureThatNamesIt() {
        MemoryPhone phone = new MemoryPhone().with("HomeDomain", PhoneDatabase.MESSAGES.path(), "no database at all");
        assertThatThrownBy(() -> SealedPhone.of(phone, LARS))
                .isInstanceOfSatisfying(
                        ImportFailure.Malformed.class,
                        failure -> assertThat(failure.location()).hasToString("Library/SMS/sms.db"));
    }
}
