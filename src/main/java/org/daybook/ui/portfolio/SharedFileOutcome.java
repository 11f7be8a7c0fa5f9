package org.daybook.ui.portfolio;

import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.record.Coded;

/** What happens to an exhibit's file when a portfolio is shared; the code is the key of its words. */
enum SharedFileOutcome implements Coded {
    /** The file itself goes along, byte for byte. */
    AS_IT_IS,
    /** A copy without location and device is included, marked as a copy. */
    COPY,
    /** The file does not go along. */
    STAYS;

    /** The outcome for an exhibit's file with this choice. */
    static SharedFileOutcome of(Exhibit exhibit, Originals originals) {
        return switch (originals) {
            case ALL -> AS_IT_IS;
            case NONE -> STAYS;
            case WITHOUT_PLACES -> FileKind.of(exhibit.file()).isCopiedWithoutMetadata() ? COPY : STAYS;
        };
    }
}
