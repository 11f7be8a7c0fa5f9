package org.daybook.pdf.text;

import java.util.List;

/**
 * Words broken into lines of a width. It keeps only where lines start and end; glyphs are made again when drawn.
 *
 * @param lines from top to bottom, at least one
 * @param style what they were laid out in
 * @param width of the column, in points
 */
public record TextLayout(List<Line> lines, TextStyle style, float width) {
    /** The number of lines. */
    public int count() {
        return lines.size();
    }

    /** The height of all lines in points. */
    public float height() {
        return lines.size() * style.leading();
    }

    /**
     * One line.
     *
     * @param width of what is seen, in points
     * @param last whether it ends its stretch
     */
    public record Line(BidiParagraph paragraph, int start, int end, float width, boolean last) {}
}
