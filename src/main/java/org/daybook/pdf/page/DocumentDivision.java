package org.daybook.pdf.page;

import java.util.List;

/**
 * How a document is divided into files.
 *
 * @param parts the pages of each file, in order
 * @param index where everything is in the whole, with which each file is written without counting again
 */
public record DocumentDivision(List<PageRange> parts, PageIndex index) {
    public DocumentDivision {
        parts = List.copyOf(parts);
    }

    /** The whole in one file. */
    public DocumentDivision undivided() {
        return new DocumentDivision(List.of(PageRange.ALL), index);
    }

    public int count() {
        return parts.size();
    }

    /** The pages of one file, counted from 1; all of them if there is only one. */
    public PageRange part(int number) {
        return count() == 1 ? PageRange.ALL : parts.get(number - 1);
    }
}
