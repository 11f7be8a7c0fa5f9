package org.daybook.pdf;

/**
 * How words are written.
 *
 * @param japanese whether characters that China and Japan share have the forms of Japan
 */
record Hand(Face face, boolean rightToLeft, boolean japanese) {
    static Hand of(Face face) {
        return new Hand(face, false, false);
    }
}
