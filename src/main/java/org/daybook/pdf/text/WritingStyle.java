package org.daybook.pdf.text;

/**
 * How words are written.
 *
 * @param japanese whether characters that China and Japan share have the forms of Japan
 */
public record WritingStyle(FontFace face, boolean rightToLeft, boolean japanese) {
    /** Words in this face, from left to right, without Japanese forms. */
    public static WritingStyle of(FontFace face) {
        return new WritingStyle(face, false, false);
    }
}
