package org.daybook.portfolio.pdf.section;

import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;

/** A section of the portfolio under its own heading. It is emitted more than once and must print the same each time. */
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
     * @param title its title in the contents and above its first page
     * @param place its anchor
     * @param onNewPage whether it always begins a new page
     */
    protected Section(String title, String place, boolean onNewPage) {
        this.title = title;
        this.place = place;
        this.onNewPage = onNewPage;
    }

    /** Its title in the contents and above its first page. */
    public final String title() {
        return title;
    }

    /** The name of the anchor at its beginning. */
    public final String place() {
        return place;
    }

    /** Whether it always begins a new page. */
    public final boolean isOnNewPage() {
        return onNewPage;
    }

    /** Whether there is nothing to print; the section and its line in the contents are then left out. */
    public abstract boolean isEmpty();

    /**
     * Emits its heading and content; called only if it is not empty.
     *
     * @param lead a paragraph between them; may be empty
     */
    public final void emit(PageFlow flow, Text lead) {
        flow.section(() -> {
            flow.need(start());
            flow.heading(1, title, place);
            if (!lead.words().isEmpty()) {
                flow.paragraph(lead, TextStyle.BODY.spaced(0, 4));
            }
            content(flow);
        });
    }

    /** Emits it as a part of another section; called only if it is not empty. */
    public final void emitWithin(PageFlow flow) {
        flow.heading(3, title, place);
        content(flow);
    }

    /** The height that must follow the heading on the same page; 0 if that does not matter. */
    protected float start() {
        return 0;
    }

    /** Emits the content below its heading. */
    protected abstract void content(PageFlow flow);
}
