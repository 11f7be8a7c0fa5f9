package org.daybook.settings;

import java.util.List;

/**
 * What this computer keeps so that an older file in the place of a diary is noticed; nothing until she says so.
 *
 * @param kept whether it keeps that
 * @param sealed one line for each diary, which only the open diary can read
 */
public record LastHeads(boolean kept, List<String> sealed) {
    /** As the program comes: nothing is kept. */
    public static final LastHeads NONE = new LastHeads(false, List.of());

    private static final int MOST = 8;
    private static final int LONGEST = 200;

    /** Passes over what cannot be such a line; nothing is left if nothing is to be kept. */
    public LastHeads {
        sealed = kept
                ? sealed.stream()
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST && line.indexOf(',') < 0)
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** A copy with other lines, if any are kept. */
    public LastHeads with(List<String> lines) {
        return new LastHeads(kept, lines);
    }
}
