package org.daybook.pattern;

import java.util.ArrayList;
import java.util.List;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/** What is not there yet of the case as a whole. */
final class CaseReminders {
    private CaseReminders() {}

    static List<Missing> find(CaseSnapshot snapshot, List<Counted> all) {
        List<Missing> missing = new ArrayList<>();
        if (!isDayOfRequestKnown(snapshot, all)) {
            missing.add(new Missing(
                    Reminder.TOLD_TO_STOP, ToldToStop.asked(all), List.of(), snapshot.of(ParticularKind.STOP_REQUEST)));
        }
        if (snapshot.of(ParticularKind.CHECKLIST).isEmpty()) {
            missing.add(Missing.ofCase(Reminder.CHECKLIST));
        }
        boolean isEffectSaid = !snapshot.of(ParticularKind.EFFECT).isEmpty()
                || all.stream()
                        .anyMatch(
                                counted -> Effects.isChanged(counted.incident().effect()));
        if (!isEffectSaid) {
            missing.add(Missing.ofCase(Reminder.EFFECT));
        }
        return missing;
    }

    private static boolean isDayOfRequestKnown(CaseSnapshot snapshot, List<Counted> all) {
        return snapshot.of(ParticularKind.STOP_REQUEST).stream()
                        .map(Particular::when)
                        .anyMatch(when -> when.isPresent())
                || all.stream()
                        .anyMatch(counted ->
                                ToldToStop.dayAsked(counted.incident()).isPresent());
    }
}
