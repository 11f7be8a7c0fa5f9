package org.daybook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Holds work back until it is released, and passes it on at once from then on. During start-up this keeps invisible
 * work from taking the processor away from drawing the first page. Safe for use by any thread.
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
    synchronized void release() {
        gone = true;
        held.forEach(next::execute);
        held.clear();
    }
}
