package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryEstimateTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void saysTooLittleAtOnceAndEnoughNever() {
        MemoryEstimate estimate = MemoryEstimate.of(10_000, 0, 0);

        assertThatThrownBy(() -> estimate.requireIn(estimate.bytes()))
                .isInstanceOf(PortfolioFailure.NotEnoughMemory.class);
        assertThatCode(() -> estimate.requireIn(2 * estimate.bytes())).doesNotThrowAnyException();
    }

    /** An open diary of 100,000 incidents, without what a search needs, takes 170 MB of a heap of 512. */
    @Test
    void takesAHundredThousandIncidentsIn512MegabytesAndNotIn256() {
        MemoryEstimate estimate = MemoryEstimate.of(100_000, 4_000, 0);

        assertThatCode(() -> estimate.requireIn((494 - 170) * MEGABYTE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> estimate.requireIn((256 - 170) * MEGABYTE))
                .isInstanceOf(PortfolioFailure.NotEnoughMemory.class);
    }

    @Test
    void growsWithTheRecordsButNotWithTheirPages() {
        assertThat(MemoryEstimate.of(10_000, 0, 0).bytes()).isLessThan(64 * MEGABYTE);
        assertThat(MemoryEstimate.of(1_000, 3_000, 500).bytes()).isLessThan(64 * MEGABYTE);
    }

    @Test
    void takesACaseOfManyYearsInAnyUsualHeap() {
        assertThatCode(() -> MemoryEstimate.of(1_000, 500, 500).require()).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatNoHeapHolds() {
        assertThatThrownBy(() -> MemoryEstimate.of(1_000_000_000L, 0, 0).require())
                .isInstanceOf(PortfolioFailure.NotEnoughMemory.class);
    }
}
