package org.daybook.casefile;

import java.time.OffsetDateTime;
import java.util.Map;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What is being typed into a form and not yet recorded, just as it stands in the fields, finished or not.
 *
 * @param id its own id
 * @param form which form it belongs to, such as {@code incident}
 * @param about the record that is being amended; null if it is a new one
 * @param fields the form's field names to their raw text
 * @param savedAt when it was sealed
 */
public record Draft(
        Id<Draft> id, String form, @Nullable Id<?> about, Map<String, String> fields, OffsetDateTime savedAt) {
    public Draft {
        fields = Map.copyOf(fields);
    }

    /** A copy that belongs to no recorded item. */
    public Draft aboutNothing() {
        return new Draft(id, form, null, fields, savedAt);
    }
}
