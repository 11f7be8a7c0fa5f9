package org.daybook.portfolio;

/**
 * How something is to be printed.
 *
 * @param copies from 1 to {@value #MOST_COPIES}
 * @param pages which pages
 */
public record PrintJob(int copies, PageRanges pages) {
    /** Nobody means to print more copies of a portfolio than this. */
    public static final int MOST_COPIES = 20;

    /** All of it, once. */
    public static final PrintJob ONCE = new PrintJob(1, PageRanges.ALL);

    /** @throws IllegalArgumentException for a number of copies that is none */
    public PrintJob {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("not a number of copies");
        }
    }
}
