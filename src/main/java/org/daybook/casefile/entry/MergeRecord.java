package org.daybook.casefile.entry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.SalvageRecord.HighestNumbers;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What was merged into this diary, and under which ids, numbers and labels its records stand here.
 *
 * @param origins the merged diaries and those merged into them before, in order of their beginning
 * @param same the ids of records that are one record here, each with the id under which that stands
 * @param numbers the numbers of records whose number in their own diary was taken, by their id here
 * @param labels the labels of exhibits, which stay as they were in their own diary
 * @param given the highest numbers that were given in any of them
 * @param headingOf the id of the diary whose heading stands; null if it is that of the diary that began first
 */
public record MergeRecord(
        List<Origin> origins,
        Map<String, String> same,
        Map<String, Integer> numbers,
        List<GivenLabel> labels,
        HighestNumbers given,
        @Nullable String headingOf) {
    public static final MergeRecord NONE =
            new MergeRecord(List.of(), Map.of(), Map.of(), List.of(), new HighestNumbers(0, 0, Map.of()), null);

    public MergeRecord {
        origins = List.copyOf(origins);
        same = Collections.unmodifiableMap(new TreeMap<>(same));
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        labels = List.copyOf(labels);
    }

    /**
     * A merged diary.
     *
     * @param vaultId its random id, 32 hexadecimal digits
     * @param heads its heads; more than one where it was copied and both copies were written in
     */
    public record Origin(String vaultId, List<LedgerHead> heads) {
        public Origin {
            heads = List.copyOf(heads);
        }
    }

    /** The diary whose owner is the owner of this one; empty if nothing was merged. */
    public String owners() {
        if (headingOf != null) {
            return headingOf;
        }
        return origins.isEmpty() ? "" : origins.getFirst().vaultId();
    }

    /** The id under which a record stands here. */
    public <T> Id<T> here(Id<T> id) {
        String other = same.get(id.hex());
        return other == null ? id : new Id<>(other);
    }

    /** The number of a record here, by its id here; {@code otherwise} if it kept its own. */
    public int number(Id<?> id, int otherwise) {
        return numbers.getOrDefault(id.hex(), otherwise);
    }
}
