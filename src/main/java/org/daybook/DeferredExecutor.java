package org.daybook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Keeps work waiting until it is let go, and from then on hands it on at once: at the start, so that work nobody sees
 * does not take the processor from drawing the first page. Safe for use by any thread.
 */
final class DeferredExecutor implements Executor {
    private final Executor next;
    private final List<Runnable> held = new ArrayList<>();
    private boolean gone;

    /** @param next is given the work */
    DeferredExecutor(Executor next) {
        this.next = next;
    }

    @Override
    public synchronized void execute(Runnable work) {
        if (gone) {
            next.execute(work);
        } else {
            held.add(work);
        }
    }

    /** Hands on what waits, in its order, and all that comes. */
    synchronized void letGo() {
        gone = true;
        held.forEach(next::execute);
        held.clear();
    }
}
