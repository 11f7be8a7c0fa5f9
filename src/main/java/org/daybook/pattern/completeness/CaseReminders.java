package org.daybook.pattern.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.EffectCounts;
import org.daybook.pattern.Figure;
import org.daybook.pattern.PatternCounter;
import org.daybook.pattern.StopRequestCounts;

/** Reminders about the case as a whole. */
record CaseReminders(CountInput input) {
    Supplier<List<MissingInformation>> in(PatternCounter pass) {
        Supplier<Figure> asked = pass.those(counted -> StopRequestCounts.isAsked(counted.incident()));
        Supplier<Figure> changed =
                pass.those(counted -> EffectCounts.isChanged(counted.incident().effect()));
        return () -> {
            List<MissingInformation> missing = new ArrayList<>();
            if (!isDayOfRequestKnown(asked.get())) {
                missing.add(new MissingInformation(
                        Reminder.TOLD_TO_STOP, asked.get(), List.of(), input.of(CaseRecordKind.STOP_REQUEST)));
            }
            if (input.of(CaseRecordKind.CHECKLIST).isEmpty()) {
                missing.add(MissingInformation.of(Reminder.CHECKLIST, Figure.NONE));
            }
            if (input.of(CaseRecordKind.EFFECT).isEmpty() && changed.get().isNone()) {
                missing.add(MissingInformation.of(Reminder.EFFECT, Figure.NONE));
            }
            return missing;
        };
    }

    private boolean isDayOfRequestKnown(Figure asked) {
        return input.of(CaseRecordKind.STOP_REQUEST).stream()
                        .anyMatch(request -> request.when().isPresent())
                || asked.incidents().stream()
                        .anyMatch(
                                incident -> StopRequestCounts.dayAsked(incident).isPresent());
    }
}
