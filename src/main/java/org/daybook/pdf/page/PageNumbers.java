package org.daybook.pdf.page;

import java.util.List;

/**
 * The page numbers of a document, as they are printed: 12 or, if each section is numbered separately, B3.
 *
 * @param sections the page on which each section begins, in order; empty for continuous numbering
 */
public record PageNumbers(List<Integer> sections) {
    /** Continuous numbering from 1. */
    public static final PageNumbers THROUGH = new PageNumbers(List.of());

    private static final int LETTERS = 26;

    public PageNumbers {
        sections = List.copyOf(sections);
    }

    /** The number printed on a page, which is counted from 1. */
    public String of(int page) {
        int section = section(page);
        return section < 0 ? String.valueOf(page) : prefix(section) + (page - sections.get(section) + 1);
    }

    /** The section of a page, from 0; -1 if there are none. */
    public int section(int page) {
        for (int i = sections.size() - 1; i >= 0; i--) {
            if (sections.get(i) <= page) {
                return i;
            }
        }
        return -1;
    }

    /** The letters of a section, counted from 0: A, B, and AA after Z. */
    public String prefix(int section) {
        String last = Character.toString('A' + section % LETTERS);
        return section < LETTERS ? last : prefix(section / LETTERS - 1) + last;
    }
}
