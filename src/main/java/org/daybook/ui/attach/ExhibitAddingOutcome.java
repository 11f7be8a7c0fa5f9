package org.daybook.ui.attach;

import org.daybook.casefile.ExhibitHistory;
import org.daybook.ui.toolkit.task.Problem;

/** The outcome for one file or picture that was to be added. */
public sealed interface ExhibitAddingOutcome {
    /** What it was added to. */
    ExhibitAddingTarget target();

    /**
     * It was added as an exhibit.
     *
     * @param name its name outside the diary
     * @param heldAlready whether the diary already held the same bytes
     * @param folder the folder of the original; empty if it is not in a file
     */
    record KeptExhibit(
            ExhibitAddingTarget target, String name, ExhibitHistory exhibit, boolean heldAlready, String folder)
            implements ExhibitAddingOutcome {}

    record NotKept(ExhibitAddingTarget target, String name, Problem problem) implements ExhibitAddingOutcome {}

    /**
     * None of these was kept, because the diary was locked. Their names are no longer known.
     *
     * @param count how many
     */
    record LeftOff(int count) implements ExhibitAddingOutcome {
        @Override
        public ExhibitAddingTarget target() {
            return ExhibitAddingTarget.INBOX;
        }
    }
}
