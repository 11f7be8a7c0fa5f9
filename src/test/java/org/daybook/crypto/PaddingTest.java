package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {
    private static final int SMALLEST = 1024;
    private static final long LARGEST = 1L << 50;

    /** Worked by hand from the description of the file format. */
    @ParameterizedTest
    @CsvSource({
        "0, 1024",
        "1024, 1024",
        "1025, 1088",
        "1088, 1088",
        "1089, 1152",
        "2047, 2048",
        "2049, 2176",
        "1000000, 1015808",
        "1048576, 1048576",
        "1048577, 1081344"
    })
    void theClassesAreThoseOfTheFormat(long length, long expected) {
        assertThat(Padding.sizeClass(length, SMALLEST)).isEqualTo(expected);
    }

    @Property
    void aClassIsNeverSmallerThanTheThingOrTheSmallest(@ForAll @LongRange(max = LARGEST) long length) {
        assertThat(Padding.sizeClass(length, SMALLEST)).isGreaterThanOrEqualTo(Math.max(length, SMALLEST));
    }

    @Property
    void atMostTwelvePerCentAreWasted(@ForAll @LongRange(min = SMALLEST, max = LARGEST) long length) {
        assertThat(Padding.sizeClass(length, SMALLEST) - length).isLessThanOrEqualTo(length * 12 / 100);
    }

    @Property
    void aLongerThingIsNeverInASmallerClass(
            @ForAll @LongRange(max = LARGEST) long one, @ForAll @LongRange(max = LARGEST) long other) {
        assertThat(Padding.sizeClass(Math.min(one, other), SMALLEST))
                .isLessThanOrEqualTo(Padding.sizeClass(Math.max(one, other), SMALLEST));
    }

    @Property
    void aThingAsLongAsItsClassIsInThatClass(@ForAll @LongRange(max = LARGEST) long length) {
        long size = Padding.sizeClass(length, SMALLEST);
        assertThat(Padding.sizeClass(size, SMALLEST)).isEqualTo(size);
    }
}
