package org.daybook.sound;

import java.util.Arrays;

/** Takes what is played, at once. */
public final class CollectingDevice implements SoundDevice {
    private short[] heard = {};
    private boolean closed;

    /** What a computer says that has no device. */
    public static SoundDevice.DeviceOpener missing() {
        return (_, _) -> {
            throw new NoSoundDeviceException();
        };
    }

    /** What was played so far. */
    public short[] heard() {
        return heard;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void write(short[] samples) {
        int before = heard.length;
        heard = Arrays.copyOf(heard, before + samples.length);
        System.arraycopy(samples, 0, heard, before, samples.length);
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public void drain() {
        // Everything was taken.
    }

    @Override
    public void discard() {
        // Nothing waits.
    }

    @Override
    public void close() {
        closed = true;
    }
}
