package org.daybook.portfolio;

/** Is told how far a portfolio has come, on the writing thread, and says whether to go on. */
public interface PortfolioProgress {
    /** Goes on, and tells nobody. */
    PortfolioProgress SILENT = new PortfolioProgress() {
        @Override
        public void at(int done, int total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** {@code done} of {@code total} steps are behind. */
    void at(int done, int total);

    /** Whether to stop at once and leave nothing behind. */
    boolean cancelled();
}
