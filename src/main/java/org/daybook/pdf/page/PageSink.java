package org.daybook.pdf.page;

import java.util.function.Consumer;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.text.TextLayout;
import org.jspecify.annotations.Nullable;

/**
 * Receives what was laid out: {@link PageCounter} only counts, the writer of pages draws. A null tag means an
 * artifact.
 */
public interface PageSink {
    /** The tag around everything. */
    StructureTag document();

    /** A new tag at the end of another. */
    StructureTag tag(StructureTag parent, String type);

    void startPage(int number);

    void endPage();

    /** Draws a line of words whose column starts at {@code left}. */
    void line(@Nullable StructureTag tag, TextLayout text, int line, float left, float baseline);

    /** Fills an area with grey, under whatever is drawn later. */
    void fill(PageArea box, float grey);

    void frame(PageArea box, ContentBuffer.Stroke stroke);

    void rule(float x1, float y1, float x2, float y2, ContentBuffer.Stroke stroke);

    /** Names the place at this height of the current page. */
    void anchor(String name, float top);

    void bookmark(int level, String title, String anchor);

    void figure(StructureTag tag, PageArea box, String alternative, Consumer<DrawingCanvas> drawing);

    /** Draws a picture in an area of its proportions. */
    void picture(StructureTag tag, PageArea box, String alternative, PagePicture picture);
}
