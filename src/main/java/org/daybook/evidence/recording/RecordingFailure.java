package org.daybook.evidence.recording;

/** Why a recording cannot be played. It says nothing against the file as evidence. */
public abstract sealed class RecordingFailure extends Exception {
    /** It is of a kind, or coded in a way, that cannot be played here. */
    public static final class NotSupported extends RecordingFailure {}

    /** It is coded in a way that phones, cameras and recorders do not use; its decoder is not opened. */
    public static final class CodecNotAllowed extends RecordingFailure {}

    /** It is coded in a way that is decoded only where the system closes off the process that does it. */
    public static final class NotAllowedHere extends RecordingFailure {}

    /** The process that would decode it could not be closed off from the computer, so it was given nothing. */
    public static final class NotClosedOff extends RecordingFailure {}

    /** It begins as a recording, but cannot be read as one. */
    public static final class BrokenRecording extends RecordingFailure {}

    /** Decoding it would take more memory or time than allowed. */
    public static final class TooLarge extends RecordingFailure {}

    /** Its time stamps contradict one another: what is where in it cannot be said. */
    public static final class Unsteady extends RecordingFailure {}

    /** The caller asked to stop. */
    public static final class Cancelled extends RecordingFailure {}
}
