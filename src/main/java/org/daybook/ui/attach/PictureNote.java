package org.daybook.ui.attach;

import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.Group;

/**
 * Whether to say what may become of pictures, which is before the first file that may hold some and not again. That it
 * was said is kept nowhere: a diary that has such an exhibit tells it by itself. JavaFX thread.
 */
public final class PictureNote {
    private boolean shown;

    /** Whether it may have to be said before files of these names. */
    boolean isWantedFor(List<String> names) {
        return !shown
                && names.stream()
                        .anyMatch(name -> mayHoldPictures(
                                FileKind.ofName(name).map(FileKind::group).orElse(Group.OTHER)));
    }

    /** Whether it was said in this diary before, since something is kept in it that it would have been said of. */
    static boolean wasSaidBefore(List<ExhibitHistory> exhibits) {
        return exhibits.stream()
                .map(exhibit -> exhibit.current().file())
                .anyMatch(file -> file != null
                        && mayHoldPictures(FileKind.ofMediaType(file.kind()).group()));
    }

    /** It was said. */
    void wasShown() {
        shown = true;
    }

    /** A name can be wrong or say nothing, and documents hold pictures too. */
    private static boolean mayHoldPictures(Group group) {
        return switch (group) {
            case TEXT, SOUND -> false;
            case PICTURE, VIDEO, DOCUMENT, ARCHIVE, PROGRAM, OTHER -> true;
        };
    }
}
