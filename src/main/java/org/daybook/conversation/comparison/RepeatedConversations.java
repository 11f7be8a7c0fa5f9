package org.daybook.conversation.comparison;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.rows.MessageRow;
import org.jspecify.annotations.Nullable;

/**
 * Finds conversations of one export in another, whatever they are called there: most of their messages within the time
 * of the other have the same time and words, to the minute if only one of the exports has seconds. What the owner sent
 * is not looked at, since she may send the same to many; numbers and accounts that differ are different senders. Only
 * some rows of a long conversation are looked at, so that it takes little memory. For one thread.
 */
public final class RepeatedConversations {
    private static final int MOST_ROWS = 1_000;

    /** One row in common may be chance. */
    private static final int LEAST_IN_COMMON = 2;

    private final Map<Integer, ConversationSummary> wanted;
    private final Map<Integer, List<Instant>> times = new HashMap<>();
    private final Map<RepeatKey, List<RowPosition>> places = new HashMap<>();

    /** @param wanted the conversations that are looked for, by their numbers in their export */
    public RepeatedConversations(Map<Integer, ConversationSummary> wanted) {
        this.wanted = Map.copyOf(wanted);
    }

    private record RepeatKey(@Nullable Object at, Object content) {}

    /** A row, by its position among those of its conversation that are looked at. */
    private record RowPosition(int conversation, int position, Message row) {
        /** Whether a row with the same words in the same minute may be the same. */
        boolean mayBe(Message other) {
            String address = row.address();
            boolean isOfOnePerson = address.isEmpty() || other.address().isEmpty() || address.equals(other.address());
            return isOfOnePerson
                    && (RowMatching.hasSecond(row) != RowMatching.hasSecond(other)
                            || key(row, RowMatching.EXACT).equals(key(other, RowMatching.EXACT)));
        }
    }

    /** Takes a row of the export whose conversations are looked for. */
    public void add(MessageRow row) {
        ConversationSummary of = wanted.get(row.conversation());
        if (of == null || (row.number() - 1) % Math.max(1, Math.ceilDiv(of.rows(), MOST_ROWS)) != 0) {
            return;
        }
        OffsetDateTime at = row.message().time().at();
        if (at != null && isCompared(row.message())) {
            List<Instant> known = times.computeIfAbsent(row.conversation(), _ -> new ArrayList<>());
            places.computeIfAbsent(key(row.message(), RowMatching.BY_MINUTE), _ -> new ArrayList<>())
                    .add(new RowPosition(row.conversation(), known.size(), row.message()));
            known.add(at.toInstant());
        }
    }

    /** Begins to look through another export. */
    public Other in(List<ConversationSummary> conversations) {
        return new Other(conversations);
    }

    private static boolean isCompared(Message message) {
        return message.time().at() != null
                && message.direction() != MessageDirection.SENT
                && message.type() != MessageType.NOTICE;
    }

    private static RepeatKey key(Message message, RowMatching likeness) {
        return new RepeatKey(likeness.time(message), likeness.content(message));
    }

    /** An export that may have some of the conversations. */
    public final class Other {
        private final List<ConversationSummary> conversations;

        /** For each conversation, the positions of the rows that it has in common with each of this export. */
        private final Map<Integer, SortedMap<Integer, BitSet>> common = new HashMap<>();

        private Other(List<ConversationSummary> conversations) {
            this.conversations = conversations;
        }

        public void take(MessageRow row) {
            Message message = row.message();
            if (isCompared(message)) {
                places.getOrDefault(key(message, RowMatching.BY_MINUTE), List.of()).stream()
                        .filter(place -> place.mayBe(message))
                        .forEach(place -> common.computeIfAbsent(place.conversation(), _ -> new TreeMap<>())
                                .computeIfAbsent(row.conversation(), _ -> new BitSet())
                                .set(place.position()));
            }
        }

        /** The number that a conversation has in it; empty if it does not have it. */
        public Optional<Integer> numberOf(int conversation) {
            return common.getOrDefault(conversation, Collections.emptySortedMap()).entrySet().stream()
                    .filter(other ->
                            isSame(conversation, other.getValue().cardinality(), conversations.get(other.getKey())))
                    .max(Comparator.comparingInt(other -> other.getValue().cardinality()))
                    .map(Map.Entry::getKey);
        }

        private boolean isSame(int conversation, int shared, ConversationSummary other) {
            OffsetDateTime first = other.first();
            OffsetDateTime last = other.last();
            if (shared < LEAST_IN_COMMON || first == null || last == null) {
                return false;
            }
            long within = times.getOrDefault(conversation, List.of()).stream()
                    .filter(at -> !at.isBefore(first.toInstant()) && !at.isAfter(last.toInstant()))
                    .count();
            return 2L * shared > within;
        }
    }
}
