package org.daybook.portfolio.pdf.section;

import org.daybook.pdf.drawing.PagePicture;
import org.daybook.record.Coded;

/** Whether an exhibit is shown as a plate. */
public sealed interface PlateOutcome {
    /**
     * The exhibit is shown.
     *
     * @param whole whether nothing was wrong with it; else part of what is seen may be none of the picture
     */
    record ShownPlate(PagePicture picture, boolean whole) implements PlateOutcome {}

    /** The exhibit is a recording, of which a sheet shows what a page can. */
    record RecordingPlate(RecordingOutline outline) implements PlateOutcome {}

    /** The exhibit is not shown. */
    record PlateNotShown(NotShownReason reason) implements PlateOutcome {}

    /** Why an exhibit is not shown. */
    enum NotShownReason implements Coded {
        /** It is a physical item without a file. */
        THING,
        NOT_CHOSEN,
        /** It was in an earlier portfolio, and only what is new is shown. */
        EARLIER,
        /** It is marked as distressing, and such plates were not chosen. */
        COVERED,
        DAMAGED,
        VIDEO,
        SOUND,
        TEXT,
        /** A picture in a format that is not supported. */
        KIND,
        BROKEN,
        TOO_LARGE,
        OTHER
    }
}
