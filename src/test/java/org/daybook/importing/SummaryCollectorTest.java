package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ConversationSummary.SenderCount;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.junit.jupiter.api.Test;

/** What is said of an import before it is recorded counts every row once. */
class SummaryCollectorTest {
    private static final SourceLocation PLACE = SourceLocation.lines("chat.txt", 1, 1);

    private final SummaryCollector collector = new SummaryCollector();

    private int begin(Participant... listed) {
        return collector.begin(new ConversationHeading("Rob", "chat.txt", List.of(listed)));
    }

    private static Message row(MessageType type, String sender) {
        return Message.of(PLACE, type, MessageTime.NONE).from(sender, "");
    }

    private static Message at(String time) {
        return Message.of(
                PLACE,
                MessageType.OTHER,
                MessageTime.stated(time, OffsetDateTime.parse(time), MessageTimePrecision.SECOND));
    }

    @Test
    void everyTypeOfRowIsCountedOnce() {
        int chat = begin();
        for (MessageType type : MessageType.values()) {
            collector.take(chat, row(type, "Rob"));
        }
        ConversationSummary summary = collector.conversations().getFirst();
        assertThat(summary.messages()).isEqualTo(2);
        assertThat(summary.system()).isEqualTo(1);
        assertThat(summary.calls()).isEqualTo(1);
        assertThat(summary.others()).isEqualTo(4);
        assertThat(summary.rows()).isEqualTo(MessageType.values().length);
    }

    @Test
    void onlyWhatPeopleWroteIsCountedForThemAndThoseWhoAreListedAreNamed() {
        int chat = begin(new Participant("Kim", ""));
        collector.take(chat, row(MessageType.MESSAGE, "Rob"));
        collector.take(chat, row(MessageType.MESSAGE, "Rob"));
        collector.take(chat, row(MessageType.CALL, "Ann"));
        collector.take(chat, row(MessageType.MESSAGE, ""));
        assertThat(collector.conversations().getFirst().senders())
                .containsExactly(
                        new SenderCount("Kim", "", 0), new SenderCount("Rob", "", 2), new SenderCount("Ann", "", 0));
    }

    @Test
    void aNumberInTwoSpellingsIsOneSenderAndBothAreSaid() {
        int chat = begin(new Participant("", "+447700900123"));
        for (String number : List.of("+447700900123", "07700 900123", "00447700900123", "+337700900123")) {
            collector.take(chat, row(MessageType.MESSAGE, "").from("", number));
        }
        assertThat(collector.conversations().getFirst().senders())
                .containsExactly(
                        new SenderCount("+447700900123", "+447700900123, 07700 900123, 00447700900123", 3),
                        new SenderCount("+337700900123", "+337700900123", 1));
    }

    @Test
    void theFirstAndLastTimeDoNotDependOnTheOrder() {
        int chat = begin();
        for (String time : List.of("2026-03-02T10:00:00Z", "2026-03-01T23:30:00-02:00", "2026-03-01T10:00:00Z")) {
            collector.take(chat, at(time));
        }
        collector.take(chat, row(MessageType.MESSAGE, "Rob"));
        ConversationSummary summary = collector.conversations().getFirst();
        assertThat(summary.first()).isEqualTo(OffsetDateTime.parse("2026-03-01T10:00:00Z"));
        assertThat(summary.last()).isEqualTo(OffsetDateTime.parse("2026-03-02T10:00:00Z"));
    }

    @Test
    void filesThatAreMissingOrWereLeftOutAreNotCountedAsThere() {
        int chat = begin();
        Message row = row(MessageType.MESSAGE, "Rob");
        for (Attachment.AttachmentState state : Attachment.AttachmentState.values()) {
            row = row.with(new Attachment("a.jpg", "image/jpeg", state, PLACE));
        }
        collector.take(chat, row);
        ConversationSummary summary = collector.conversations().getFirst();
        assertThat(summary.media()).isEqualTo(2);
        assertThat(summary.mediaMissing()).isEqualTo(2);
    }

    @Test
    void allWarningsAreCountedAndTheFirstAreKept() {
        for (int line = 1; line <= 1_000; line++) {
            collector.warn(
                    new ImportWarning(SourceLocation.lines("", line, line), ImportWarning.WarningKind.ROW_SKIPPED));
        }
        assertThat(collector.warned()).isEqualTo(1_000);
        assertThat(collector.warnings()).hasSize(200);
        assertThat(collector.warnings().getFirst().location().value()).isEqualTo("1");
    }
}
