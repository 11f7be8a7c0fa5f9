package org.daybook.pdf.layout;

import java.util.List;

/**
 * What the pages of a document are called: 12, or, where its sections are numbered by themselves, B3.
 *
 * @param sections the page on which each section begins, in order; empty for pages numbered through
 */
public record PageNumbers(List<Integer> sections) {
    /** One after the other from 1. */
    public static final PageNumbers THROUGH = new PageNumbers(List.of());

    private static final int LETTERS = 26;

    public PageNumbers {
        sections = List.copyOf(sections);
    }

    /** The number of a page, counted from 1. */
    public String of(int page) {
        int section = section(page);
        return section < 0 ? String.valueOf(page) : prefix(section) + (page - sections.get(section) + 1);
    }

    /** Which section a page is of, from 0; -1 where there are none. */
    public int section(int page) {
        for (int i = sections.size() - 1; i >= 0; i--) {
            if (sections.get(i) <= page) {
                return i;
            }
        }
        return -1;
    }

    /** The letters of a section, counted from 0: A, B, and after Z AA. */
    public String prefix(int section) {
        String last = Character.toString('A' + section % LETTERS);
        return section < LETTERS ? last : prefix(section / LETTERS - 1) + last;
    }
}
