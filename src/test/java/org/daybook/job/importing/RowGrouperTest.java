package org.daybook.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.junit.jupiter.api.Test;

class RowGrouperTest {
    private static final Message MESSAGE = Message.of(
                    SourceLocation.whole("sms.xml"),
                    MessageType.MESSAGE,
                    MessageTime.stated(
                            "",
                            Instant.parse("2026-01-20T09:00:00Z"),
                            MessageTime.MessageTimePrecision.SECOND,
                            ZoneOffset.UTC))
            .from("", "07700 900562")
            .with(MessageDirection.RECEIVED)
            .saying("answer me");

    @Test
    void aMessageThatTheSourceHasTwiceCountsOnce() {
        List<Integer> sizes = new ArrayList<>();
        RowGrouper grouper =
                new RowGrouper(MessageGrouping.BURST, Duration.ofHours(1), group -> sizes.add(group.size()));

        grouper.take(new MessageRow(0, 1, MESSAGE));
        grouper.take(new MessageRow(0, 2, MESSAGE.marked(MessageRemark.REPEATED)));
        grouper.take(new MessageRow(0, 3, MESSAGE.saying("ANSWER ME")));
        grouper.finish();

        assertThat(sizes).containsExactly(2);
    }
}
