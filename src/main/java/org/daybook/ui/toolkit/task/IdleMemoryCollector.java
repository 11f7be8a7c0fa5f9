package org.daybook.ui.toolkit.task;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Frees the memory of pages that were left, and what opening a diary took, in a moment in which she does nothing: a page
 * lives long enough to count as old, and what is old is otherwise collected only once all the memory that the program
 * may have is full. Collecting pauses every thread, and hiding would wait for it, so it waits until no key and no
 * pointer has moved for a while, until it is worth it, and until some time after the last. JavaFX thread.
 */
public final class IdleMemoryCollector {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration STILL = Duration.ofSeconds(3);
    private static final Duration APART = Duration.ofSeconds(30);
    private static final long WORTH_IT = 48L << 20;

    private final Timer timer;
    private final LongSupplier nanos;
    private final LongSupplier used;
    private final Runnable collect;
    private long lastInput;
    private long lastCollected;
    private long kept;

    /**
     * @param nanos a clock that only runs forward
     * @param used the bytes in use, garbage included
     * @param collect collects garbage
     */
    IdleMemoryCollector(Timer timer, LongSupplier nanos, LongSupplier used, Runnable collect) {
        this.timer = timer;
        this.nanos = nanos;
        this.used = used;
        this.collect = collect;
        this.lastInput = nanos.getAsLong();
        this.lastCollected = lastInput - APART.toNanos();
        this.kept = used.getAsLong();
        next();
    }

    /** Watches what is done in this window, until the program ends. */
    public static void watch(Scene scene, Timer timer) {
        Runtime memory = Runtime.getRuntime();
        IdleMemoryCollector idle = new IdleMemoryCollector(
                timer, System::nanoTime, () -> memory.totalMemory() - memory.freeMemory(), System::gc);
        scene.addEventFilter(InputEvent.ANY, _ -> idle.input());
    }

    /** Notes a key, a click or a movement. */
    void input() {
        lastInput = nanos.getAsLong();
    }

    private void next() {
        timer.after(LOOKS_EVERY, () -> {
            long now = nanos.getAsLong();
            if (now - lastInput >= STILL.toNanos()
                    && now - lastCollected >= APART.toNanos()
                    && used.getAsLong() - kept >= WORTH_IT) {
                collect.run();
                kept = used.getAsLong();
                lastCollected = now;
            } else {
                // Somebody else may have collected.
                kept = Math.min(kept, used.getAsLong());
            }
            next();
        });
    }
}
