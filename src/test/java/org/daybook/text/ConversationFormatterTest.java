package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ConversationSummary.SenderCount;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How conversations, their senders, messages and formats are named, whatever strangers called them. */
class ConversationFormatterTest {
    private static final SourceLocation PLACE = SourceLocation.whole("chat.txt");

    private final ConversationFormatter formatter = new ConversationFormatter(new Messages(Locale.UK));

    @Test
    void aConversationHasItsNameOrThoseOfItsSenders() {
        assertThat(formatter.title(titled("Family"))).isEqualTo("Family");
        assertThat(formatter.titleOrSenders(titled("Family"))).isEqualTo("Family");
        assertThat(formatter.title(titled(""))).isEqualTo("Without a name");
        assertThat(formatter.titleOrSenders(titled(""))).isEqualTo("Jo, Craig");
    }

    @Test
    void aNameThatTurnsOrBreaksTheLineIsShownAsItIsWritten() {
        assertThat(formatter.title(titled("Cr\u202eaig\nMullen"))).isEqualTo("Cr<U+202E>aig<U+000A>Mullen");
        assertThat(formatter.sender("\u202eCraig", "")).isEqualTo("<U+202E>Craig");
        assertThat(formatter.sender("Craig", "+44\u2066")).isEqualTo("Craig (+44<U+2066>)");
    }

    @Test
    void aSenderHasNameAndAddressWhereBothAreKnownAndDiffer() {
        assertThat(formatter.sender("Craig", "+447700900123")).isEqualTo("Craig (+447700900123)");
        assertThat(formatter.sender("Craig", "")).isEqualTo("Craig");
        assertThat(formatter.sender("", "+447700900123")).isEqualTo("+447700900123");
        assertThat(formatter.sender("+447700900123", "+447700900123")).isEqualTo("+447700900123");
        assertThat(formatter.sender("", "")).isEmpty();
    }

    @Test
    void onlyWhatAConversationHasIsCounted() {
        assertThat(formatter.counted(counting(40, 0, 0))).isEqualTo("40 messages");
        assertThat(formatter.counted(counting(1, 2, 0))).isEqualTo("1 message, 2 calls");
        assertThat(formatter.counted(counting(0, 0, 4))).isEqualTo("4 payments or other rows");
        assertThat(formatter.counted(counting(0, 1, 1))).isEqualTo("1 call, 1 payment or other row");
        assertThat(formatter.counted(counting(0, 0, 0))).isEqualTo("0 messages");
    }

    @Test
    void rowsAreCountedByWhatTheyAre() {
        assertThat(formatter.counted(Stream.of(MessageType.NOTICE, MessageType.MESSAGE, MessageType.EMAIL)))
                .isEqualTo("2 messages, 1 notice");
        assertThat(formatter.counted(Stream.of(MessageType.CALL, MessageType.LOGIN, MessageType.PAYMENT)))
                .isEqualTo("1 call, 2 payments or other rows");
        assertThat(formatter.counted(Stream.of())).isEqualTo("0 messages");
    }

    /** With a notice of its program, too. */
    private static ConversationSummary counting(int messages, int calls, int others) {
        return new ConversationSummary("", "", List.of(), messages, 1, 0, 0, calls, others, null, null);
    }

    @Test
    void oneDayIsSaidOnceAndNoDayIsSaidToBeMissing() {
        OffsetDateTime evening = OffsetDateTime.parse("2026-11-03T21:05:00Z");
        assertThat(formatter.days(lasting(evening, evening.plusMinutes(5)))).isEqualTo("03/11/2026");
        assertThat(formatter.days(lasting(evening, evening.plusDays(2)))).isEqualTo("03/11/2026 to 05/11/2026");
        assertThat(formatter.days(lasting(null, null))).isEqualTo(new Messages(Locale.UK).get("messages.no-days"));
    }

    @Test
    void saysMarksInTheSameOrderHoweverTheyWereAdded() {
        Message message = Message.of(PLACE, MessageType.NOTICE, MessageTime.NONE);

        assertThat(formatter.marks(message.marked(MessageRemark.EDITED, MessageRemark.DELETED)))
                .containsExactly("deleted", "edited");
        assertThat(formatter.marks(
                        message.marked(MessageRemark.DELETED, MessageRemark.EDITED), MessageRemark.EDITED::equals))
                .containsExactly("edited");
    }

    @Test
    void namesAnAttachmentByWhatIsKnownOfIt() {
        assertThat(formatter.attachment(attachment("IMG.jpg", "image/jpeg")))
                .isEqualTo("Attached, but not in the file: IMG.jpg");
        assertThat(formatter.attachment(attachment("", "image/jpeg")))
                .isEqualTo("Attached, but not in the file: image/jpeg");
        assertThat(formatter.attachment(attachment("", " ")))
                .isEqualTo("Attached, but not in the file: a file without a name");
    }

    @Test
    void showsWhatIsHiddenInTheNameOfAnAttachment() {
        assertThat(formatter.attachment(attachment("gpj\u202e.exe", "")))
                .isEqualTo("Attached, but not in the file: gpj<U+202E>.exe");
    }

    @Test
    void givesTheCodeOfAFormatThatOnlyANewerVersionKnows() {
        assertThat(formatter.format("carrier-pigeon")).isEqualTo("carrier-pigeon");
        assertThat(formatter.service("carrier-pigeon")).isEqualTo("carrier-pigeon");
        assertThat(formatter.gap("carrier-pigeon")).isEmpty();
    }

    @Test
    void namesTheServiceOfAFormatOrElseTheFormat() {
        assertThat(formatter.service("eml")).isEqualTo("e-mail");
        assertThat(formatter.service("qif")).isEqualTo(formatter.format("qif"));
    }

    @Test
    void saysInWordsWhereInTheOriginalARowIs() {
        assertThat(formatter.place(SourceLocation.lines("chat.txt", 12, 14))).isEqualTo("chat.txt, lines 12 to 14");
        assertThat(formatter.place(SourceLocation.lines("", 12, 12))).isEqualTo("line 12");
        assertThat(formatter.place(SourceLocation.element("", "/smses/*[3]"))).isEqualTo("element /smses/*[3]");
        assertThat(formatter.place(SourceLocation.pointer("a/b.json", "/messages/3")))
                .isEqualTo("a/b.json, value /messages/3");
        assertThat(formatter.place(SourceLocation.bytes("inbox", 0, 99))).isEqualTo("inbox, bytes 0 to 99");
        assertThat(formatter.place(SourceLocation.whole("photo.jpg"))).isEqualTo("photo.jpg");
    }

    private static Attachment attachment(String name, String mediaType) {
        return new Attachment(name, mediaType, Attachment.AttachmentState.MISSING, PLACE);
    }

    private static ConversationSummary titled(String title) {
        return new ConversationSummary(
                title,
                "",
                List.of(new SenderCount("Jo", "", 1), new SenderCount("Craig", "+447700900123", 2)),
                3,
                0,
                0,
                0,
                0,
                0,
                null,
                null);
    }

    private static ConversationSummary lasting(@Nullable OffsetDateTime first, @Nullable OffsetDateTime last) {
        return new ConversationSummary("", "", List.of(), 1, 0, 0, 0, 0, 0, first, last);
    }
}
