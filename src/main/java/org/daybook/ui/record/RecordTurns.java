package org.daybook.ui.record;

import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.record.Id;

/**
 * Where the page of a record leads: back, to the record before and after, and to its form.
 *
 * @param backWords the words for the way back
 * @param back goes there
 * @param order what the records are in order of
 * @param previous to the record before; empty for the first
 * @param next to the record after; empty for the last
 * @param amend to its form
 */
public record RecordTurns(
        String backWords,
        Runnable back,
        Order order,
        Optional<Runnable> previous,
        Optional<Runnable> next,
        Runnable amend) {
    /** What neighbours are in order of. */
    public enum Order {
        TIME("reading.earlier", "reading.later"),
        LIST("reading.previous", "reading.next");

        private final String previous;
        private final String next;

        Order(String previous, String next) {
            this.previous = previous;
            this.next = next;
        }

        /** The key of the words that lead to the one before. */
        String previous() {
            return previous;
        }

        /** The key of the words that lead to the one after. */
        String next() {
            return next;
        }
    }

    /** The turns of a record among its neighbours. */
    public static <T> RecordTurns of(
            String backWords,
            Runnable back,
            Order order,
            Neighbours<T> neighbours,
            Consumer<Id<T>> turnTo,
            Runnable amend) {
        return new RecordTurns(
                backWords,
                back,
                order,
                neighbours.previous().map(id -> () -> turnTo.accept(id)),
                neighbours.next().map(id -> () -> turnTo.accept(id)),
                amend);
    }
}
