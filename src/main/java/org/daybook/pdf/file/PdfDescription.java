package org.daybook.pdf.file;

import java.time.OffsetDateTime;

/**
 * What a file says of itself, in its information dictionary and, alike, in its XMP metadata.
 *
 * @param title shown as the window's title by readers; never empty in a document that is to conform
 * @param author who compiled it; may be empty
 * @param program what wrote it
 * @param language of the words, as a BCP 47 tag
 * @param created the only time in the file, so that the same content and time give the same bytes
 * @param seed goes into the file's identifier beside its content
 */
public record PdfDescription(
        String title, String author, String program, String language, OffsetDateTime created, String seed) {
    /** A copy with words behind the title. */
    public PdfDescription titled(String more) {
        return new PdfDescription(title + ", " + more, author, program, language, created, seed);
    }
}
