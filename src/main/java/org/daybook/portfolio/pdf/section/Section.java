package org.daybook.portfolio.pdf.section;

import org.daybook.pdf.layout.PageFlow;

/** A section of the portfolio under its own heading. It is emitted several times and must print the same each time. */
public abstract class Section {
    private final String title;
    private final String place;
    private final boolean onNewPage;

    /** A section that continues on the page of the one before if there is room. */
    protected Section(String title, String place) {
        this(title, place, false);
    }

    /**
     * A section.
     *
     * @param title what it is called in the contents and above its first page
     * @param place the name of the place where it begins
     * @param onNewPage whether it begins a page however much room is left on the one before
     */
    protected Section(String title, String place, boolean onNewPage) {
        this.title = title;
        this.place = place;
        this.onNewPage = onNewPage;
    }

    /** What it is called in the contents and above its first page. */
    public final String title() {
        return title;
    }

    /** The name of the place where it begins. */
    public final String place() {
        return place;
    }

    /** Whether it begins a page however much room is left on the one before. */
    public final boolean isOnNewPage() {
        return onNewPage;
    }

    /** Whether there is nothing to print, so that neither it nor its line in the contents is. */
    public abstract boolean isEmpty();

    /** Emits its heading and what stands below it; only asked for if it is not empty. */
    public final void emit(PageFlow flow) {
        flow.section(() -> {
            flow.need(start());
            flow.heading(1, title, place);
            content(flow);
        });
    }

    /** How much of a page its beginning needs, which is not torn from its heading; 0 if that does not matter. */
    protected float start() {
        return 0;
    }

    /** Emits what stands below its heading. */
    protected abstract void content(PageFlow flow);
}
