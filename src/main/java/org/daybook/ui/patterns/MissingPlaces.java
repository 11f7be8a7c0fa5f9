package org.daybook.ui.patterns;

import java.util.Optional;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pattern.Reminder;
import org.daybook.ui.common.Destination;

/** Where what is missing is written down. */
final class MissingPlaces {
    /** The record itself. */
    Destination to(CaseRecord caseRecord) {
        return new Destination.ShowCaseRecord(caseRecord.id());
    }

    /** Where something that the case as a whole lacks is recorded; empty where it is not one place. */
    Optional<Destination> to(Reminder reminder) {
        return switch (reminder) {
            case TOLD_TO_STOP -> Optional.of(begin(CaseRecordKind.STOP_REQUEST));
            case CHECKLIST -> Optional.of(begin(CaseRecordKind.CHECKLIST));
            case EFFECT -> Optional.of(begin(CaseRecordKind.EFFECT));
            default -> Optional.empty();
        };
    }

    /** From where it goes on to the next thing that is missing. */
    private static Destination begin(CaseRecordKind kind) {
        return new Destination.NewCaseRecord(
                kind, Destination.Prefill.NOTHING, new Destination.Patterns(Destination.Patterns.Part.MISSING), null);
    }
}
