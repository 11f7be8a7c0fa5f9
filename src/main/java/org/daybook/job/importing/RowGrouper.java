package org.daybook.job.importing;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.rows.MessageRow;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows that come one after another in their conversation into groups, each of which becomes an incident. Rows that
 * the owner sent and notices of the program begin no group, and are in one only between others.
 */
final class RowGrouper {
    private final MessageGrouping grouping;
    private final Duration pause;
    private final Consumer<List<MessageRow>> into;
    private final Map<Integer, List<MessageRow>> open = new HashMap<>();

    /**
     * @param pause the longest between two messages of a burst
     * @param into receives each group, in the order in which they end
     */
    RowGrouper(MessageGrouping grouping, Duration pause, Consumer<List<MessageRow>> into) {
        this.grouping = grouping;
        this.pause = pause;
        this.into = into;
    }

    void take(MessageRow row) {
        boolean isRepeated = row.message().marks().contains(MessageRemark.REPEATED);
        if (isRepeated || !isFromOthers(row.message())) {
            return;
        }
        List<MessageRow> group = open.computeIfAbsent(row.conversation(), _ -> new ArrayList<>());
        if (!group.isEmpty() && !belongs(group.getLast().message(), row.message())) {
            into.accept(PackedRowBuffer.of(group));
            group.clear();
        }
        group.add(row);
    }

    void finish() {
        open.values().stream()
                .filter(group -> !group.isEmpty())
                .forEach(group -> into.accept(PackedRowBuffer.of(group)));
        open.clear();
    }

    static boolean isFromOthers(Message message) {
        return switch (message.type()) {
            case MESSAGE, EMAIL, CALL, PAYMENT -> message.direction() != MessageDirection.SENT;
            case NOTICE, LOGIN, WHEREABOUTS, OTHER -> false;
        };
    }

    private boolean belongs(Message earlier, Message later) {
        OffsetDateTime before = earlier.time().at();
        OffsetDateTime after = later.time().at();
        return switch (grouping) {
            case BURST -> isClose(before, after);
            case DAY -> before != null && after != null && before.toLocalDate().equals(after.toLocalDate());
            case SINGLE, NONE -> false;
        };
    }

    private boolean isClose(@Nullable OffsetDateTime before, @Nullable OffsetDateTime after) {
        return before != null
                && after != null
                && Duration.between(before, after).abs().compareTo(pause) <= 0;
    }
}
