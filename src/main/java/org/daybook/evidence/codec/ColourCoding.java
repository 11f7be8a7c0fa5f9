package org.daybook.evidence.codec;

/**
 * How the red, green and blue of a coded frame were turned into lightness and colour (ITU-T H.273).
 *
 * @param matrix the number of the matrix; {@link #NOT_SAID} to take what the coded frame says
 * @param full whether samples use their whole range
 */
public record ColourCoding(int matrix, boolean full) {
    /** The number for a matrix that is not said. */
    public static final int NOT_SAID = 2;

    /** What the coded frame itself says. */
    public static final ColourCoding OF_FRAME = new ColourCoding(NOT_SAID, false);
}
