package org.daybook.importing;

/**
 * A line of a text file.
 *
 * @param number counted from 1; lines end with LF
 * @param text without its line ending
 * @param ending its line ending: LF, CR LF, or empty at the end of the file
 * @param broken whether some bytes are not valid text; they are U+FFFD in {@code text}
 * @param cut whether the line exceeds the limit; the rest is not in {@code text}
 */
public record SourceLine(long number, String text, String ending, boolean broken, boolean cut) {}
