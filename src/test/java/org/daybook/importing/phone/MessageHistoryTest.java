package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageRemark;
import org.daybook.importing.sqlite.SqliteRow;
import org.junit.jupiter.api.Test;

class MessageHistoryTest {
    private static final String LARS = "+447700900123";
    private static final Instant AT = Instant.parse("2026-03-01T12:03:00Z");
    private static final byte[] EDITED = summary(version(0, "You will be sorry"), version(60, "Hello"));

    private static NSDictionary version(int seconds, String words) {
        NSDictionary version = new NSDictionary();
        version.put("d", new NSNumber(PhoneScript.callTime(AT.plusSeconds(seconds))));
        version.put("t", new NSData(TypedStreams.of(words)));
        return version;
    }

    private static byte[] summary(NSObject... versions) {
        NSDictionary parts = new NSDictionary();
        parts.put("0", new NSArray(versions));
        NSDictionary summary = new NSDictionary();
        summary.put("ec", parts);
        return bytes(summary);
    }

    private static byte[] bytes(NSDictionary summary) {
        try {
            return BinaryPropertyListWriter.writeToArray(summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageHistory history(byte[] summary) {
        return MessageHistory.of(new SqliteRow(1, Map.of("message_summary_info", summary)));
    }

    private static Message read(String words, byte[] summary) throws Exception {
        PhoneScript script = new PhoneScript(PhoneLayout.IOS_17)
                .run(PhoneDatabase.MESSAGES, "INSERT INTO handle VALUES (1, '" + LARS + "', 'iMessage')")
                .message(1, 0, 1, AT, words, "is_read", 1, "message_summary_info", summary);
        return SealedPhone.of(script.phone(), LARS).messages().getFirst();
    }

    @Test
    void anEditedMessageKeepsWhatItSaidBefore() throws Exception {
        Message message = read("Hello", EDITED);
        assertThat(message.marks()).isEqualTo(Set.of(MessageRemark.EDITED));
        assertThat(message.details())
                .contains(new MessageDetail("earlier-version", "2026-03-01T12:03:00Z\nYou will be sorry"));
        assertThat(message.text()).isEqualTo("Hello");
    }

    @Test
    void aMessageOfWhichAPartWasUnsentIsMarked() throws Exception {
        NSDictionary summary = new NSDictionary();
        summary.put("rp", new NSArray(new NSNumber(0)));
        assertThat(read("the rest", bytes(summary)).marks()).isEqualTo(Set.of(MessageRemark.UNSENT));
    }

    @Test
    void theOnlyVersionIsNoEarlierOne() {
        assertThat(history(summary(version(0, "Hello"))).earlier()).isEmpty();
        assertThat(history(new byte[0]).earlier()).isEmpty();
    }

    @Property(tries = 2_000)
    void aDamagedSummaryHasNoMoreThanItsBytes(@ForAll @IntRange(max = 2_000) int at, @ForAll byte value) {
        byte[] changed = EDITED.clone();
        changed[at % changed.length] = value;
        assertThat(history(changed).earlier()).hasSizeLessThan(changed.length);
    }
}
