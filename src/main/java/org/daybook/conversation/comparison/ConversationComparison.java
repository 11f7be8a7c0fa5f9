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
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageMark;
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
 */
public record ConversationComparison(
        List<MessageRow> missing,
        List<Change> changed,
        List<MessageRow> added,
        List<MessageRow> newer,
        List<MessageRow> notCovered,
        Map<String, String> renamed) {
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
    public record Change(MessageRow before, MessageRow after) {
        /** Whether the later export only says that it was deleted or taken back. */
        public boolean isNowDeleted() {
            return isGone(after.message()) && !isGone(before.message());
        }

        private static boolean isGone(Message message) {
            return message.marks().contains(MessageMark.DELETED)
                    || message.marks().contains(MessageMark.UNSENT);
        }
    }

    /** The key by which two rows are taken to be the same. */
    private record Key(@Nullable Object time, String sender, Object content) {}

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
        Map<String, String> renamed = renamed(before, after);
        List<MessageRow> onlyBefore = new ArrayList<>();
        List<MessageRow> onlyAfter = new ArrayList<>();
        pair(before, after, renamed, ConversationComparison::content, onlyBefore, onlyAfter, new ArrayList<>());
        List<Change> changed = new ArrayList<>();
        List<MessageRow> left = new ArrayList<>();
        List<MessageRow> arrived = new ArrayList<>();
        pair(onlyBefore, onlyAfter, renamed, _ -> "", left, arrived, changed);
        Span earlier = Span.of(before);
        Span later = Span.of(after);
        List<MessageRow> missing = new ArrayList<>();
        List<MessageRow> notCovered = new ArrayList<>();
        left.forEach(row -> (later.covers(row) ? missing : notCovered).add(row));
        List<MessageRow> added = new ArrayList<>();
        List<MessageRow> newer = new ArrayList<>();
        arrived.forEach(row -> (earlier.isBefore(row) ? newer : added).add(row));
        return new ConversationComparison(missing, changed, added, newer, notCovered, renamed);
    }

    /** The words of a row, without anything that only the export decides. */
    static Object content(Message message) {
        return List.of(
                message.type(),
                message.text(),
                message.attachments().stream().map(Attachment::name).toList());
    }

    /** What is compared of a row besides its time and sender. */
    private interface Content {
        Object of(Message message);
    }

    /** Pairs rows of the same key in their order. */
    private static void pair(
            List<MessageRow> before,
            List<MessageRow> after,
            Map<String, String> renamed,
            Content content,
            List<MessageRow> onlyBefore,
            List<MessageRow> onlyAfter,
            List<Change> pairs) {
        Map<Key, Deque<MessageRow>> waiting = new HashMap<>();
        for (MessageRow row : after) {
            waiting.computeIfAbsent(key(row.message(), Map.of(), content), _ -> new ArrayDeque<>())
                    .add(row);
        }
        Set<MessageRow> taken = new HashSet<>();
        for (MessageRow row : before) {
            Deque<MessageRow> same = waiting.get(key(row.message(), renamed, content));
            MessageRow other = same == null ? null : same.poll();
            if (other == null) {
                onlyBefore.add(row);
            } else {
                taken.add(other);
                pairs.add(new Change(row, other));
            }
        }
        after.stream().filter(row -> !taken.contains(row)).forEach(onlyAfter::add);
    }

    private static Key key(Message message, Map<String, String> renamed, Content content) {
        String sender = name(message);
        return new Key(time(message), renamed.getOrDefault(sender, sender), content.of(message));
    }

    private static String name(Message message) {
        return message.address().isEmpty() ? message.sender() : message.address();
    }

    private static @Nullable Object time(Message message) {
        OffsetDateTime at = message.time().at();
        return at == null ? message.time().written() : at.toInstant();
    }

    /**
     * A sender who occurs in one export alone, and wrote the same at the same times as one who occurs in the other
     * alone.
     */
    private static Map<String, String> renamed(List<MessageRow> before, List<MessageRow> after) {
        Set<String> earlier =
                new HashSet<>(before.stream().map(row -> name(row.message())).toList());
        Set<String> later =
                new HashSet<>(after.stream().map(row -> name(row.message())).toList());
        Map<Key, List<String>> said = new HashMap<>();
        after.stream()
                .map(MessageRow::message)
                .filter(message -> !earlier.contains(name(message)))
                .forEach(message -> said.computeIfAbsent(
                                new Key(time(message), "", content(message)), _ -> new ArrayList<>())
                        .add(name(message)));
        Map<String, Map<String, Integer>> common = new LinkedHashMap<>();
        before.stream()
                .map(MessageRow::message)
                .filter(message -> !later.contains(name(message)))
                .forEach(message -> said.getOrDefault(new Key(time(message), "", content(message)), List.of())
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
    private record Span(
            @Nullable OffsetDateTime first, @Nullable OffsetDateTime last) {
        static Span of(List<MessageRow> rows) {
            List<OffsetDateTime> times = rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.message().time().at()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return times.isEmpty() ? new Span(null, null) : new Span(times.getFirst(), times.getLast());
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
