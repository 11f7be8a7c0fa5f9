package org.daybook.ui.control;

import java.util.List;
import org.daybook.evidence.FileKind;
import org.daybook.evidence.FileKind.Group;

/**
 * Whether to say, before a picture is added, what may become of it. Said before pictures and videos until she ticks that
 * she knows, and once before any other file that may hold pictures; both hold as long as the diary is open and leave no
 * trace. JavaFX thread.
 */
public final class PictureNote {
    private boolean known;
    private boolean shown;

    /** Whether it is to be said before files of these names. */
    boolean isWantedFor(List<String> names) {
        return !known && names.stream().anyMatch(this::isWantedFor);
    }

    /** A name can be wrong or say nothing, and documents hold pictures too. */
    private boolean isWantedFor(String name) {
        Group group = FileKind.ofName(name).map(FileKind::group).orElse(Group.OTHER);
        return switch (group) {
            case PICTURE, VIDEO -> true;
            case TEXT, SOUND -> false;
            case DOCUMENT, ARCHIVE, PROGRAM, OTHER -> !shown;
        };
    }

    /** It was said. */
    void wasShown() {
        shown = true;
    }

    /** She knows. */
    void isKnown() {
        known = true;
    }
}
