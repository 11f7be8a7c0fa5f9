package org.daybook.pdf;

/**
 * How words are written.
 *
 * @param japanese whether characters that China and Japan share have the forms of Japan
 */
record WritingStyle(FontFace face, boolean rightToLeft, boolean japanese) {
    static WritingStyle of(FontFace face) {
        return new WritingStyle(face, false, false);
    }
}
