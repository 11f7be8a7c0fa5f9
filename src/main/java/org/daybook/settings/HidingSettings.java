package org.daybook.settings;

import java.time.Duration;
import java.util.List;
import org.daybook.safety.AutoLock;
import org.daybook.safety.HidingMethod;

/**
 * When and how the diary is hidden.
 *
 * @param minutes minutes without input, one of {@link #CHOICES}
 * @param way what hiding does
 * @param onMinimise whether the diary locks when the window is minimised
 * @param covered whether the lists are covered when the program starts
 * @param othersWords whether lists that are not covered also show names and what others wrote
 */
public record HidingSettings(int minutes, HidingMethod way, boolean onMinimise, boolean covered, boolean othersWords) {
    /** The minutes that can be chosen. */
    public static final List<Integer> CHOICES = List.of(1, 3, 5, 10, 30);

    /** The default settings. */
    public static final HidingSettings USUAL =
            new HidingSettings((int) AutoLock.USUAL_LIMIT.toMinutes(), HidingMethod.EMPTY_PAGE, false, false, false);

    /** Rounds to the nearest of the {@link #CHOICES}; if two are equally near, the shorter. */
    public HidingSettings {
        int nearest = CHOICES.getFirst();
        for (int choice : CHOICES) {
            if (distance(choice, minutes) < distance(nearest, minutes)) {
                nearest = choice;
            }
        }
        minutes = nearest;
    }

    /** How long an open diary may go without input. */
    public Duration limit() {
        return Duration.ofMinutes(minutes);
    }

    /** A copy with another number of minutes. */
    public HidingSettings withMinutes(int chosen) {
        return new HidingSettings(chosen, way, onMinimise, covered, othersWords);
    }

    /** A copy with another hiding method. */
    public HidingSettings withWay(HidingMethod chosen) {
        return new HidingSettings(minutes, chosen, onMinimise, covered, othersWords);
    }

    /** A copy that locks when minimised, or does not. */
    public HidingSettings withOnMinimise(boolean chosen) {
        return new HidingSettings(minutes, way, chosen, covered, othersWords);
    }

    /** A copy with lists that are covered when the program starts, or are not. */
    public HidingSettings withCovered(boolean chosen) {
        return new HidingSettings(minutes, way, onMinimise, chosen, othersWords);
    }

    /** A copy with lists that show names and what others wrote, or do not. */
    public HidingSettings withOthersWords(boolean chosen) {
        return new HidingSettings(minutes, way, onMinimise, covered, chosen);
    }

    private static long distance(int one, int other) {
        return Math.abs((long) one - other);
    }
}
