package org.daybook.importing;

/**
 * A line of a text file.
 *
 * @param number counted from 1, as LF ends lines
 * @param text without what ends it
 * @param ending what ends it: LF, CR LF, or nothing at the end of the file
 * @param broken whether some bytes are not valid text; they are U+FFFD in {@code text}
 * @param cut whether the line is longer than can be taken; the rest is left out of {@code text}
 */
public record SourceLine(long number, String text, String ending, boolean broken, boolean cut) {}
