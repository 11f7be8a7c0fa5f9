package org.daybook.pdf.layout;

import java.util.List;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;
import org.jspecify.annotations.Nullable;

/** Emits headings, each with its bookmark and as a place that others lead to; within a part they are a level deeper. */
final class HeadingFlow {
    private static final float MARK_WIDTH = 18;

    private final LayoutCursor cursor;
    private final LineBreaker breaker;
    private final RowPlacer placer;
    private final PageSink sink;
    private int unnamed;
    /** The number of parts around the current content. */
    private int depth;
    /** Whether the next heading with a bookmark of level 1 begins a section with its own page numbers. */
    private boolean beginsSection;

    HeadingFlow(LayoutCursor cursor, LineBreaker breaker, RowPlacer placer) {
        this.cursor = cursor;
        this.breaker = breaker;
        this.placer = placer;
        this.sink = cursor.sink();
    }

    static TextStyle style(int level) {
        return switch (level) {
            case 1 -> TextStyle.H1;
            case 2 -> TextStyle.H2;
            case 3 -> TextStyle.H3;
            default -> TextStyle.H4;
        };
    }

    /** The number of parts around the current content. */
    int depth() {
        return depth;
    }

    /** Emits sections whose headings are a level deeper. */
    void deepen(Runnable sections) {
        depth++;
        sections.run();
        depth--;
    }

    /** Begins a section with its own page numbers with the next heading that has a bookmark of level 1. */
    void beginSection() {
        beginsSection = true;
    }

    /**
     * Emits a heading.
     *
     * @param anchor the name of its place; null for one that nothing leads to
     * @param bookmark null for none
     */
    void place(
            StructureTag parent,
            int level,
            String words,
            TextStyle style,
            @Nullable String anchor,
            @Nullable Bookmark bookmark) {
        boolean isFirst = beginsSection && bookmark != null && bookmark.level() == 1;
        beginsSection = beginsSection && !isFirst;
        hold(parent, level, words, style, "", () -> {
            String name = anchor == null ? "place-" + ++unnamed : anchor;
            if (anchor != null || bookmark != null) {
                cursor.anchor(name);
            }
            if (bookmark != null) {
                sink.bookmark(bookmark.level() + depth, bookmark.words(), name);
                if (isFirst) {
                    cursor.beginSection();
                }
                if (bookmark.level() == 1) {
                    cursor.chapter(bookmark.words());
                }
            }
        });
    }

    /** Emits a heading that is no bookmark, with a mark beside it in the margin. */
    void placeMarked(StructureTag parent, int level, String words, TextStyle style, String mark) {
        // It takes a number as every heading does that nothing leads to.
        hold(parent, level, words, style, mark, () -> unnamed++);
    }

    /** Emits a bookmark without a heading. */
    void bookmark(Bookmark bookmark) {
        cursor.hold(0, () -> {
            String name = "group-" + ++unnamed;
            cursor.anchor(name);
            sink.bookmark(bookmark.level() + depth, bookmark.words(), name);
        });
    }

    /** @param named names its place once it is known where it is */
    private void hold(StructureTag parent, int level, String words, TextStyle style, String mark, Runnable named) {
        StructureTag tag = sink.tag(parent, "H" + (level + depth));
        TextLayout laid = breaker.lay(Text.of(words), style, cursor.paper().textWidth());
        float before = cursor.isFresh() ? 0 : style.before();
        cursor.hold(before + laid.height() + style.after(), () -> {
            cursor.wantSpace(style.before());
            cursor.useSpace();
            named.run();
            TableCell wide = new TableCell(laid, PaperSize.LEFT, tag);
            placer.place(
                    mark.isEmpty() ? List.of(wide) : List.of(inMargin(mark, style), wide),
                    RowPlacer.Manner.paragraph());
            cursor.wantSpace(style.after());
        });
    }

    private TableCell inMargin(String mark, TextStyle style) {
        return new TableCell(breaker.lay(Text.of(mark), style, MARK_WIDTH), PaperSize.LEFT - MARK_WIDTH, null);
    }
}
