package org.daybook.incident;

import java.util.List;
import org.daybook.record.Answer;

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
public record Effect(
        String feelings,
        Distress distress,
        Answer fearOfViolence,
        List<DailyChange> changes,
        String dayToDay,
        Harm harm) {
    public static final Effect NOT_SAID = Effect.of("", "");

    public Effect {
        changes = changes.size() < 2
                ? List.copyOf(changes)
                : changes.stream().distinct().sorted().toList();
    }

    /** In words alone. */
    public static Effect of(String feelings, String dayToDay) {
        return new Effect(feelings, Distress.NOT_SAID, Answer.NOT_SAID, List.of(), dayToDay, Harm.NOT_SAID);
    }
}
