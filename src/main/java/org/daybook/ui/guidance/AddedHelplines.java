package org.daybook.ui.guidance;

import org.daybook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Numbers to call that are not part of the program.
 *
 * @param organisation whose helplines they are, or are said to be
 * @param removal forgets them; null where they are sealed in the diary. Without a diary they are in a plain file, which
 *     anyone with this computer can write
 */
public record AddedHelplines(
        Organisation organisation, @Nullable Runnable removal) {
    /** None. */
    public static final AddedHelplines NONE = new AddedHelplines(Organisation.NONE, null);

    boolean isSealed() {
        return removal == null;
    }
}
