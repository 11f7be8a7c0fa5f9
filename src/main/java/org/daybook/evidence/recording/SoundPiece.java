package org.daybook.evidence.recording;

/**
 * Some sound.
 *
 * @param position when it begins, in samples of one channel since the beginning
 * @param samples at {@link #RATE}, the channels taking turns; empty at the end; the array is the receiver's
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record SoundPiece(long position, short[] samples) {
    /** How many samples a channel has in a second. */
    public static final int RATE = 48_000;

    /** The most samples of one piece, of all channels together. */
    public static final int MOST = 32_000;

    /** Whether the recording ended before. */
    public boolean isEnd() {
        return samples.length == 0;
    }
}
