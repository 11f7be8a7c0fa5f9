package org.daybook.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.particulars.ParticularKind;

/** What is not there yet of the case as a whole. */
final class CaseReminders {
    private final Basis basis;

    CaseReminders(Basis basis) {
        this.basis = basis;
    }

    /** Asks for them. */
    Supplier<List<Missing>> in(Pass pass) {
        Supplier<Figure> asked = pass.those(counted -> ToldToStop.isAsked(counted.incident()));
        Supplier<Figure> changed =
                pass.those(counted -> Effects.isChanged(counted.incident().effect()));
        return () -> {
            List<Missing> missing = new ArrayList<>();
            if (!isDayOfRequestKnown(asked.get())) {
                missing.add(new Missing(
                        Reminder.TOLD_TO_STOP, asked.get(), List.of(), basis.of(ParticularKind.STOP_REQUEST)));
            }
            if (basis.of(ParticularKind.CHECKLIST).isEmpty()) {
                missing.add(Missing.of(Reminder.CHECKLIST, Figure.NONE));
            }
            if (basis.of(ParticularKind.EFFECT).isEmpty() && changed.get().isNone()) {
                missing.add(Missing.of(Reminder.EFFECT, Figure.NONE));
            }
            return missing;
        };
    }

    private boolean isDayOfRequestKnown(Figure asked) {
        return basis.of(ParticularKind.STOP_REQUEST).stream()
                        .anyMatch(request -> request.when().isPresent())
                || asked.incidents().stream()
                        .anyMatch(incident -> ToldToStop.dayAsked(incident).isPresent());
    }
}
