package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/** A phone of many years is listed and taken in within seconds. */
class LongPhoneTest {
    private static final String LARS = "+447700900123";
    private static final int MESSAGES = Runs.of(20_000, 100_000);

    private static MemoryPhone phone() throws Exception {
        Instant at = Instant.parse("2020-03-01T12:03:00Z");
        PhoneScript script = new PhoneScript(PhoneLayout.IOS_18)
                .run(
                        PhoneDatabase.MESSAGES,
                        "INSERT INTO handle VALUES (1, '" + LARS + "', 'SMS')",
                        "INSERT INTO chat VALUES (1, 'SMS;-;" + LARS + "', 45, '" + LARS + "', NULL)",
                        "INSERT INTO chat_handle_join VALUES (1, 1)");
        for (int row = 1; row <= MESSAGES; row++) {
            script.message(row, 1, 1, at.plusSeconds(row * 60L), "I know where you were at " + row);
        }
        return script.phone();
    }

    @Test
    void peopleAreListedWithinFiveSecondsAndMessagesReadWithinFifteen() throws Exception {
        MemoryPhone phone = phone();
        long before = System.nanoTime();
        assertThat(PhonePeople.in(phone)).extracting(PhonePerson::messages).containsExactly(MESSAGES);
        long listed = System.nanoTime();
        List<Message> messages = SealedPhone.of(phone, LARS).messages();
        long read = System.nanoTime();
        assertThat(messages).hasSize(MESSAGES);
        assertThat(Duration.ofNanos(listed - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(Duration.ofNanos(read - listed)).isLessThan(Duration.ofSeconds(15));
    }
}
