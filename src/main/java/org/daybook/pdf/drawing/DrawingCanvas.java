package org.daybook.pdf.drawing;

import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;

/** Draws a simple picture of lines, areas and text. Coordinates are points from the picture's bottom left. */
public final class DrawingCanvas {
    private final ContentBuffer buffer;
    private final LineBreaker breaker;
    private final LinePainter painter;
    private final PageArea box;

    public DrawingCanvas(ContentBuffer buffer, LineBreaker breaker, LinePainter painter, PageArea box) {
        this.buffer = buffer;
        this.breaker = breaker;
        this.painter = painter;
        this.box = box;
    }

    public float width() {
        return box.width();
    }

    /** Fills an area; grey runs from 0, black, to 1, white. */
    public void fill(float left, float bottom, float width, float height, float grey) {
        float x = box.left() + left;
        float y = box.bottom() + bottom;
        buffer.fill(new PageArea(x, y, x + width, y + height), grey);
    }

    /** Fills an area with a shade that can be distinguished from others in black and white. */
    public void shade(float left, float bottom, float width, float height, Shade shade) {
        shade.draw(this, left, bottom, width, height);
    }

    public void frame(float left, float bottom, float width, float height, float stroke, float grey) {
        float x = box.left() + left;
        float y = box.bottom() + bottom;
        buffer.frame(new PageArea(x, y, x + width, y + height), stroke, grey);
    }

    public void line(float x1, float y1, float x2, float y2, float width, float grey) {
        ContentBuffer.Stroke stroke = new ContentBuffer.Stroke(width, grey);
        buffer.line(box.left() + x1, box.bottom() + y1, box.left() + x2, box.bottom() + y2, stroke);
    }

    /**
     * Draws one line of text in a column of {@code width}; what does not fit is left out, so the picture's
     * description must say it.
     */
    public void words(String words, TextStyle style, float left, float baseline, float width) {
        TextLayout laid = breaker.lay(Text.of(words), style, width);
        painter.paint(buffer, laid, 0, box.left() + left, box.bottom() + baseline);
    }
}
