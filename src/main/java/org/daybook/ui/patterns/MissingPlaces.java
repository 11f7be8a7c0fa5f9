package org.daybook.ui.patterns;

import java.util.Optional;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pattern.completeness.Reminder;
import org.daybook.ui.navigation.Destination;

/** The pages on which missing information is written down. */
final class MissingPlaces {
    /** The record itself. */
    Destination to(CaseRecord caseRecord) {
        return new Destination.ShowCaseRecord(caseRecord.id(), caseRecord.kind());
    }

    /** The page on which something that the whole case lacks is recorded; empty if there is no single page. */
    Optional<Destination> to(Reminder reminder) {
        return switch (reminder) {
            case TOLD_TO_STOP -> Optional.of(begin(CaseRecordKind.STOP_REQUEST));
            case CHECKLIST -> Optional.of(begin(CaseRecordKind.CHECKLIST));
            case EFFECT -> Optional.of(begin(CaseRecordKind.EFFECT));
            default -> Optional.empty();
        };
    }

    /** The form for a new record, from which she can go on to the next thing that is missing. */
    private static Destination begin(CaseRecordKind kind) {
        return new Destination.NewCaseRecord(
                kind, Destination.Prefill.NOTHING, new Destination.Patterns(Destination.Patterns.Part.MISSING), null);
    }
}
