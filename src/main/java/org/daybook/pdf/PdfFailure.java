package org.daybook.pdf;

import java.io.IOException;

/** The reason why a document could not be written or shown. The caller discards any partial output. */
public abstract sealed class PdfFailure extends Exception {
    private PdfFailure() {}

    private PdfFailure(Throwable cause) {
        super(null, cause);
    }

    /** The caller asked to stop. */
    public static final class Cancelled extends PdfFailure {}

    /** Writing to the output failed; the cause is the output's exception. */
    public static final class WriteFailed extends PdfFailure {
        private final IOException ioCause;

        public WriteFailed(IOException cause) {
            super(cause);
            ioCause = cause;
        }

        /** The cause as an {@link IOException}. */
        public IOException ioCause() {
            return ioCause;
        }
    }

    /** The bytes given for reading are not a PDF, or one that cannot be rendered. */
    public static final class NotReadable extends PdfFailure {
        public NotReadable() {}

        public NotReadable(Throwable cause) {
            super(cause);
        }
    }

    /** The document given for reading needs a password. */
    public static final class Encrypted extends PdfFailure {}

    /** The process that would render it could not be closed off from the computer, so it was given nothing. */
    public static final class NotClosedOff extends PdfFailure {}

    /** Rendering the document would exceed its limits of memory or time. */
    public static final class TooLarge extends PdfFailure {}
}
