package org.daybook.portfolio.pdf;

import java.util.List;

/**
 * A line of the contents.
 *
 * @param place where it begins
 * @param within what it has within it, if it is a part
 */
record ContentsLine(String title, String place, List<ContentsLine> within) {
    ContentsLine {
        within = List.copyOf(within);
    }

    /** A line for each section. */
    static List<ContentsLine> of(SectionSequence sequence) {
        return sequence.sections().stream()
                .map(section -> new ContentsLine(section.title(), section.place(), List.of()))
                .toList();
    }

    static ContentsLine of(SectionGroup part) {
        return new ContentsLine(part.title(), part.place(), of(part.content()));
    }

    boolean isOfPart() {
        return !within.isEmpty();
    }
}
