package org.daybook.pdf.drawing;

import java.util.List;
import org.daybook.pdf.text.BidiParagraph;
import org.daybook.pdf.text.ShapedRun;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextShaper;
import org.daybook.pdf.text.TextStyle;
import org.daybook.pdf.text.WritingStyle;

/** Puts the glyphs of a line on a page. */
public final class LinePainter {
    private final TextShaper shaper;

    public LinePainter(TextShaper shaper) {
        this.shaper = shaper;
    }

    /** The pieces of a line from left to right; a hard line break inside a text becomes a blank. */
    public List<BidiParagraph.LinePiece> pieces(TextLayout text, int index) {
        TextLayout.TextLine line = text.lines().get(index);
        return line.paragraph().pieces(shaper, line.start(), line.end());
    }

    /** Where the first piece starts, for a column that starts at {@code left}. */
    public static float start(TextLayout text, int index, List<BidiParagraph.LinePiece> pieces, float left) {
        TextLayout.TextLine line = text.lines().get(index);
        boolean rightToLeft = line.paragraph().readsRightToLeft();
        float hanging = rightToLeft ? width(pieces, text.style()) - line.width() : 0;
        float free = text.width() - line.indent() - line.width();
        float indent = switch (text.style().align()) {
            case START -> rightToLeft && line.indent() == 0 ? free : 0;
            case END -> rightToLeft ? 0 : free;
            case CENTRE -> free / 2;
        };
        return left + line.indent() + indent - hanging;
    }

    /** Draws a piece within begun text; returns where it ends. */
    public static float paint(
            ContentBuffer buffer, BidiParagraph.LinePiece piece, float size, float x, float baseline) {
        float at = x;
        for (ShapedRun run : piece.glyphs()) {
            buffer.glyphs(run, size, at, baseline);
            at += run.advance() * size / 1000;
        }
        return at;
    }

    /** Draws a whole line without tags. */
    public void paint(ContentBuffer buffer, TextLayout text, int index, float left, float baseline) {
        List<BidiParagraph.LinePiece> pieces = pieces(text, index);
        float x = start(text, index, pieces, left);
        buffer.beginText(text.style().grey());
        for (BidiParagraph.LinePiece piece : pieces) {
            x = paint(buffer, piece, text.style().size(), x, baseline);
        }
        buffer.endText();
    }

    /** Draws a blank that separates the last word of a line from the first of the next. */
    public void blank(ContentBuffer buffer, TextStyle style, float x, float baseline) {
        for (ShapedRun run : shaper.shape(" ", 0, 1, WritingStyle.of(style.face()))) {
            buffer.glyphs(run, style.size(), x, baseline);
        }
    }

    private static float width(List<BidiParagraph.LinePiece> pieces, TextStyle style) {
        float width = 0;
        for (BidiParagraph.LinePiece piece : pieces) {
            width += piece.advance() * style.size() / 1000;
        }
        return width;
    }
}
