package org.daybook.pdf;

import java.io.IOException;

/** The reason why a document could not be written or shown. The caller discards any partial output. */
public abstract sealed class PdfFailure extends Exception {
    private static final long serialVersionUID = 1;

    private PdfFailure(String fact) {
        super(fact);
    }

    private PdfFailure(String fact, Throwable cause) {
        super(fact, cause);
    }

    /** The caller asked to stop. */
    public static final class Cancelled extends PdfFailure {
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("cancelled");
        }
    }

    /** Writing to the output failed; the cause is the output's exception. */
    public static final class WriteFailed extends PdfFailure {
        private static final long serialVersionUID = 1;

        private final IOException ioCause;

        public WriteFailed(IOException cause) {
            super("write failed", cause);
            ioCause = cause;
        }

        /** The cause as an {@link IOException}. */
        public IOException ioCause() {
            return ioCause;
        }
    }

    /** The bytes given for reading are not a PDF, or one that cannot be rendered. */
    public static final class NotReadable extends PdfFailure {
        private static final long serialVersionUID = 1;

        public NotReadable() {
            super("not readable");
        }

        public NotReadable(Throwable cause) {
            super("not readable", cause);
        }
    }

    /** The document given for reading needs a password. */
    public static final class Encrypted extends PdfFailure {
        private static final long serialVersionUID = 1;

        public Encrypted() {
            super("encrypted");
        }
    }

    /** Rendering the document would exceed its limits of memory or time. */
    public static final class TooLarge extends PdfFailure {
        private static final long serialVersionUID = 1;

        public TooLarge() {
            super("too large");
        }
    }
}
