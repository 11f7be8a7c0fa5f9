package org.daybook.evidence.recording;

/**
 * Some sound.
 *
 * @param position when it begins, in samples of one channel since the beginning
 * @param samples at {@link #RATE}, the channels taking turns; empty at the end; the array is the receiver's
 * @param steady whether no time stamp contradicted the others so far; if one did, {@code position} is not to be relied
 *     on
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record SoundSamples(long position, short[] samples, boolean steady) {
    /** How many samples a channel has in a second. */
    public static final int RATE = 48_000;

    private static final long MICROS = 1_000_000;

    /** The most samples of one piece, of all channels together. */
    public static final int MOST = 32_000;

    /** Some sound whose place is sure. */
    public SoundSamples(long position, short[] samples) {
        this(position, samples, true);
    }

    /** How many samples of one channel come before a time in microseconds. */
    public static long samplesBefore(long micros) {
        return micros * RATE / MICROS;
    }

    /** When a sample of one channel is heard, in microseconds. */
    public static long microsAt(long sample) {
        return sample * MICROS / RATE;
    }

    /** Whether the recording ended before. */
    public boolean isEnd() {
        return samples.length == 0;
    }
}
