package org.daybook.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageTime.ZoneSource;
import org.junit.jupiter.api.Test;

/** A time says no more than its source, and where its offset comes from. */
class MessageTimeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static MessageTime local(String time) {
        return MessageTime.local("as written", LocalDateTime.parse(time), MessageTimePrecision.MINUTE, LONDON);
    }

    @Test
    void aLocalTimeGetsTheOffsetOfItsDay() {
        assertThat(local("2026-01-10T12:00").at()).hasToString("2026-01-10T12:00Z");
        assertThat(local("2026-07-10T12:00").at()).hasToString("2026-07-10T12:00+01:00");
        assertThat(local("2026-07-10T12:00").zone()).isEqualTo(ZoneSource.CHOSEN);
    }

    @Test
    void ofATimeThatOccursTwiceTheEarlierIsTaken() {
        assertThat(local("2026-10-25T01:30").at()).hasToString("2026-10-25T01:30+01:00");
    }

    @Test
    void aTimeThatTheClocksSkipIsMovedOnByAnHour() {
        MessageTime skipped = local("2026-03-29T01:30");
        assertThat(skipped.at()).hasToString("2026-03-29T02:30+01:00");
        assertThat(skipped.written()).isEqualTo("as written");
    }

    @Test
    void aStatedPointInTimeIsShownInTheZoneAndStaysTheSame() {
        Instant at = Instant.parse("2026-07-10T11:00:00Z");
        MessageTime stated = MessageTime.stated("1783681200", at, MessageTimePrecision.SECOND, LONDON);
        assertThat(stated.at()).isEqualTo(OffsetDateTime.parse("2026-07-10T12:00+01:00"));
        assertThat(stated.zone()).isEqualTo(ZoneSource.STATED);
    }

    @Test
    void aStatedOffsetIsKept() {
        OffsetDateTime at = OffsetDateTime.parse("2026-07-10T12:00:05+05:30");
        assertThat(MessageTime.stated("x", at, MessageTimePrecision.SECOND).at())
                .hasToString("2026-07-10T12:00:05+05:30");
    }

    @Test
    void whatCannotBeReadIsKeptAsWritten() {
        MessageTime unreadable = MessageTime.unreadable("32/13/2026");
        assertThat(unreadable.at()).isNull();
        assertThat(unreadable.precision()).isEqualTo(MessageTimePrecision.NONE);
        assertThat(unreadable.written()).isEqualTo("32/13/2026");
    }
}
