package org.daybook.ui.patterns;

import java.util.Set;
import java.util.TreeSet;

/** The sections of a page that are unfolded, so that it is as it was when she comes back. JavaFX thread. */
final class UnfoldedSections {
    private final Set<String> keys = new TreeSet<>();

    /** Takes those that were unfolded before. */
    void restore(Set<String> before) {
        keys.clear();
        keys.addAll(before);
    }

    boolean has(String section) {
        return keys.contains(section);
    }

    void set(String section, boolean open) {
        if (open) {
            keys.add(section);
        } else {
            keys.remove(section);
        }
    }

    Set<String> keys() {
        return Set.copyOf(keys);
    }
}
