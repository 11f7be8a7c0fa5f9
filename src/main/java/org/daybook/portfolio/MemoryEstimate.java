package org.daybook.portfolio;

/**
 * How much memory making a portfolio takes beside the open diary, by measurement: asked before the work begins, so that
 * too little is said at once and not after minutes. Pages are written as they are finished; what grows with the case is
 * what is collected of it and where each record stands.
 *
 * @param bytes at most, about
 */
public record MemoryEstimate(long bytes) {
    /** Fonts, letters that were shaped, and pages that are kept until their references are right. */
    private static final long ALWAYS = 24L << 20;

    private static final long INCIDENT = 2600;
    private static final long EXHIBIT = 4000;
    private static final long CASE_RECORD = 4000;

    /** Of so many records. */
    public static MemoryEstimate of(long incidents, long exhibits, long caseRecords) {
        return new MemoryEstimate(ALWAYS + incidents * INCIDENT + exhibits * EXHIBIT + caseRecords * CASE_RECORD);
    }

    /**
     * Looks whether this program has so much left, all being collected that nobody uses.
     *
     * @throws PortfolioFailure.NotEnoughMemory if it has not
     */
    public void require() throws PortfolioFailure.NotEnoughMemory {
        Runtime memory = Runtime.getRuntime();
        if (left(memory) < 2 * bytes) {
            memory.gc();
        }
        requireIn(left(memory));
    }

    /** The same for so many bytes, of which the collector of what nobody uses needs a quarter for itself. */
    void requireIn(long left) throws PortfolioFailure.NotEnoughMemory {
        if (left - left / 4 < bytes) {
            throw new PortfolioFailure.NotEnoughMemory();
        }
    }

    private static long left(Runtime memory) {
        return memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
    }
}
