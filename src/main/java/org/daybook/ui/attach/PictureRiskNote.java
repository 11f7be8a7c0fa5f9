package org.daybook.ui.attach;

import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;

/**
 * Decides whether to explain what may happen to pictures: once, before the first file that may hold one. That it was
 * explained is not stored: a diary with such an exhibit shows that it was. JavaFX thread.
 */
public final class PictureRiskNote {
    private boolean shown;

    /** Whether the note may be needed before files with these names. */
    boolean isWantedFor(List<String> names) {
        return !shown
                && names.stream()
                        .anyMatch(name -> mayHoldPictures(
                                FileKind.ofName(name).map(FileKind::group).orElse(FileGroup.OTHER)));
    }

    /** Whether the note was shown in this diary before: it holds an exhibit that calls for it. */
    static boolean wasSaidBefore(List<ExhibitHistory> exhibits) {
        return exhibits.stream()
                .map(exhibit -> exhibit.current().file())
                .anyMatch(file -> file != null
                        && mayHoldPictures(FileKind.ofMediaType(file.kind()).group()));
    }

    void wasShown() {
        shown = true;
    }

    /** A name can be wrong or say nothing, and documents hold pictures too. */
    private static boolean mayHoldPictures(FileGroup group) {
        return switch (group) {
            case TEXT, SOUND -> false;
            case PICTURE, VIDEO, DOCUMENT, ARCHIVE, PROGRAM, OTHER -> true;
        };
    }
}
