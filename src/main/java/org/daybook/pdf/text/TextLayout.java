package org.daybook.pdf.text;

import java.util.List;

/**
 * Text broken into lines of a given width. It keeps only where lines start and end; glyphs are shaped again when
 * drawn.
 *
 * @param lines from top to bottom, at least one
 * @param width of the column, in points
 */
public record TextLayout(List<TextLine> lines, TextStyle style, float width) {
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
     * @param indent from the edge of the column, in points: a message stands beside its time also where it goes on
     * @param width the visible width, in points
     * @param last whether it ends its paragraph
     */
    public record TextLine(BidiParagraph paragraph, int start, int end, float indent, float width, boolean last) {}
}
