package org.daybook.ui.record;

import java.util.List;
import java.util.Optional;
import org.daybook.record.Id;

/**
 * The records before and after one, in the order in which they are listed.
 *
 * @param <T> what they are
 * @param previous empty for the first
 * @param next empty for the last
 */
public record RecordNeighbours<T>(Optional<Id<T>> previous, Optional<Id<T>> next) {
    /** None, as for a record that is alone. */
    public static <T> RecordNeighbours<T> none() {
        return new RecordNeighbours<>(Optional.empty(), Optional.empty());
    }

    /** The neighbours of {@code id} in the list; both empty if the list does not contain it. */
    public static <T> RecordNeighbours<T> in(List<Id<T>> listed, Id<T> id) {
        int at = listed.indexOf(id);
        return at < 0
                ? none()
                : new RecordNeighbours<>(
                        at == 0 ? Optional.empty() : Optional.of(listed.get(at - 1)),
                        at == listed.size() - 1 ? Optional.empty() : Optional.of(listed.get(at + 1)));
    }
}
