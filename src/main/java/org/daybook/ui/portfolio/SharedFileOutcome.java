package org.daybook.ui.portfolio;

import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.record.Coded;

/** What happens to an exhibit's file when a portfolio is shared; the code is the key of its words. */
enum SharedFileOutcome implements Coded {
    /** The file itself goes along, byte for byte. */
    AS_IT_IS,
    /** Of the messages in it only those that the portfolio prints are included. */
    EXTRACT,
    /** A copy without location and device is included, marked as a copy. */
    COPY,
    /** The file does not go along. */
    STAYS;

    /** The outcome for an exhibit's file with this choice. */
    static SharedFileOutcome of(Exhibit exhibit, boolean isOriginalOfMessages, Originals originals) {
        if (isOriginalOfMessages && originals != Originals.ALL && originals != Originals.NONE) {
            return EXTRACT;
        }
        return switch (originals) {
            case EXTRACTS, ALL -> AS_IT_IS;
            case NONE -> STAYS;
            case WITHOUT_PLACES -> FileKind.of(exhibit.file()).isCopiedWithoutMetadata() ? COPY : STAYS;
        };
    }
}
