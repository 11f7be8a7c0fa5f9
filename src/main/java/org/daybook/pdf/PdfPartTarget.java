package org.daybook.pdf;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the files into which a document is divided, one after the other. */
@FunctionalInterface
public interface PdfPartTarget {
    /**
     * Takes a part, counted from 1, all pages of which are drawn: writes it once, before returning.
     *
     * @throws IOException to end the writing of the document
     */
    void take(int part, PartContent content) throws IOException;

    /** The content of a part. */
    @FunctionalInterface
    interface PartContent {
        /**
         * Writes it to {@code out}, which stays open.
         *
         * @throws IOException if {@code out} refuses
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
