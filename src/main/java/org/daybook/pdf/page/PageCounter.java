package org.daybook.pdf.page;

import java.util.function.Consumer;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.text.TextLayout;
import org.jspecify.annotations.Nullable;

/**
 * Draws nothing: layout into it counts the pages and finds the page of each named place. A sink that draws nothing
 * either overrides what it takes in.
 */
public class PageCounter implements PageSink {
    private final StructureTag nothing = new StructureTag("Document", null);

    @Override
    public StructureTag document() {
        return nothing;
    }

    @Override
    public StructureTag tag(StructureTag parent, String type) {
        return nothing;
    }

    @Override
    public void startPage(int number) {}

    @Override
    public void endPage() {}

    @Override
    public void line(@Nullable StructureTag tag, TextLayout text, int line, float left, float baseline) {}

    @Override
    public void fill(PageArea box, float grey) {}

    @Override
    public void frame(PageArea box, ContentBuffer.Stroke stroke) {}

    @Override
    public void rule(float x1, float y1, float x2, float y2, ContentBuffer.Stroke stroke) {}

    @Override
    public void anchor(String name, float top) {}

    @Override
    public void bookmark(int level, String title, String anchor) {}

    @Override
    public void figure(StructureTag tag, PageArea box, String alternative, Consumer<DrawingCanvas> drawing) {}

    @Override
    public void picture(StructureTag tag, PageArea box, String alternative, PagePicture picture) {}
}
