package org.daybook.pdf.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive pages of a document.
 *
 * @param first the first page, counted from 1
 * @param last the last page
 */
public record PageRange(int first, int last) {
    /** All pages, however many there are. */
    public static final PageRange ALL = new PageRange(1, Integer.MAX_VALUE);

    public boolean contains(int page) {
        return page >= first && page <= last;
    }

    /**
     * Divides these pages into parts of at most {@code most} pages, at the beginning of a section if that leaves no
     * part less than half full.
     *
     * @param from the first of them
     * @param pages the last of them
     * @param sections the page on which each section begins
     */
    public static List<PageRange> divided(int from, int pages, List<Integer> sections, int most) {
        List<PageRange> parts = new ArrayList<>();
        int first = from;
        while (pages - first >= most) {
            int begin = first;
            int next = sections.stream()
                    .filter(start -> start > begin + most / 2 && start <= begin + most)
                    .max(Integer::compare)
                    .orElse(begin + most);
            parts.add(new PageRange(first, next - 1));
            first = next;
        }
        parts.add(new PageRange(first, pages));
        return List.copyOf(parts);
    }
}
