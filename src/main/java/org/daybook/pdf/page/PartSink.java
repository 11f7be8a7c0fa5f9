package org.daybook.pdf.page;

import java.util.function.Consumer;
import org.daybook.pdf.drawing.Box;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.text.TextLayout;
import org.jspecify.annotations.Nullable;

/** Draws some pages of a document and skips the others, so that the layout stays that of the whole. */
public final class PartSink implements PageSink {
    private final PageSink drawn;
    private final PageRange range;
    private int page;

    public PartSink(PageSink drawn, PageRange range) {
        this.drawn = drawn;
        this.range = range;
    }

    @Override
    public Tag document() {
        return drawn.document();
    }

    @Override
    public Tag tag(Tag parent, String type) {
        return drawn.tag(parent, type);
    }

    @Override
    public void startPage(int number) {
        page = number;
        draw(sink -> sink.startPage(number));
    }

    @Override
    public void endPage() {
        draw(PageSink::endPage);
    }

    @Override
    public void line(@Nullable Tag tag, TextLayout text, int line, float left, float baseline) {
        draw(sink -> sink.line(tag, text, line, left, baseline));
    }

    @Override
    public void fill(Box box, float grey) {
        draw(sink -> sink.fill(box, grey));
    }

    @Override
    public void frame(Box box, ContentBuffer.Stroke stroke) {
        draw(sink -> sink.frame(box, stroke));
    }

    @Override
    public void rule(float x1, float y1, float x2, float y2, ContentBuffer.Stroke stroke) {
        draw(sink -> sink.rule(x1, y1, x2, y2, stroke));
    }

    @Override
    public void anchor(String name, float top) {
        draw(sink -> sink.anchor(name, top));
    }

    @Override
    public void bookmark(int level, String title, String anchor) {
        draw(sink -> sink.bookmark(level, title, anchor));
    }

    @Override
    public void figure(Tag tag, Box box, String alternative, Consumer<DrawingCanvas> drawing) {
        draw(sink -> sink.figure(tag, box, alternative, drawing));
    }

    @Override
    public void picture(Tag tag, Box box, String alternative, PagePicture picture) {
        draw(sink -> sink.picture(tag, box, alternative, picture));
    }

    private void draw(Consumer<PageSink> drawing) {
        if (range.contains(page)) {
            drawing.accept(drawn);
        }
    }
}
