package org.daybook.campaign;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.conversation.MessageType;

/**
 * Pairs the rows of an import with rows of earlier ones that they repeat, each with one alone, in their order. Some
 * phones export the second and others only the minute: a row of either is compared with one of the other by the minute,
 * and with one of its own kind by all that they have.
 *
 * <p>Rows are put in order rather than looked up: tables of a million rows would take more room than the rows.
 */
final class RepeatedRowMatcher {
    private static final Comparator<IdentifiedMessage> TYPE =
            Comparator.comparing(row -> row.key().type());
    private static final Comparator<IdentifiedMessage> CONTENT = TYPE.thenComparingLong(
                    row -> row.key().high())
            .thenComparingLong(row -> row.key().low());
    private static final Comparator<IdentifiedMessage> AT = Comparator.comparingLong(IdentifiedMessage::milliseconds);
    private static final Comparator<IdentifiedMessage> MINUTE = Comparator.comparingLong(IdentifiedMessage::minute);

    private final IdentityHashMap<IdentifiedMessage, IdentifiedMessage> repeats = new IdentityHashMap<>();
    private final Set<IdentifiedMessage> repeated = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The earlier row that each row repeats. */
    Map<IdentifiedMessage, IdentifiedMessage> repeats() {
        return repeats;
    }

    /** Whether it repeats an earlier row. */
    boolean isRepeat(IdentifiedMessage row) {
        return repeats.containsKey(row);
    }

    /** Pairs rows of one sender with the same words at the same time. */
    void pairWords(List<IdentifiedMessage> own, List<IdentifiedMessage> earlier) {
        pair(own, earlier, CONTENT);
    }

    /** Pairs rows of one sender in one conversation at the same time, with any words. */
    void pairTimes(List<IdentifiedMessage> own, List<IdentifiedMessage> earlier) {
        pair(
                own.stream().filter(RepeatedRowMatcher::mayBeEdited).toList(),
                earlier.stream().filter(RepeatedRowMatcher::mayBeEdited).toList(),
                TYPE);
    }

    /** Calls and payments are not edited, and of a day without a time nobody knows which message was. */
    private static boolean mayBeEdited(IdentifiedMessage row) {
        MessageType type = row.key().type();
        return row.hasMinute() && type != MessageType.CALL && type != MessageType.PAYMENT;
    }

    private void pair(
            List<IdentifiedMessage> own, List<IdentifiedMessage> earlier, Comparator<IdentifiedMessage> content) {
        join(open(own, _ -> true), open(earlier, _ -> true), AT.thenComparing(content));
        for (boolean hasSecond : new boolean[] {true, false}) {
            join(
                    open(own, row -> row.hasMinute() && row.hasSecond() == hasSecond),
                    open(earlier, row -> row.hasMinute() && row.hasSecond() != hasSecond),
                    MINUTE.thenComparing(content));
        }
    }

    /** The rows that are not paired yet. */
    private List<IdentifiedMessage> open(List<IdentifiedMessage> rows, Predicate<IdentifiedMessage> wanted) {
        return rows.stream()
                .filter(row -> wanted.test(row) && !isRepeat(row) && !repeated.contains(row))
                .toList();
    }

    private void join(
            List<IdentifiedMessage> own, List<IdentifiedMessage> earlier, Comparator<IdentifiedMessage> order) {
        if (own.isEmpty() || earlier.isEmpty()) {
            return;
        }
        List<IdentifiedMessage> left = own.stream().sorted(order).toList();
        List<IdentifiedMessage> right = earlier.stream().sorted(order).toList();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            int compared = order.compare(left.get(i), right.get(j));
            if (compared == 0) {
                repeats.put(left.get(i), right.get(j));
                repeated.add(right.get(j));
            }
            i += compared <= 0 ? 1 : 0;
            j += compared >= 0 ? 1 : 0;
        }
    }
}
