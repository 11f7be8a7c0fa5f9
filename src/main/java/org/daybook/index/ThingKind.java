package org.daybook.index;

/** The kinds of things that stand on the timeline or are found. */
public enum ThingKind {
    INCIDENT,
    EXHIBIT
}
