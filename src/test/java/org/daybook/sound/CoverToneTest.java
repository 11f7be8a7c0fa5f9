package org.daybook.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daybook.exhibit.RecordingSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is covered in a copy of a recording cannot be heard, and never less than was marked. */
class CoverToneTest {
    /** Louder than the tone, so that no covered sample has it. */
    private static final short VOICE = 12_345;

    private static final int A_MILLISECOND = 48;
    private static final int OFF = 40 * A_MILLISECOND;
    private static final int LENGTH = 200 * A_MILLISECOND;

    @ParameterizedTest
    @CsvSource({"60,80", "0,0", "0,3", "70,70", "150,300"})
    void itCoversAStretchAndOnBothSidesWhatATimeMayBeOff(long start, long end) {
        for (int channels = 1; channels <= 2; channels++) {
            short[] samples =
                    covered(new CoverTone(List.of(new RecordingSpan(start, end)), channels), LENGTH, channels);
            for (int i = 0; i < samples.length; i++) {
                int at = i / channels;
                boolean isWithin = at >= start * A_MILLISECOND - OFF && at < (end + 1) * A_MILLISECOND + OFF;
                assertThat(samples[i] != VOICE)
                        .as("%d of %d channels", i, channels)
                        .isEqualTo(isWithin);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "48", "959"})
    void howTheSoundComesInPiecesMakesNoDifference(int piece) {
        Random random = new Random(piece);
        CoverTone tone = new CoverTone(
                List.of(new RecordingSpan(50 + random.nextInt(5), 58), new RecordingSpan(56, 59 + random.nextInt(5))),
                2);
        assertThat(covered(tone, piece, 2)).isEqualTo(covered(tone, LENGTH, 2));
    }

    private static short[] covered(CoverTone tone, int piece, int channels) {
        short[] all = new short[LENGTH * channels];
        for (int at = 0; at < LENGTH; at += piece) {
            short[] samples = new short[Math.min(piece, LENGTH - at) * channels];
            Arrays.fill(samples, VOICE);
            tone.cover(at, samples);
            System.arraycopy(samples, 0, all, at * channels, samples.length);
        }
        return all;
    }
}
