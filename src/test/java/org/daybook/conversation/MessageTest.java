package org.daybook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;

/** A message is never changed: each addition is a copy that keeps all else. */
class MessageTest {
    private static final Message PLAIN =
            Message.of(SourceLocation.lines("chat.txt", 3, 3), MessageType.MESSAGE, MessageTime.NONE);

    @Test
    void copiesKeepAllElse() {
        Attachment photo = new Attachment(
                "a.jpg", "image/jpeg", Attachment.AttachmentState.PRESENT, SourceLocation.whole("a.jpg"));
        Message full = PLAIN.from("Rob", "+447700900123")
                .saying("I saw you")
                .with(photo)
                .marked(MessageRemark.EDITED)
                .with("ip", "192.0.2.1")
                .with(MessageDirection.RECEIVED)
                .with(MessageType.NOTICE);
        assertThat(full)
                .isEqualTo(new Message(
                        PLAIN.location(),
                        MessageType.NOTICE,
                        MessageTime.NONE,
                        "Rob",
                        "+447700900123",
                        MessageDirection.RECEIVED,
                        "I saw you",
                        List.of(photo),
                        Set.of(MessageRemark.EDITED),
                        List.of(new MessageDetail("ip", "192.0.2.1"))));
        assertThat(PLAIN.attachments()).isEmpty();
        assertThat(PLAIN.marks()).isEmpty();
    }

    @Test
    void aDetailMayOccurSeveralTimesAndIsLeftOutIfItIsEmpty() {
        Message twice = PLAIN.detailed("reaction", "a").detailed("reaction", "").detailed("reaction", "b");
        assertThat(twice.details()).extracting(MessageDetail::value).containsExactly("a", "b");
    }

    @Test
    void theAuthorIsNamedByTheAddressIfThereIsNoName() {
        assertThat(PLAIN.from("Rob", "+44").author()).isEqualTo("Rob");
        assertThat(PLAIN.from("", "+44").author()).isEqualTo("+44");
        assertThat(PLAIN.author()).isEmpty();
    }

    @Test
    void aPlaceIsPrintedInOneLine() {
        assertThat(SourceLocation.lines("chat.txt", 12, 14)).hasToString("chat.txt, line=12-14");
        assertThat(SourceLocation.lines("", 12, 12)).hasToString("line=12");
        assertThat(SourceLocation.whole("chat.txt")).hasToString("chat.txt");
        assertThat(SourceLocation.bytes("a.mbox", 0, 9)).hasToString("a.mbox, bytes=0-9");
    }

    @Test
    void aRangeOfRowsCountsBothEndsAndIsNeverEmpty() {
        Id<MessageImport> messages = Id.of(new byte[Id.BYTES]);
        assertThat(new MessageRange(messages, 0, 3, 5).count()).isEqualTo(3);
        assertThat(new MessageRange(messages, 0, 3, 3).count()).isEqualTo(1);
        assertThatThrownBy(() -> new MessageRange(messages, 0, 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageRange(messages, 0, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageRange(messages, -1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
