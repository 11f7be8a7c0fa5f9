package org.daybook.decoder;

/** The kinds of message between the program and its decoder, each with its byte. */
enum MessageKind {
    /** The decoder is warm and confined: {@link MessagePipe#VERSION}, then a byte that is 1 if it is tight. */
    READY(1),
    /** Read a picture: how long the content is, the longest side, the most pixels. */
    PICTURE(2),
    /** Open a document: how long the content is. */
    DOCUMENT(3),
    /** Draw a page of the document that is open: its number from 1, the longest side. */
    PAGE(4),
    /** Close the document. Not answered. */
    CLOSE(5),

    /** The decoder asks for bytes of the content: from where, how many. */
    READ(16),
    /** The bytes; none at the end. */
    BYTES(17),
    /** They cannot be read. */
    UNREADABLE(18),

    /** How many pages the document has. */
    PAGES(32),
    /**
     * Width, height, whole width, whole height, 1 if it is whole; the pixels follow, four bytes each, without a frame.
     */
    PIXELS(33),
    /**
     * It cannot be shown: {@link DecoderFailureReason}, the width and the height that it says it has, which kind it is.
     */
    FAILURE(34);

    private final int code;

    MessageKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
