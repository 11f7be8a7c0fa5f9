package org.daybook.sound;

/** Where samples go to be heard in their time. For one thread, except that any may discard. */
public interface SoundDevice extends AutoCloseable {
    /** Opens a device. */
    @FunctionalInterface
    interface DeviceOpener {
        /**
         * Opens one.
         *
         * @throws NoSoundDeviceException if there is none
         */
        SoundDevice open(int rate, int channels) throws NoSoundDeviceException;
    }

    /** Waits until there is room for these and has them played after those before. */
    void write(short[] samples);

    /** How many samples of one channel are waiting to be heard. */
    int waiting();

    /** Waits until all was heard. */
    void drain();

    /** Forgets what is waiting, and takes no more. Any thread. */
    void discard();

    @Override
    void close();
}
