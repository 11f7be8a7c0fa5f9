package org.daybook.decoder;

/** The kinds of message between the program and its decoder, each with its byte. */
enum DecoderMessageKind {
    /** The decoder is warm and confined: {@link DecoderMessagePipe#VERSION}, then a byte that is 1 if it is tight. */
    READY(1),
    /** Read a picture: how long the content is, the longest side, the most pixels. */
    PICTURE(2),
    /** Open a document: how long the content is. */
    DOCUMENT(3),
    /** Draw a page of the document that is open: its number from 1, the longest side. */
    PAGE(4),
    /** Close the document or recording. Not answered. */
    CLOSE(5),

    /** Open a recording: how long the content is. */
    RECORDING(6),
    /** Sound of the recording that is open: from which sample of a channel; negative to go on. */
    SOUND(7),
    /**
     * A frame of the recording that is open: which ({@code FrameChoice}), the time in microseconds, the longest side.
     */
    FRAME(8),

    /** A picture of an animation: how long the content is, which from 1, the longest side, the most pixels. */
    ANIMATION(11),

    /** The decoder asks for bytes of the content: from where, how many. */
    READ(16),
    /** The bytes; none at the end. */
    BYTES(17),
    /** They cannot be read. */
    UNREADABLE(18),

    /** How many pages the document has. */
    PAGES(32),
    /**
     * Width, height, whole width, whole height, 1 if it is whole, and of a video's frame its time in microseconds, and
     * of an animation's picture its time in milliseconds, which it is from 1, and how many there are; the pixels
     * follow, four bytes each, without a frame.
     */
    PIXELS(33),
    /**
     * It cannot be shown: {@link DecoderFailureReason}, the width and the height that it says it has, which kind it is.
     */
    FAILURE(34),
    /** What the recording consists of: its duration in microseconds, channels, width, height. */
    RECORDING_FACTS(35),
    /** From which sample of a channel, then samples of two bytes each; none at the end. */
    SAMPLES(36),
    /** There is no such frame. */
    NO_FRAME(37);

    private final int code;

    DecoderMessageKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
