package org.daybook.portfolio;

/**
 * An estimate of the memory that a portfolio takes in addition to the open diary, based on measurements. It is made
 * before the work begins, so that a lack of memory is reported at once and not after minutes. Finished pages are
 * written out; what grows with the case is the collected content and the positions of records.
 *
 * @param bytes at most, about
 */
public record MemoryEstimate(long bytes) {
    /** Fonts, shaped text, and pages kept until their references are settled. */
    private static final long ALWAYS = 24L << 20;

    private static final long INCIDENT = 1100;
    private static final long EXHIBIT = 4000;
    private static final long CASE_RECORD = 4000;

    /** The estimate for a number of records. */
    public static MemoryEstimate of(long incidents, long exhibits, long caseRecords) {
        return new MemoryEstimate(ALWAYS + incidents * INCIDENT + exhibits * EXHIBIT + caseRecords * CASE_RECORD);
    }

    /**
     * Checks that this much memory is available after garbage collection.
     *
     * @throws PortfolioFailure.NotEnoughMemory if it is not
     */
    public void require() throws PortfolioFailure.NotEnoughMemory {
        Runtime memory = Runtime.getRuntime();
        if (left(memory) < 2 * bytes) {
            memory.gc();
        }
        requireIn(left(memory));
    }

    /** The same for a number of bytes, to which the garbage collector's share of a quarter is added. */
    void requireIn(long left) throws PortfolioFailure.NotEnoughMemory {
        if (left - left / 4 < bytes) {
            throw new PortfolioFailure.NotEnoughMemory();
        }
    }

    private static long left(Runtime memory) {
        return memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
    }
}
