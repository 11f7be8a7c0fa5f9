package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/** Which rows incidents refer to, whatever their ranges have in common. */
class CitedRowsTest {
    static final int ROWS = 20;
    private static final Id<MessageImport> MESSAGES = id(1);

    @Property(tries = 100)
    void areThoseThatAPlainLoopFinds(
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = ROWS) Integer> firsts,
            @ForAll @Size(value = 10) List<@IntRange(max = 6) Integer> further) {
        List<MessageRange> ranges = new ArrayList<>();
        Map<Id<Incident>, List<MessageRange>> linked = new HashMap<>();
        for (int i = 0; i < firsts.size(); i++) {
            int first = firsts.get(i);
            MessageRange range = new MessageRange(MESSAGES, i % 2, first, first + further.get(i));
            // Of every third incident the rows are not those that are looked for.
            linked.put(id(i), List.of(range));
            if (i % 3 != 0) {
                ranges.add(range);
            }
        }
        CitedRows cited = CitedRows.of(linked, incident -> incident.bytes()[0] % 3 != 0);
        for (int conversation = 0; conversation < 3; conversation++) {
            for (int row = 1; row <= ROWS; row++) {
                assertThat(cited.has(MESSAGES, row(conversation, row)))
                        .as("row %d of conversation %d", row, conversation)
                        .isEqualTo(isIn(ranges, conversation, row));
                assertThat(cited.has(id(2), row(conversation, row))).isFalse();
            }
        }
    }

    private static boolean isIn(List<MessageRange> ranges, int conversation, int row) {
        return ranges.stream()
                .anyMatch(range -> range.conversation() == conversation && range.first() <= row && row <= range.last());
    }

    private static MessageRow row(int conversation, int number) {
        return new MessageRow(
                conversation,
                number,
                Message.of(SourceLocation.lines("", number, number), MessageType.MESSAGE, MessageTime.NONE));
    }

    private static <T> Id<T> id(int number) {
        byte[] bytes = new byte[16];
        bytes[0] = (byte) number;
        return Id.of(bytes);
    }
}
