package org.daybook.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.pdf.page.PageCounter;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PaperSize;
import org.daybook.progress.Progress;

/**
 * The position of the next item: the page, the height left on it, and what must stay with the next item. Heights are
 * points from the page's bottom.
 */
public final class LayoutCursor {
    private final PageSink sink;
    private final PaperSize paper;
    private final Progress progress;
    private final int pages;
    private final Map<String, Integer> anchors = new HashMap<>();
    private final List<Integer> sections = new ArrayList<>(List.of(1));
    private final List<HeldBlock> held = new ArrayList<>();
    private int page;
    private float y;
    private float spaceAbove;

    /** A cursor on the first page; {@code pages} is the total, or 0 while it is being counted. */
    public LayoutCursor(PageSink sink, PaperSize paper, Progress progress, int pages) {
        this.sink = sink;
        this.paper = paper;
        this.progress = progress;
        this.pages = pages;
        newPage();
    }

    private LayoutCursor(LayoutCursor other) {
        this(new PageCounter(), other.paper, Progress.UNWATCHED.cancelledToo(other.progress::isCancelled), 0);
        boolean fits = other.held() <= other.remaining();
        page = fits ? other.page : other.page + 1;
        y = (fits ? other.y : y) - other.held();
        spaceAbove = other.spaceAbove;
    }

    /**
     * A cursor that draws nothing, below what waits here for what follows it.
     */
    LayoutCursor trial() {
        return new LayoutCursor(this);
    }

    PaperSize paper() {
        return paper;
    }

    PageSink sink() {
        return sink;
    }

    /** The number of the current page, from 1. */
    public int page() {
        return page;
    }

    float y() {
        return y;
    }

    float remaining() {
        return y - PaperSize.BOTTOM;
    }

    /** Whether nothing is on this page or waiting for it. */
    boolean isFresh() {
        return atTop() && held.isEmpty();
    }

    boolean atTop() {
        return y >= paper.top();
    }

    /** The page of each named place passed so far. */
    public Map<String, Integer> anchors() {
        return anchors;
    }

    /** The pages on which sections begin, each once, in order; the first page always begins one. */
    public List<Integer> sections() {
        return sections;
    }

    void beginSection() {
        if (sections.getLast() != page) {
            sections.add(page);
        }
    }

    void newPage() {
        if (page > 0) {
            sink.endPage();
        }
        check();
        page++;
        progress.at(pages == 0 ? 0 : page, pages);
        sink.startPage(page);
        y = paper.top();
        spaceAbove = 0;
    }

    /** Reports the name of the chapter that begins here, when the pages are drawn. */
    void chapter(String name) {
        if (pages > 0) {
            progress.now(name);
        }
    }

    /** Ends the last page; space requested after the last item is not a reason for another. */
    public void end() {
        spaceAbove = 0;
        makeRoom(0, 0);
        sink.endPage();
    }

    void check() {
        progress.requireWanted(CancelledException::new);
    }

    void anchor(String name) {
        anchors.putIfAbsent(name, page);
        sink.anchor(name, Math.min(y + 8, paper.height()));
    }

    void advance(float height) {
        y -= height;
    }

    /** Requests space before the next item; the greatest request counts. */
    void wantSpace(float space) {
        spaceAbove = Math.max(spaceAbove, space);
    }

    /** Holds an item, of this height with the space above it, for the page on which the next item starts. */
    void hold(float height, Runnable place) {
        held.add(new HeldBlock(height, place));
    }

    float held() {
        return (float) held.stream().mapToDouble(HeldBlock::height).sum();
    }

    /** Starts a new page, to which what is held goes too, if less than this height is left below that. */
    void need(float height) {
        if (remaining() - held() < height && !atTop()) {
            newPage();
        }
    }

    /**
     * Makes room for an item whose first part has this height, opening a page if necessary, and places what was held.
     */
    void makeRoom(float before, float height) {
        check();
        float all = held() + Math.max(before, spaceAbove) + height;
        if (!atTop() && all > remaining()) {
            newPage();
        }
        releaseHeld();
        wantSpace(before);
        useSpace();
    }

    void useSpace() {
        if (!atTop()) {
            y -= spaceAbove;
        }
        spaceAbove = 0;
    }

    private void releaseHeld() {
        List<HeldBlock> all = List.copyOf(held);
        held.clear();
        all.forEach(one -> one.place().run());
    }

    private record HeldBlock(float height, Runnable place) {}
}
