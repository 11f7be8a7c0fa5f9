package org.daybook.portfolio;

/**
 * How something is to be printed.
 *
 * @param copies from 1 to {@value #MOST_COPIES}
 */
public record PrintJob(int copies, PageRanges pages) {
    /** The maximum number of copies, against typing mistakes. */
    public static final int MOST_COPIES = 20;

    /** All pages, one copy. */
    public static final PrintJob ONCE = new PrintJob(1, PageRanges.ALL);

    /** @throws IllegalArgumentException for an invalid number of copies */
    public PrintJob {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("not a number of copies");
        }
    }
}
