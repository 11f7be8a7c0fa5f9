package org.daybook.index;

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

    static ResultGroup of(ItemKind kind) {
        return switch (kind) {
            case INCIDENT -> INCIDENTS;
            case EXHIBIT -> EXHIBITS;
            case PEOPLE, STORY, LAW, EFFECT, SHARING -> CASE_FILE;
        };
    }
}
