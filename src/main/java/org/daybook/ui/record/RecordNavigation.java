package org.daybook.ui.record;

import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.record.Id;

/**
 * The ways on from the page of a record: back, to the previous and next record, and opens its form.
 *
 * @param backWords the words of the link back
 * @param back goes there
 * @param previous goes to the record above in the list; empty for the first
 * @param next goes to the record below in the list; empty for the last
 * @param amend to its form
 */
public record RecordNavigation(
        String backWords, Runnable back, Optional<Runnable> previous, Optional<Runnable> next, Runnable amend) {
    /** The turns of a record among its neighbours. */
    public static <T> RecordNavigation of(
            String backWords, Runnable back, RecordNeighbours<T> neighbours, Consumer<Id<T>> turnTo, Runnable amend) {
        return new RecordNavigation(
                backWords,
                back,
                neighbours.previous().map(id -> () -> turnTo.accept(id)),
                neighbours.next().map(id -> () -> turnTo.accept(id)),
                amend);
    }
}
