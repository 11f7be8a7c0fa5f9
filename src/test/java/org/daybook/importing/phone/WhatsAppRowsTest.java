package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.importing.ImportSource;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourcePlaces;
import org.junit.jupiter.api.Test;

class WhatsAppRowsTest {
    private static final String LARS = "+447700900123";
    private static final String GROUP = "120363000000000001@g.us";
    private static final Instant AT = Instant.parse("2026-03-01T12:03:00.5Z");

    private static PhoneScript script() {
        return new PhoneScript(PhoneLayout.IOS_17)
                .run(
                        PhoneDatabase.WHATSAPP,
                        "CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZSESSIONTYPE INTEGER, ZCONTACTJID "
                                + "VARCHAR, ZPARTNERNAME VARCHAR)",
                        "CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZCHATSESSION INTEGER, ZMEMBERJID "
                                + "VARCHAR, ZCONTACTNAME VARCHAR)",
                        "CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER, "
                                + "ZMEDIAITEM INTEGER, ZISFROMME INTEGER, ZMESSAGETYPE INTEGER, ZGROUPEVENTTYPE INTEGER, "
                                + "ZMESSAGEDATE TIMESTAMP, ZSENTDATE TIMESTAMP, ZSTANZAID VARCHAR, ZFROMJID VARCHAR, "
                                + "ZTOJID VARCHAR, ZTEXT VARCHAR)",
                        "CREATE TABLE ZWAMEDIAITEM (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZMOVIEDURATION INTEGER, "
                                + "ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZMEDIALOCALPATH VARCHAR, ZTITLE VARCHAR, ZVCARDNAME "
                                + "VARCHAR, ZMETADATA BLOB)",
                        "CREATE TABLE ZWAMESSAGEINFO (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZRECEIPTINFO BLOB)",
                        "INSERT INTO ZWACHATSESSION VALUES (1, 0, '447700900123@s.whatsapp.net', 'Lars W'), (2, 1, '"
                                + GROUP + "', 'Flat 3'), (3, 0, '447700900999@s.whatsapp.net', 'Somebody else')",
                        "INSERT INTO ZWAGROUPMEMBER VALUES (1, 2, '447700900123@s.whatsapp.net', 'Lars W'), (2, 2, "
                                + "'77@lid', 'Mia')");
    }

    private static void message(PhoneScript script, int row, int chat, int kind, String words, Object... more) {
        Object[] first = {
            "Z_PK",
            row,
            "ZCHATSESSION",
            chat,
            "ZMESSAGETYPE",
            kind,
            "ZTEXT",
            words,
            "ZMESSAGEDATE",
            PhoneScript.callTime(AT.plusSeconds(row)),
            "ZSTANZAID",
            "S" + row
        };
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        script.row(PhoneDatabase.WHATSAPP, "ZWAMESSAGE", all);
    }

    /** A field of bytes, shorter than 128. */
    private static byte[] field(int number, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(number << 3 | 2);
        bytes.write(all.size());
        bytes.writeBytes(all.toByteArray());
        return bytes.toByteArray();
    }

    private static byte[] field(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> details(Message message) {
        return message.details().stream()
                .map(detail -> detail.name() + "=" + detail.value())
                .toList();
    }

    @Test
    void messagesOfAPersonAreReadAndOfNobodyElse() throws Exception {
        PhoneScript script = script();
        message(script, 1, 1, 0, "I see you");
        message(script, 2, 1, 0, "Stop", "ZISFROMME", 1);
        message(script, 3, 3, 0, "of another");
        message(script, 4, 1, 14, null);
        message(script, 5, 1, 10, null, "ZGROUPEVENTTYPE", 2);
        SealedPhone sealed = SealedPhone.of(script.phone(), "07700 900123");
        RowCollector read = sealed.read();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.headings())
                .containsExactly(new ConversationHeading(
                        "Lars W",
                        PhoneDatabase.WHATSAPP.domain() + "/ChatStorage.sqlite/ZWAMESSAGE.jsonl",
                        List.of(new Participant("Lars W", LARS))));
        List<Message> rows = read.messages();
        assertThat(rows).extracting(Message::text).containsExactly("I see you", "Stop", "", "");
        assertThat(rows.getFirst().time().at()).isEqualTo("2026-03-01T12:03:01.5Z");
        assertThat(rows.getFirst().sender()).isEqualTo("Lars W");
        assertThat(rows.getFirst().address()).isEqualTo(LARS);
        assertThat(rows.get(1).direction()).isEqualTo(MessageDirection.SENT);
        assertThat(rows.get(2).marks()).isEqualTo(Set.of(MessageRemark.DELETED));
        assertThat(rows.get(3).type()).isEqualTo(MessageType.NOTICE);
        assertThat(details(rows.get(3)))
                .containsExactly("row=5", "service=WhatsApp", "action=message-type 10", "action=2");
        try (ImportSource source = sealed.source()) {
            assertThat(SourcePlaces.text(source, rows.getFirst().location())).startsWith("{\"row\":1,");
        }
    }

    @Test
    void aGroupNamesWhoWrote() throws Exception {
        PhoneScript script = script();
        message(script, 1, 2, 0, "Hello", "ZGROUPMEMBER", 2);
        message(script, 2, 2, 0, "Hello", "ZFROMJID", GROUP);
        RowCollector read = SealedPhone.of(script.phone(), GROUP).read();
        assertThat(read.headings().getFirst().title()).isEqualTo("Flat 3");
        assertThat(read.headings().getFirst().participants())
                .extracting(Participant::address)
                .containsExactly(LARS, "77@lid");
        assertThat(read.messages()).extracting(Message::author).containsExactly("Mia", GROUP);
    }

    @Test
    void picturesRepliesPlacesAndReactionsAreThere() throws Exception {
        PhoneScript script = script();
        message(script, 1, 1, 1, null, "ZMEDIAITEM", 1);
        message(script, 2, 1, 5, null, "ZMEDIAITEM", 2);
        message(script, 3, 1, 38, null, "ZMEDIAITEM", 3);
        message(script, 4, 3, 1, null, "ZMEDIAITEM", 4);
        String folder = "Media/447700900123@s.whatsapp.net/a/b/";
        script.row(
                        PhoneDatabase.WHATSAPP,
                        "ZWAMEDIAITEM",
                        "Z_PK",
                        1,
                        "ZMEDIALOCALPATH",
                        folder + "1.jpg",
                        "ZTITLE",
                        "Your door",
                        "ZMOVIEDURATION",
                        7)
                .row(
                        PhoneDatabase.WHATSAPP,
                        "ZWAMEDIAITEM",
                        "Z_PK",
                        2,
                        "ZLATITUDE",
                        51.5,
                        "ZLONGITUDE",
                        -0.12,
                        "ZMETADATA",
                        field(5, "S1"))
                .row(PhoneDatabase.WHATSAPP, "ZWAMEDIAITEM", "Z_PK", 3, "ZMEDIALOCALPATH", "Media/../../../secret")
                .row(PhoneDatabase.WHATSAPP, "ZWAMEDIAITEM", "Z_PK", 4, "ZMEDIALOCALPATH", folder + "2.jpg")
                .row(
                        PhoneDatabase.WHATSAPP,
                        "ZWAMESSAGEINFO",
                        "ZMESSAGE",
                        1,
                        "ZRECEIPTINFO",
                        field(
                                7,
                                field(1, field(1, "X"), field(2, "447700900123@s.whatsapp.net"), field(3, "😂")),
                                field(2, field(1, "Y"), field(2, "👎"))));
        SealedPhone sealed = SealedPhone.of(
                script.phone()
                        .with(PhoneDatabase.WHATSAPP.domain(), "Message/" + folder + "1.jpg", "picture")
                        .with(PhoneDatabase.WHATSAPP.domain(), "Message/" + folder + "2.jpg", "of another"),
                LARS);
        List<Message> rows = sealed.messages();
        assertThat(details(rows.getFirst()))
                .containsExactly(
                        "row=1",
                        "service=WhatsApp",
                        "caption=Your door",
                        "duration=7 s",
                        "reaction=😂 " + LARS,
                        "reaction=👎");
        assertThat(details(rows.get(1))).contains("reply-to=1", "position=51.5, -0.12");
        assertThat(rows.get(2).marks()).isEqualTo(Set.of(MessageRemark.VIEW_ONCE));
        assertThat(rows.get(2).attachments()).extracting(Attachment::state).containsExactly(AttachmentState.MISSING);
        Attachment picture = rows.getFirst().attachments().getFirst();
        assertThat(picture.isPicture()).isTrue();
        try (ImportSource source = sealed.source()) {
            assertThat(SourcePlaces.text(source, picture.location())).isEqualTo("picture");
            assertThat(source.items()).extracting(SourceItem::name).doesNotContain("2.jpg", "secret");
        }
    }

    @Test
    void whoWritesOnWhatsAppIsListedByTheNameThere() throws Exception {
        PhoneScript script = script();
        message(script, 1, 1, 0, "I see you");
        message(script, 2, 2, 0, "Hello", "ZGROUPMEMBER", 2);
        script.run(PhoneDatabase.MESSAGES, "INSERT INTO handle VALUES (1, '" + LARS + "', 'SMS')")
                .message(1, 0, 1, AT, "by text message");
        List<PhonePerson> people = PhonePeople.in(script.phone());
        assertThat(people).extracting(PhonePerson::name).containsExactly("Lars W", "Flat 3");
        assertThat(people).extracting(PhonePerson::messages).containsExactly(2, 1);
        assertThat(people).extracting(PhonePerson::isGroup).containsExactly(false, true);
    }

    @Property
    void fieldsOfRandomBytesAreNoLongerThanTheyAre(@ForAll byte[] bytes) {
        ProtobufFields fields = new ProtobufFields(bytes);
        for (int number = 0; number < 16; number++) {
            assertThat(fields.text(number)).hasSizeLessThanOrEqualTo(bytes.length);
            assertThat(fields.messages(number)).hasSizeLessThanOrEqualTo(bytes.length);
        }
    }
}
