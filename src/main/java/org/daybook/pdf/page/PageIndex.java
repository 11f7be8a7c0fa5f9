package org.daybook.pdf.page;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The outcome of counting the pages of a document before drawing.
 *
 * @param anchors the page of each named place
 * @param pages the number of pages there are
 * @param numbers their labels
 */
public record PageIndex(Map<String, Integer> anchors, int pages, PageNumbers numbers) {
    /** The index before the first count. */
    public static final PageIndex NOTHING = new PageIndex(Map.of(), 0, PageNumbers.THROUGH);

    public PageIndex {
        anchors = Map.copyOf(anchors);
    }

    /** A copy with only the places on some pages, since a link to another part would lead nowhere. */
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
