package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a film is turned, by the matrix of its track. */
class DisplayMatrixTest {
    private static final int ONE = 0x10000;

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "1, 0, 0, 1, 1",
        "0, 1, -1, 0, 6",
        "-1, 0, 0, -1, 3",
        "0, -1, 1, 0, 8",
        // Mirrored, slanted, and of nothing: shown as it is rather than turned wrongly.
        "-1, 0, 0, 1, 1",
        "1, 0, 0, -1, 1",
        "0, 1, 1, 0, 1",
        "0, -1, -1, 0, 1",
        "1, 1, -1, 1, 1",
        "-1, 1, 0, -1, 1",
        "-1, 0, 1, -1, 1",
        "0, 1, -1, 1, 1",
        "1, -1, 1, 0, 1",
        "0, 0, 0, 0, 1",
        "0, 1, 0, 0, 1",
        "0, -1, 0, 0, 1",
    })
    void onlyWholeQuarterTurnsTurnAFilm(int a, int b, int c, int d, int orientation) {
        assertThat(DisplayMatrix.orientation(a * ONE, b * ONE, c * ONE, d * ONE))
                .isEqualTo(orientation);
    }
}
