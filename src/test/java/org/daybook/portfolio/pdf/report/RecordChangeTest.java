package org.daybook.portfolio.pdf.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a record since the portfolio before this one, up to entry 10. */
class RecordChangeTest {
    @ParameterizedTest
    @CsvSource({
        "11, 11, 0, RECORDED",
        "11, 15, 0, RECORDED",
        "10, 11, 0, AMENDED",
        "5, 20, 0, AMENDED",
        "5, 10, 0, ILLUSTRATED",
        "10, 10, 0, ILLUSTRATED",
        "5, 5, 11, WITHDRAWN",
        "11, 12, 13, WITHDRAWN",
        "5, 11, 9, AMENDED",
        "5, 5, 10, ILLUSTRATED"
    })
    void isWithdrawnBeforeItIsNewAndNewBeforeItIsAmended(long original, long last, long withdrawn, RecordChange state) {
        assertThat(RecordChange.of(10, original, last, withdrawn)).isEqualTo(state);
    }
}
