package org.daybook.casefile;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.crypto.Hashes;
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

    /** A copy under an id that follows from what it says, so that two that say different things are both kept. */
    public Draft underOwnId() {
        List<String> said = new ArrayList<>(List.of(id.hex(), savedAt.toString()));
        new TreeMap<>(fields).forEach((name, text) -> said.addAll(List.of(name, text)));
        byte[] own = Hashes.framed(
                "daybook.draft-id.v1",
                said.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new));
        return new Draft(Id.of(Arrays.copyOf(own, Id.BYTES)), form, about, fields, savedAt);
    }

    /** A copy that does not amend a record. */
    public Draft aboutNothing() {
        return new Draft(id, form, null, fields, savedAt);
    }
}
