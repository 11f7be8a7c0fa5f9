package org.daybook.ui.toolkit.context;

import java.util.HashSet;
import java.util.Set;

/**
 * The parts of forms that she unfolded herself, so that they are open the next time. Kept in memory for as long as the
 * diary is open, and nowhere else: which parts somebody needs says something about her. JavaFX thread.
 */
public final class UnfoldedParts {
    private final Set<String> keys = new HashSet<>();

    /** Whether the part was left unfolded. */
    public boolean contains(String key) {
        return keys.contains(key);
    }

    /** Notes that she unfolded or folded the part. */
    public void note(String key, boolean isUnfolded) {
        if (isUnfolded) {
            keys.add(key);
        } else {
            keys.remove(key);
        }
    }
}
