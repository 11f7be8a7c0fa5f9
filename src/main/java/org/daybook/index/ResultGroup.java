package org.daybook.index;

import java.util.Set;

/** The groups in which results are shown, in this order. */
public enum ResultGroup {
    INCIDENTS,
    EXHIBITS,
    /** People, and everything else of the case file. */
    CASE_FILE,
    /** Rows of imported messages, which {@code MessageIndex} finds. */
    MESSAGES,
    /** What has the words, but does not fit what they were taken to mean. */
    BY_WORDS;

    /** The kinds of items in it that fit; none for {@link #MESSAGES} and {@link #BY_WORDS}. */
    Set<ItemKind> kinds() {
        return switch (this) {
            case INCIDENTS -> Set.of(ItemKind.INCIDENT);
            case EXHIBITS -> Set.of(ItemKind.EXHIBIT);
            case CASE_FILE -> Set.of(ItemKind.PEOPLE, ItemKind.STORY, ItemKind.LAW, ItemKind.EFFECT, ItemKind.SHARING);
            case MESSAGES, BY_WORDS -> Set.of();
        };
    }
}
