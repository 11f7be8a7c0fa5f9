package org.daybook.vault.seal;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The body of an entry in plain text: what every key of the diary opens, and what only some keys open.
 *
 * @param open what every key opens
 * @param parts what is sealed once more, by the number of the key that opens it; of a body that was read, those that
 *     could be opened
 * @param isForAll whether whoever reads it has the keys to all parts
 */
public record EntryBodyParts(byte[] open, SortedMap<Integer, byte[]> parts, boolean isForAll) {
    /** The part that holds everything, which opens with the vault key and with no other. */
    public static final int EVERYTHING = 0;

    public EntryBodyParts {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** A body that every key opens. */
    public static EntryBodyParts of(byte[] open) {
        return new EntryBodyParts(open, new TreeMap<>(), true);
    }

    /** Fills its arrays with zeros. */
    public void wipe() {
        Arrays.fill(open, (byte) 0);
        parts.values().forEach(part -> Arrays.fill(part, (byte) 0));
    }
}
