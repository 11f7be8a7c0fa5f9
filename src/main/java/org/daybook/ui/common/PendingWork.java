package org.daybook.ui.common;

import java.util.ArrayList;
import java.util.List;

/**
 * Work that must finish before a diary can be opened again or the program ends: diaries that are being made, opened or
 * closed. JavaFX thread.
 */
public final class PendingWork {
    private final Runnable settled;
    private final List<Runnable> waiting = new ArrayList<>();
    private int count;

    /** @param settled run each time nothing is left, before whoever waits for it */
    public PendingWork(Runnable settled) {
        this.settled = settled;
    }

    /**
     * Something has begun.
     *
     * @return to be run once when it is over
     */
    public Runnable begin() {
        count++;
        return this::end;
    }

    /** Runs {@code next} when nothing is left, which may be at once. */
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
