package org.daybook.sound;

/**
 * How a recording is played. The recording itself is never changed.
 *
 * @param speed from {@link TimeStretch#SLOWEST} to {@link TimeStretch#FASTEST}
 * @param raised whether quiet voices are raised
 * @param volume from 0 to 1
 */
public record PlaybackSettings(double speed, boolean raised, double volume) {
    /** As it was recorded. */
    public static final PlaybackSettings USUAL = new PlaybackSettings(1, false, 1);

    /** A copy at another speed. */
    public PlaybackSettings atSpeed(double other) {
        return new PlaybackSettings(other, raised, volume);
    }

    /** A copy in which quiet voices are raised or not. */
    public PlaybackSettings raised(boolean other) {
        return new PlaybackSettings(speed, other, volume);
    }

    /** A copy at another volume. */
    public PlaybackSettings atVolume(double other) {
        return new PlaybackSettings(speed, raised, other);
    }
}
