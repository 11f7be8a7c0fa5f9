package org.daybook.pdf;

import java.io.IOException;

/**
 * Why no document was written, or none can be shown. What reached the output until then is to be thrown away.
 */
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

    /** The output took no more bytes; the cause is the output's own. */
    public static final class WriteFailed extends PdfFailure {
        private static final long serialVersionUID = 1;

        private final IOException ioCause;

        public WriteFailed(IOException cause) {
            super("write failed", cause);
            ioCause = cause;
        }

        /** The cause, as the exception it is. */
        public IOException ioCause() {
            return ioCause;
        }
    }

    /** The bytes given for reading are not a PDF, or not one that can be drawn. */
    public static final class NotReadable extends PdfFailure {
        private static final long serialVersionUID = 1;

        public NotReadable() {
            super("not readable");
        }

        public NotReadable(Throwable cause) {
            super("not readable", cause);
        }
    }

    /** The document given for reading asks for a password. */
    public static final class Encrypted extends PdfFailure {
        private static final long serialVersionUID = 1;

        public Encrypted() {
            super("encrypted");
        }
    }

    /** Drawing the document would take more memory than is given to it. */
    public static final class TooLarge extends PdfFailure {
        private static final long serialVersionUID = 1;

        public TooLarge() {
            super("too large");
        }
    }
}
