package org.daybook.pdf.text;

/**
 * The style in which text is written.
 *
 * @param japanese whether characters that China and Japan share have the forms of Japan
 */
public record WritingStyle(FontFace face, boolean rightToLeft, boolean japanese) {
    /** Left-to-right text in this face, without Japanese forms. */
    public static WritingStyle of(FontFace face) {
        return new WritingStyle(face, false, false);
    }
}
