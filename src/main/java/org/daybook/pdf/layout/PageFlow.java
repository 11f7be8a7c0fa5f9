package org.daybook.pdf.layout;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.page.PageNumbers;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.MissingGlyphs;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a document's content on pages, piece by piece in reading order.
 *
 * <p>Lengths are points. Nothing here throws on any text. Used on one thread, and only while a
 * document is written.
 */
public final class PageFlow {
    private static final float FRAME_INSET = 10;
    private static final float LIST_INDENT = 16;
    private static final float FRAME_GAP = 4;

    private final LayoutCursor cursor;
    private final LineBreaker breaker;
    private final RowPlacer placer;
    private final PageSink sink;
    private final Map<String, Integer> known;
    private final PageNumbers numbers;
    private final HeadingFlow headings;
    private StructureTag parent;

    /** A flow whose pages are labelled by {@code numbers}, as far as they are known. */
    public PageFlow(LayoutCursor cursor, LineBreaker breaker, Map<String, Integer> known, PageNumbers numbers) {
        this.cursor = cursor;
        this.numbers = numbers;
        this.breaker = breaker;
        this.known = known;
        placer = new RowPlacer(cursor);
        headings = new HeadingFlow(cursor, breaker, placer);
        sink = cursor.sink();
        parent = sink.document();
    }

    /** The page of the place with this name, for words such as 'page 12'; 0 for unknown names. */
    public String pageOf(String anchor) {
        int page = known.getOrDefault(anchor, 0);
        return page == 0 ? "0" : numbers.of(page);
    }

    /** The characters emitted so far, in this or an earlier pass, that no font could draw. */
    public MissingGlyphs missing() {
        return breaker.missing();
    }

    /** Emits what belongs together as one section of the structure; sections nest. */
    public void section(Runnable content) {
        inside("Sect", content);
    }

    /**
     * A heading, from level 1, that stays with what follows it, is a bookmark of its level, and is a place of that
     * name. No level may be skipped (ISO 14289-1, 7.4).
     */
    public void heading(int level, String words, String anchor) {
        heading(level, words, anchor, new Bookmark(level, words));
    }

    /** A heading that is neither a bookmark nor a place. */
    public void heading(int level, String words) {
        heading(level, words, null, null);
    }

    /** A heading that is a bookmark of its level, and a place that nothing else leads to. */
    public void bookmarkedHeading(int level, String words) {
        heading(level, words, null, new Bookmark(level, words));
    }

    /** A heading with this bookmark, or none; with a null anchor it is a place that nothing leads to. */
    public void heading(int level, String words, @Nullable String anchor, @Nullable Bookmark bookmark) {
        headings.place(parent, level, words, HeadingFlow.style(level), anchor, bookmark);
    }

    public void heading(int level, TextStyle style, String words, String anchor) {
        headings.place(parent, level, words, style, anchor, new Bookmark(level, words));
    }

    /**
     * A part of several sections under a heading of its own: their headings and bookmarks are a level deeper within it.
     * It begins a page and, where pages are numbered by section, a section.
     */
    public void part(String words, String anchor, Runnable sections) {
        numberedSection();
        section(() -> {
            headings.place(parent, 1, words, TextStyle.PART, anchor, new Bookmark(1, words));
            headings.deepen(sections);
        });
    }

    /** A heading of level 2 in the style of level 3, with a mark beside it in the margin that repeats its words. */
    public void markedHeading(String mark, String words) {
        headings.placeMarked(parent, 2, words, TextStyle.H3.spaced(6, 0), mark);
    }

    /** A document's title: a heading of level 1 in the largest type, first among the bookmarks. */
    public void title(String words, String anchor) {
        headings.place(parent, 1, words, TextStyle.TITLE, anchor, new Bookmark(1, words));
    }

    /** A bookmark without a heading, to group those of deeper levels that follow. */
    public void bookmark(Bookmark bookmark) {
        headings.bookmark(bookmark);
    }

    public void paragraph(Text text, TextStyle style) {
        paragraph(text, style, null);
    }

    /** A paragraph in another language, a BCP 47 tag. */
    public void paragraph(Text text, TextStyle style, @Nullable String language) {
        paragraphs().plain(text, style, language);
    }

    public void paragraph(String words) {
        paragraph(Text.of(words), TextStyle.BODY);
    }

    /** Somebody's own words, marked off by a bar; in their language if that is known. */
    public void quote(Text text, @Nullable String language) {
        quote(text, TextStyle.BODY.spaced(5, 8), language);
    }

    /** Somebody's own words as above, in another style. */
    public void quote(Text text, TextStyle style, @Nullable String language) {
        inside("BlockQuote", () -> paragraphs().quoted(text, style, language));
    }

    public void note(Text text) {
        note(text, TextStyle.SMALL.spaced(8, 10));
    }

    /** A note in a box, in another style. */
    public void note(Text text, TextStyle style) {
        inside("Div", () -> paragraphs().boxed(text, style));
    }

    /** Items one under the other, each with its mark, such as '•' or '3.'. */
    public void list(List<Text> items, TextStyle letters, IntFunction<String> marks) {
        list(items, letters.spaced(2, 3), LIST_INDENT, marks);
    }

    /** A list with this much room for the marks, and the spacing of {@code style} between items. */
    public void list(List<Text> items, TextStyle style, float indent, IntFunction<String> marks) {
        list(items, style, new Places(0, indent, _ -> ""), marks);
    }

    /**
     * The position of the items of a list.
     *
     * @param start how far from the left their marks begin
     * @param indent how much room there is for the marks
     * @param names the name of each as a place; empty for none
     */
    public record Places(float start, float indent, IntFunction<String> names) {}

    /** A list at other positions, each item of which is a named place. */
    public void list(List<Text> items, TextStyle style, Places places, IntFunction<String> marks) {
        inside("L", () -> new ListFlow(cursor, breaker, placer, parent).place(items, style, places, marks));
    }

    /** Labels and values, a row each: a table whose first column heads its rows. */
    public void facts(List<LabelledFact> facts) {
        facts(facts, FactDensity.OPEN);
    }

    /** Labels and values, set as closely as {@code density} says. */
    public void facts(List<LabelledFact> facts, FactDensity density) {
        if (facts.isEmpty()) {
            return;
        }
        inside("Table", () -> new FactFlow(cursor, breaker, placer, parent, density).place(facts));
        cursor.wantSpace(density.after());
    }

    /** A table whose rows are emitted one by one, so that it may have any number of them. */
    public void table(List<TableColumn> columns, TextStyle style, Consumer<TableFlow> rows) {
        table(columns, style, TableFlow.PADDING, rows);
    }

    /** A table with this much padding above and below each row. */
    public void table(List<TableColumn> columns, TextStyle style, float padding, Consumer<TableFlow> rows) {
        TableFlow table = new TableFlow(cursor, placer, breaker, parent, columns, style, padding);
        rows.accept(table);
        table.end();
    }

    /** A form to be filled in by hand. */
    public void form(Consumer<FormFlow> parts) {
        parts.accept(new FormFlow(cursor, breaker, placer, parent));
        cursor.wantSpace(8);
    }

    /**
     * Content with a line around it, along which it can be cut out.
     *
     * @param height that it may take; it begins a new page if less is left. What is taller has no line around it
     */
    public void framed(float height, Runnable content) {
        need(height);
        cursor.makeRoom(FRAME_GAP, 0);
        float top = cursor.y();
        int page = cursor.page();
        cursor.advance(FRAME_INSET);
        content.run();
        cursor.makeRoom(0, 0);
        if (page == cursor.page()) {
            PageArea box = new PageArea(
                    PaperSize.LEFT - FRAME_INSET,
                    cursor.y() - FRAME_INSET,
                    cursor.paper().right() + FRAME_INSET,
                    top);
            sink.frame(box, new ContentBuffer.Stroke(0.5f, 0.5f));
            cursor.advance(Math.min(2 * FRAME_INSET, Math.max(0, cursor.remaining())));
        }
    }

    /** Empty space; ignored at the top of a page, except the first. */
    public void space(float height) {
        if (cursor.atTop() && cursor.page() > 1) {
            return;
        }
        cursor.makeRoom(0, 0);
        cursor.advance(Math.min(height, Math.max(0, cursor.remaining())));
    }

    /** Starts a new page, unless at the start of one already. */
    public void pageBreak() {
        if (!cursor.isFresh()) {
            cursor.makeRoom(0, 0);
            // Space that did not fit has opened a page already.
            if (!cursor.atTop()) {
                cursor.newPage();
            }
        }
    }

    /** Starts a new page and, where pages are numbered by section, a section with the next heading of level 1. */
    public void numberedSection() {
        pageBreak();
        headings.beginSection();
    }

    /**
     * The position where {@code content} would end if it came next, to choose by the room available. Nothing is
     * drawn. Only between sections and tables.
     */
    public PageEnd trial(Consumer<PageFlow> content) {
        LayoutCursor other = cursor.trial();
        content.accept(new PageFlow(other, breaker, known, numbers));
        other.makeRoom(0, 0);
        return new PageEnd(other.page(), other.remaining());
    }

    /** Emits content that is kept on one page: the next, if it does not fit on this. */
    public void together(Consumer<PageFlow> content) {
        PageEnd end = trial(content);
        // The space after it is no content.
        if (end.page() > cursor.page() && end.left() < pageHeight()) {
            pageBreak();
        }
        content.accept(this);
    }

    /** The number of the page, from 1, on which the next item is placed if it fits. */
    public int page() {
        return cursor.page();
    }

    /** Starts a new page, on which a heading just emitted stands too, if less than this height is left. */
    public void need(float height) {
        cursor.need(height);
    }

    /** Whether this much height is left on this page. */
    public boolean hasRoom(float height) {
        return cursor.remaining() - cursor.held() >= height;
    }

    /** How wide words are that stand in one line. */
    public float width(String words, TextStyle style) {
        return (float) breaker.lay(Text.of(words), style, Float.MAX_VALUE).lines().stream()
                .mapToDouble(TextLayout.TextLine::width)
                .sum();
    }

    /** A picture over the whole width, with words that say what it shows. */
    public void figure(float height, String alternative, Consumer<DrawingCanvas> drawing) {
        float tall = Math.min(height, cursor.paper().textHeight());
        cursor.makeRoom(6, tall);
        PageArea box =
                new PageArea(PaperSize.LEFT, cursor.y() - tall, cursor.paper().right(), cursor.y());
        sink.figure(sink.tag(parent, "Figure"), box, alternative, drawing);
        cursor.advance(tall);
        cursor.wantSpace(8);
    }

    /**
     * Pictures side by side, each as large as fits into its share of the width, with words below them. They stay
     * together.
     *
     * @param height the most that the row with its words may take
     */
    public void pictures(List<CaptionedPicture> row, float height) {
        new PictureRow(cursor, breaker, placer, parent, headings.depth()).place(row, height);
    }

    public float pageWidth() {
        return cursor.paper().textWidth();
    }

    public float pageHeight() {
        return cursor.paper().textHeight();
    }

    private ParagraphFlow paragraphs() {
        return new ParagraphFlow(cursor, breaker, placer, parent);
    }

    private void inside(String type, Runnable content) {
        StructureTag outer = parent;
        parent = sink.tag(outer, type);
        content.run();
        parent = outer;
    }
}
