package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a frame is, by the table of the standard (ISO/IEC 11172-3, 13818-3). */
class Mp3FrameTest {
    private static int length(int head) {
        return Mp3Frame.length(
                new byte[] {(byte) (head >> 24), (byte) (head >> 16), (byte) (head >> 8), (byte) head, 0, 0, 0, 0});
    }

    @ParameterizedTest
    @CsvSource({
        // MPEG-1: 128 kbit/s at 44,100 Hz, the same padded, at 48,000 and at 32,000 Hz; 320 and 32 kbit/s.
        "fffb9000, 417",
        "fffb9200, 418",
        "fffb9400, 384",
        "fffb9800, 576",
        "fffbe000, 1044",
        "fffb1000, 104",
        // MPEG-2: 64 kbit/s at 22,050 Hz, 8 kbit/s at 24,000 Hz.
        "fff38000, 208",
        "fff31400, 24",
        // MPEG-2.5: 64 kbit/s at 11,025 Hz.
        "ffe38000, 417",
        // With a checksum, which is part of the frame.
        "fffa9000, 417",
    })
    void aFrameIsAsLongAsItsRatesSay(String head, int length) {
        assertThat(length(Integer.parseUnsignedInt(head, 16))).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No sign of a frame; the reserved version; layers I, II and the reserved one.
                "ff1b9000", "ffeb9000", "ffff9000", "fffd9000", "fff99000",
                // A rate that is free, or none; the reserved frequency.
                "fffb0000", "fffbf000", "fffb9c00", "fff30000", "fff3f000",
            })
    void whatIsNoFrameOfLayerThreeHasNoLength(String head) {
        assertThat(length(Integer.parseUnsignedInt(head, 16))).isZero();
    }
}
