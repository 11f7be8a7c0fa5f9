package org.daybook.sound;

/** This computer has nothing that plays sound, or it is in use by another program. */
public final class NoSoundDeviceException extends Exception {
    private static final long serialVersionUID = 1;

    NoSoundDeviceException() {
        super("no device");
    }
}
