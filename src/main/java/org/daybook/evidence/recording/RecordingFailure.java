package org.daybook.evidence.recording;

/** Why a recording cannot be played. It says nothing against the file as evidence. */
public abstract sealed class RecordingFailure extends Exception {
    /** It is of a kind, or coded in a way, that cannot be played here. */
    public static final class NotSupported extends RecordingFailure {}

    /** It begins as a recording, but cannot be read as one. */
    public static final class Broken extends RecordingFailure {}

    /** Decoding it would take more memory or time than allowed. */
    public static final class TooLarge extends RecordingFailure {}

    /** Its time stamps contradict one another: what is where in it cannot be said. */
    public static final class Unsteady extends RecordingFailure {}

    /** The caller asked to stop. */
    public static final class Cancelled extends RecordingFailure {}
}
