package org.daybook.ui.patterns;

import java.util.Set;
import java.util.TreeSet;

/** The sections of a page that are unfolded, so that it is as it was when she comes back. JavaFX thread. */
public final class UnfoldedSections {
    private final Set<String> keys = new TreeSet<>();

    /** Takes those that were unfolded before. */
    public void restore(Set<String> before) {
        keys.clear();
        keys.addAll(before);
    }

    public boolean has(String section) {
        return keys.contains(section);
    }

    public void set(String section, boolean open) {
        if (open) {
            keys.add(section);
        } else {
            keys.remove(section);
        }
    }

    public Set<String> keys() {
        return Set.copyOf(keys);
    }
}
