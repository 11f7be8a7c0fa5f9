package org.daybook.ui.toolkit.task;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts work that must finish before a diary is opened again or the program ends: diaries being created, opened or
 * closed. JavaFX thread.
 */
public final class PendingWork {
    private final Runnable settled;
    private final List<Runnable> waiting = new ArrayList<>();
    private int count;

    /** @param settled run each time no work is left, before the actions that wait for it */
    public PendingWork(Runnable settled) {
        this.settled = settled;
    }

    /**
     * Registers work that has begun.
     *
     * @return to be run once when it is over
     */
    public Runnable begin() {
        count++;
        return this::end;
    }

    /** Runs {@code next} when no work is left, which may be at once. */
    public void whenNone(Runnable next) {
        if (count == 0) {
            next.run();
        } else {
            waiting.add(next);
        }
    }

    private void end() {
        count--;
        if (count > 0) {
            return;
        }
        settled.run();
        List<Runnable> next = List.copyOf(waiting);
        waiting.clear();
        next.forEach(Runnable::run);
    }
}
