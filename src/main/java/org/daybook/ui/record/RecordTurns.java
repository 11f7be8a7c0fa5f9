package org.daybook.ui.record;

import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.record.Id;

/**
 * The ways on from the page of a record: back, to the previous and next record, and opens its form.
 *
 * @param backWords the words of the link back
 * @param back goes there
 * @param order the order of the records
 * @param previous goes to the previous record; empty for the first
 * @param next goes to the next record; empty for the last
 * @param amend to its form
 */
public record RecordTurns(
        String backWords,
        Runnable back,
        Order order,
        Optional<Runnable> previous,
        Optional<Runnable> next,
        Runnable amend) {
    /** The order in which records are neighbours. */
    public enum Order {
        TIME("reading.earlier", "reading.later"),
        LIST("reading.previous", "reading.next");

        private final String previous;
        private final String next;

        Order(String previous, String next) {
            this.previous = previous;
            this.next = next;
        }

        /** The key of the words of the link to the previous record. */
        String previous() {
            return previous;
        }

        /** The key of the words of the link to the next record. */
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
