package org.daybook.ui.control;

import java.util.List;
import org.daybook.evidence.FileKind;
import org.daybook.evidence.FileKind.Group;

/**
 * Whether to say, before a picture is added, what may become of it. Said until she ticks that she knows, which holds as
 * long as the diary is open and leaves no trace. JavaFX thread.
 */
public final class PictureNote {
    private boolean known;

    /** Whether it is to be said before files of these names. */
    boolean isWantedFor(List<String> names) {
        return !known
                && names.stream()
                        .flatMap(name -> FileKind.ofName(name).stream())
                        .anyMatch(kind -> kind.group() == Group.PICTURE || kind.group() == Group.VIDEO);
    }

    /** She knows. */
    void isKnown() {
        known = true;
    }
}
