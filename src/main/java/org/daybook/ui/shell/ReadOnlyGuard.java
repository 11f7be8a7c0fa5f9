package org.daybook.ui.shell;

import org.daybook.session.UnlockReport;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Dialogs;

/**
 * Keeps her from beginning to write in a diary that is open for reading only, such as a copy: what she types could be
 * neither recorded nor kept as a draft. A draft in it can be opened, since it can be read nowhere else.
 */
record ReadOnlyGuard(Messages messages, Dialogs dialogs) {
    /** Whether {@code destination} is refused for a diary that was opened like this; if so, says so. */
    boolean refuses(Destination destination, UnlockReport opening) {
        boolean refused = opening.lookOnly() && begins(destination);
        if (refused) {
            dialogs.tell(messages.get("shell.only-reading"), messages.get(OpeningFormatter.whyLookOnly(opening)));
        }
        return refused;
    }

    /** Whether a page is for writing something new, or for changing what is there. */
    static boolean begins(Destination destination) {
        return switch (destination) {
            case Destination.NewIncident form -> form.resume() == null;
            case Destination.AmendIncident form -> form.resume() == null;
            case Destination.WriteUpMany form -> form.resume() == null;
            case Destination.AmendExhibit form -> form.resume() == null;
            case Destination.RedactExhibit form -> form.resume() == null;
            case Destination.NewPhysicalItem form -> form.resume() == null;
            case Destination.NewCaseRecord form -> form.resume() == null;
            case Destination.AmendCaseRecord form -> form.resume() == null;
            case Destination.EraseIncident _, Destination.EraseExhibit _, Destination.EraseCaseRecord _ -> true;
            case Destination.ImportMessages _, Destination.JoinScreenshots _ -> true;
            default -> false;
        };
    }
}
