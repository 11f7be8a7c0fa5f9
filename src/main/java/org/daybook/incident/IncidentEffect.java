package org.daybook.incident;

import java.util.List;
import org.daybook.record.YesNoAnswer;

/**
 * What it did to her.
 *
 * @param feelings how she felt, in her words, may be empty
 * @param distress how strongly, on her own scale
 * @param fearOfViolence whether she was afraid that violence would be used
 * @param changes what it changed in her day-to-day life, as ticked, in the list's order, without duplicates
 * @param dayToDay those changes in her words, may be empty
 * @param harm what it hurt, broke or cost
 */
public record IncidentEffect(
        String feelings,
        Distress distress,
        YesNoAnswer fearOfViolence,
        List<DailyChange> changes,
        String dayToDay,
        Harm harm) {
    public static final IncidentEffect NOT_SAID = IncidentEffect.of("", "");

    public IncidentEffect {
        changes = changes.size() < 2
                ? List.copyOf(changes)
                : changes.stream().distinct().sorted().toList();
    }

    /** In words alone. */
    public static IncidentEffect of(String feelings, String dayToDay) {
        return new IncidentEffect(
                feelings, Distress.NOT_SAID, YesNoAnswer.NOT_SAID, List.of(), dayToDay, Harm.NOT_SAID);
    }
}
