package org.daybook.pdf.layout;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What counting found of a document that is to be drawn.
 *
 * @param anchors the page of each named place
 * @param pages how many there are
 * @param numbers what they are called
 */
public record PageIndex(Map<String, Integer> anchors, int pages, PageNumbers numbers) {
    /** Nothing yet. */
    public static final PageIndex NOTHING = new PageIndex(Map.of(), 0, PageNumbers.THROUGH);

    public PageIndex {
        anchors = Map.copyOf(anchors);
    }

    /** A copy with the places of some pages alone: a link to another part would lead nowhere. */
    public PageIndex within(PageRange range) {
        if (range.equals(PageRange.ALL)) {
            return this;
        }
        return new PageIndex(
                anchors.entrySet().stream()
                        .filter(anchor -> range.contains(anchor.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                pages,
                numbers);
    }
}
