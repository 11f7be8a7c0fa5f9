package org.daybook.evidence.codec;

/** What is wanted of a recording. */
public enum RecordingTrack {
    VIDEO(0),
    SOUND(1);

    private final int number;

    RecordingTrack(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
