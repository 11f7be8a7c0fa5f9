package org.daybook.settings;

import java.time.Duration;
import java.util.List;
import org.daybook.safety.AutoLock;
import org.daybook.safety.HideWay;

/**
 * When and how the diary is hidden.
 *
 * @param minutes without a key or a movement, one of {@link #CHOICES}
 * @param way what hiding does
 * @param onMinimise whether the diary locks when the window is minimised
 */
public record Hiding(int minutes, HideWay way, boolean onMinimise) {
    /** The minutes that can be chosen. */
    public static final List<Integer> CHOICES = List.of(1, 3, 5, 10, 30);

    /** As the program comes. */
    public static final Hiding USUAL = new Hiding((int) AutoLock.USUAL_LIMIT.toMinutes(), HideWay.EMPTY_PAGE, false);

    /** Takes the nearest of the {@link #CHOICES}; of two as near, the shorter. */
    public Hiding {
        int nearest = CHOICES.getFirst();
        for (int choice : CHOICES) {
            if (distance(choice, minutes) < distance(nearest, minutes)) {
                nearest = choice;
            }
        }
        minutes = nearest;
    }

    /** How long an open diary may lie without input. */
    public Duration limit() {
        return Duration.ofMinutes(minutes);
    }

    /** The same after other minutes. */
    public Hiding withMinutes(int chosen) {
        return new Hiding(chosen, way, onMinimise);
    }

    /** The same in another way. */
    public Hiding withWay(HideWay chosen) {
        return new Hiding(minutes, chosen, onMinimise);
    }

    /** The same, locking when minimised or not. */
    public Hiding withOnMinimise(boolean chosen) {
        return new Hiding(minutes, way, chosen);
    }

    private static long distance(int one, int other) {
        return Math.abs((long) one - other);
    }
}
