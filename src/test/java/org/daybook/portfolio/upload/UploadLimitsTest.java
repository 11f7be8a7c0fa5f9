package org.daybook.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upload portal takes at once. */
class UploadLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"50, 500, 2000", "50,500,2000", "  50 ,  500 , 2000  ", "0050, 500, 2000"})
    void filesMegabytesEachAndInAllAreTyped(String typed) {
        assertThat(UploadLimits.parse(typed)).contains(new UploadLimits(50, 500_000_000L, 2_000_000_000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50",
                "50, 500",
                "50, 500, 2000, 1",
                "0, 500, 2000",
                "50, 0, 2000",
                "50, 500, 0",
                "-1, 500, 2000",
                "50; 500; 2000",
                "fifty, 500, 2000",
                "50.5, 500, 2000",
                "10000, 500, 2000",
                "50, 10000000, 2000",
                "٥٠, 500, 2000",
                "99999999999999999999, 1, 1"
            })
    void anythingElseIsNotGuessed(String typed) {
        assertThat(UploadLimits.parse(typed)).isEmpty();
    }

    @Property(tries = 50)
    void whatIsShownIsReadAsTheSame(
            @ForAll @IntRange(min = 1, max = 9_999) int files,
            @ForAll @IntRange(min = 1, max = 9_999_999) int each,
            @ForAll @IntRange(min = 1, max = 9_999_999) int all) {
        UploadLimits limits = UploadLimits.ofMegabytes(files, each, all);
        assertThat(UploadLimits.parse(limits.typed())).contains(limits);
        assertThat(limits.fileMegabytes()).isEqualTo(each);
        assertThat(limits.allMegabytes()).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"5, 9, 5, true", "5, 9, 6, false", "9, 5, 5, true", "9, 5, 6, false"})
    void aFileMustFitBothLimits(int each, int all, int size, boolean taken) {
        assertThat(UploadLimits.ofMegabytes(1, each, all).takes(size * 1_000_000L))
                .isEqualTo(taken);
        assertThat(UploadLimits.ofMegabytes(1, each, all).takes(size * 1_000_000L + 1))
                .isEqualTo(taken && size < Math.min(each, all));
    }

    @Test
    void limitsThatLetNothingThroughAreRefused() {
        assertThatThrownBy(() -> new UploadLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UploadLimits(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UploadLimits(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
