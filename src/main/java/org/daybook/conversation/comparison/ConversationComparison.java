package org.daybook.conversation.comparison;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.jspecify.annotations.Nullable;

/**
 * An earlier and a later export of one conversation, compared row by row. It says what differs and never why: a
 * message that is missing may have been deleted by either side, have disappeared by a timer, or be beyond what the
 * program exports.
 *
 * @param missing rows that only the earlier export has, although the later one covers their time
 * @param changed rows that are in both with other words, senders' marks or attachments
 * @param added rows that only the later export has, within the time of the earlier one
 * @param newer rows of the later export from after the last of the earlier one
 * @param notCovered rows of the earlier export from before the first of the later one, or after its last
 * @param renamed the new names of senders in the later export, by their names in the earlier one
 * @param isByMinute whether only one of them has seconds, as exports of two kinds of phone, so that they were compared
 * by the minute
 */
public record ConversationComparison(
        List<MessageRow> missing,
        List<RowChange> changed,
        List<MessageRow> added,
        List<MessageRow> newer,
        List<MessageRow> notCovered,
        Map<String, String> renamed,
        boolean isByMinute) {
    /** The number of messages at the same times that are needed to take a sender to be renamed. */
    private static final int LEAST_IN_COMMON = 2;

    public ConversationComparison {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        newer = List.copyOf(newer);
        notCovered = List.copyOf(notCovered);
        renamed = Map.copyOf(renamed);
    }

    /**
     * A row that is in both exports and not the same.
     *
     * @param before as the earlier export has it
     * @param after as the later export has it
     */
    public record RowChange(MessageRow before, MessageRow after) {
        /** Whether the later export only says that it was deleted or taken back. */
        public boolean isNowDeleted() {
            return RowMatching.isGone(after.message()) && !RowMatching.isGone(before.message());
        }
    }

    /** The key by which two rows are taken to be the same. */
    private record RowKey(@Nullable Object time, String sender, Object content) {}

    /** Whether nothing that both cover differs. */
    public boolean isSame() {
        return missing.isEmpty() && changed.isEmpty() && added.isEmpty() && renamed.isEmpty();
    }

    /**
     * Compares two exports.
     *
     * @param before the rows of the earlier export, in its order
     * @param after the rows of the later export, in its order
     */
    public static ConversationComparison of(List<MessageRow> before, List<MessageRow> after) {
        RowMatching likeness = RowMatching.of(before, after);
        Map<String, String> renamed = renamed(before, after, likeness);
        List<MessageRow> onlyBefore = new ArrayList<>();
        List<MessageRow> onlyAfter = new ArrayList<>();
        KeyOf words = (message, sender) -> new RowKey(likeness.time(message), sender, likeness.content(message));
        pair(before, after, renamed, words, onlyBefore, onlyAfter, new ArrayList<>());
        List<RowChange> changed = new ArrayList<>();
        List<MessageRow> left = new ArrayList<>();
        List<MessageRow> arrived = new ArrayList<>();
        KeyOf time = (message, sender) -> new RowKey(likeness.time(message), sender, "");
        pair(onlyBefore, onlyAfter, renamed, time, left, arrived, changed);
        TimeRange earlier = TimeRange.of(before);
        TimeRange later = TimeRange.of(after);
        List<MessageRow> missing = new ArrayList<>();
        List<MessageRow> notCovered = new ArrayList<>();
        left.forEach(row -> (later.covers(row) ? missing : notCovered).add(row));
        List<MessageRow> added = new ArrayList<>();
        List<MessageRow> newer = new ArrayList<>();
        arrived.forEach(row -> (earlier.isBefore(row) ? newer : added).add(row));
        return new ConversationComparison(missing, changed, added, newer, notCovered, renamed, likeness.isByMinute());
    }

    /** What has to be the same in two rows. */
    private interface KeyOf {
        RowKey of(Message message, String sender);
    }

    /** Pairs rows of the same key in their order. */
    private static void pair(
            List<MessageRow> before,
            List<MessageRow> after,
            Map<String, String> renamed,
            KeyOf key,
            List<MessageRow> onlyBefore,
            List<MessageRow> onlyAfter,
            List<RowChange> pairs) {
        Map<RowKey, Deque<MessageRow>> waiting = new HashMap<>();
        for (MessageRow row : after) {
            waiting.computeIfAbsent(key.of(row.message(), name(row.message())), _ -> new ArrayDeque<>())
                    .add(row);
        }
        Set<MessageRow> taken = new HashSet<>();
        for (MessageRow row : before) {
            String sender = name(row.message());
            Deque<MessageRow> same = waiting.get(key.of(row.message(), renamed.getOrDefault(sender, sender)));
            MessageRow other = same == null ? null : same.poll();
            if (other == null) {
                onlyBefore.add(row);
            } else {
                taken.add(other);
                pairs.add(new RowChange(row, other));
            }
        }
        after.stream().filter(row -> !taken.contains(row)).forEach(onlyAfter::add);
    }

    private static String name(Message message) {
        return message.address().isEmpty() ? message.sender() : message.address();
    }

    /**
     * A sender who occurs in one export alone, and wrote the same at the same times as one who occurs in the other
     * alone.
     */
    private static Map<String, String> renamed(List<MessageRow> before, List<MessageRow> after, RowMatching likeness) {
        Set<String> earlier =
                new HashSet<>(before.stream().map(row -> name(row.message())).toList());
        Set<String> later =
                new HashSet<>(after.stream().map(row -> name(row.message())).toList());
        Map<RowKey, List<String>> said = new HashMap<>();
        after.stream()
                .map(MessageRow::message)
                .filter(message -> !earlier.contains(name(message)))
                .forEach(message -> said.computeIfAbsent(
                                new RowKey(likeness.time(message), "", likeness.content(message)),
                                _ -> new ArrayList<>())
                        .add(name(message)));
        Map<String, Map<String, Integer>> common = new LinkedHashMap<>();
        before.stream()
                .map(MessageRow::message)
                .filter(message -> !later.contains(name(message)))
                .forEach(message -> said.getOrDefault(
                                new RowKey(likeness.time(message), "", likeness.content(message)), List.of())
                        .forEach(other -> common.computeIfAbsent(name(message), _ -> new LinkedHashMap<>())
                                .merge(other, 1, Integer::sum)));
        Map<String, String> renamed = new LinkedHashMap<>();
        common.forEach((old, counted) -> counted.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_IN_COMMON)
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> renamed.put(old, most.getKey())));
        return renamed;
    }

    /** From the first to the last time in an export; null where no row has one. */
    private record TimeRange(
            @Nullable OffsetDateTime first, @Nullable OffsetDateTime last) {
        static TimeRange of(List<MessageRow> rows) {
            List<OffsetDateTime> times = rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.message().time().at()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return times.isEmpty() ? new TimeRange(null, null) : new TimeRange(times.getFirst(), times.getLast());
        }

        boolean covers(MessageRow row) {
            OffsetDateTime at = row.message().time().at();
            return at == null || first == null || last == null || !(at.isBefore(first) || at.isAfter(last));
        }

        boolean isBefore(MessageRow row) {
            OffsetDateTime at = row.message().time().at();
            return at != null && last != null && at.isAfter(last);
        }
    }
}
