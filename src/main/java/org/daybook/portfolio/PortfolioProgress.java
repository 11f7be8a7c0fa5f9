package org.daybook.portfolio;

/** Is told how far a portfolio has come, on the threads that work, of which there may be several, and says whether to go on. */
public interface PortfolioProgress {
    /** Goes on, and tells nobody. */
    PortfolioProgress SILENT = new PortfolioProgress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** {@code done} of {@code total} is behind, in whatever the work is weighed by. */
    void at(long done, long total);

    /** What is at work from now on, as the document names it: the title of a section. Told seldom, by one thread at a time. */
    default void now(String what) {}

    /** Whether to stop at once and leave nothing behind. */
    boolean cancelled();
}
