package org.daybook.casefile;

import java.time.OffsetDateTime;
import java.util.Map;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a form that are not yet recorded, exactly as typed, finished or not.
 *
 * @param id its own id
 * @param form the form it belongs to, such as {@code incident}
 * @param about the record that is being amended; null if it is a new one
 * @param fields the raw text of the form's fields by name
 * @param savedAt when it was sealed
 */
public record Draft(
        Id<Draft> id, String form, @Nullable Id<?> about, Map<String, String> fields, OffsetDateTime savedAt) {
    public Draft {
        fields = Map.copyOf(fields);
    }

    /** A copy that does not amend a record. */
    public Draft aboutNothing() {
        return new Draft(id, form, null, fields, savedAt);
    }
}
