package org.daybook.evidence.recording;

/**
 * What a recording consists of.
 *
 * @param duration in microseconds, as its container says; 0 if it does not
 * @param channels how many channels its sound is decoded to, 1 or 2; 0 if it has none that can be decoded
 * @param width of its moving pictures in pixels, turned as they are meant to be seen; 0 if it has none that can be
 *     decoded
 * @param height likewise
 */
public record RecordingFacts(long duration, int channels, int width, int height) {
    /** The longest duration that is taken seriously: a year. */
    public static final long LONGEST = 366L * 24 * 3600 * 1_000_000;

    private static final int MOST_PIXELS_A_SIDE = 1 << 16;

    /** @throws IllegalArgumentException if there is nothing to play, or no such recording can be */
    public RecordingFacts {
        boolean possible = duration >= 0
                && duration <= LONGEST
                && channels >= 0
                && channels <= 2
                && (width == 0) == (height == 0)
                && Math.min(width, height) >= 0
                && Math.max(width, height) <= MOST_PIXELS_A_SIDE;
        if (!possible || (channels == 0 && width == 0)) {
            throw new IllegalArgumentException("not a recording");
        }
    }

    /** Whether there is sound that can be decoded. */
    public boolean hasSound() {
        return channels > 0;
    }

    /** Whether there are moving pictures that can be decoded. */
    public boolean hasVideo() {
        return width > 0;
    }
}
