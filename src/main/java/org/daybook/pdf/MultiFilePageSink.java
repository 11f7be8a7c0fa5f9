package org.daybook.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.page.DocumentDivision;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.TextLayout;
import org.jspecify.annotations.Nullable;

/** Draws the pages of a document into several files, each of which is handed over when its last page is drawn. */
final class MultiFilePageSink implements PageSink {
    private static final int COLLECTED_TOGETHER = 8;

    private final DocumentDivision division;
    private final PartFileOpener beginning;
    private final PdfPartTarget target;
    private final StructureTag document = new StructureTag("Document", null);
    private PdfDocument.Drawing file;
    private int part = 1;
    private int page;

    /** Begins the file of a part, whose tags are in one that continues through all files. */
    interface PartFileOpener {
        PdfDocument.Drawing begin(int part, StructureTag document) throws IOException;
    }

    MultiFilePageSink(DocumentDivision division, PartFileOpener beginning, PdfPartTarget target) throws IOException {
        this.division = division;
        this.beginning = beginning;
        this.target = target;
        file = beginning.begin(part, document);
    }

    /** Hands over the last part, whose pages are drawn. */
    void handOver() throws IOException {
        PdfDocument.Drawing drawn = file;
        target.take(part, out -> drawn.complete(division.index().numbers(), out));
    }

    private void beginNext() throws IOException {
        file = beginning.begin(part + 1, document);
        // A part lives long enough to count as old. Uncollected, every part would make the heap grow by its own size;
        // after the first, what counting the pages needed goes too, and leaves more room than the next few take.
        if (part % COLLECTED_TOGETHER == 1) {
            System.gc();
        }
        part++;
    }

    @Override
    public StructureTag document() {
        return document;
    }

    @Override
    public StructureTag tag(StructureTag parent, String type) {
        return file.writer.tag(parent, type);
    }

    @Override
    public void startPage(int number) {
        page = number;
        file.writer.startPage(number);
    }

    @Override
    public void endPage() {
        file.writer.endPage();
        if (part < division.count() && page == division.part(part).last()) {
            try {
                handOver();
                beginNext();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void line(@Nullable StructureTag tag, TextLayout text, int line, float left, float baseline) {
        file.writer.line(tag, text, line, left, baseline);
    }

    @Override
    public void fill(PageArea box, float grey) {
        file.writer.fill(box, grey);
    }

    @Override
    public void frame(PageArea box, ContentBuffer.Stroke stroke) {
        file.writer.frame(box, stroke);
    }

    @Override
    public void rule(float x1, float y1, float x2, float y2, ContentBuffer.Stroke stroke) {
        file.writer.rule(x1, y1, x2, y2, stroke);
    }

    @Override
    public void anchor(String name, float top) {
        file.writer.anchor(name, top);
    }

    @Override
    public void bookmark(int level, String title, String anchor) {
        file.writer.bookmark(level, title, anchor);
    }

    @Override
    public void figure(StructureTag tag, PageArea box, String alternative, Consumer<DrawingCanvas> drawing) {
        file.writer.figure(tag, box, alternative, drawing);
    }

    @Override
    public void picture(StructureTag tag, PageArea box, String alternative, PagePicture picture) {
        file.writer.picture(tag, box, alternative, picture);
    }
}
