package org.daybook.exhibit;

/**
 * How an exhibit is to be handled.
 *
 * @param inPortfolio whether it goes into portfolios unless she chooses otherwise
 * @param covered whether it is distressing and stays covered until it is clicked
 * @param privateNote for herself alone: in no portfolio and no export
 */
public record ExhibitHandling(boolean inPortfolio, boolean covered, String privateNote) {
    /** To be printed, not covered, without a private note. */
    public static final ExhibitHandling ORDINARY = new ExhibitHandling(true, false, "");
}
