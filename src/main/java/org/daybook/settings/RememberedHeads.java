package org.daybook.settings;

import java.util.List;

/**
 * What this computer keeps so that an older file in the place of a diary is noticed; nothing until she opts in.
 *
 * @param kept whether it keeps anything
 * @param sealed one line for each diary, which only the open diary can read
 */
public record RememberedHeads(boolean kept, List<String> sealed) {
    /** The default: nothing is kept. */
    public static final RememberedHeads NONE = new RememberedHeads(false, List.of());

    private static final int MOST = 8;
    private static final int LONGEST = 200;

    /** Skips invalid lines; drops all lines if nothing is to be kept. */
    public RememberedHeads {
        sealed = kept
                ? sealed.stream()
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST && line.indexOf(',') < 0)
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** A copy with other lines, if any are kept. */
    public RememberedHeads with(List<String> lines) {
        return new RememberedHeads(kept, lines);
    }
}
