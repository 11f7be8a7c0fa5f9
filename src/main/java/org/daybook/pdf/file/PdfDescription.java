package org.daybook.pdf.file;

import java.time.OffsetDateTime;

/**
 * The metadata of a file, for both its information dictionary and its XMP.
 *
 * @param title shown as the window's title by readers; never empty in a document that is to conform
 * @param author who compiled it; may be empty
 * @param program the program that wrote it
 * @param language of the text, as a BCP 47 tag
 * @param created the only time in the file, so that the same content and time give the same bytes
 * @param seed is part of the file's identifier besides the content
 */
public record PdfDescription(
        String title, String author, String program, String language, OffsetDateTime created, String seed) {
    /** A copy with {@code more} after the title. */
    public PdfDescription titled(String more) {
        return new PdfDescription(title + ", " + more, author, program, language, created, seed);
    }
}
