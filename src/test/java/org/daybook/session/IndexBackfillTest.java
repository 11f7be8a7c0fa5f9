package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class IndexBackfillTest {
    private final Queue<Runnable> thread = new ArrayDeque<>();

    @Test
    void goesOnUntilNothingIsLeftToDo() {
        Iterator<Boolean> more = List.of(true, true, false).iterator();
        IndexBackfill filling = new IndexBackfill(_ -> more.next(), thread::add);
        filling.step();
        run();
        assertThat(filling.done()).isCompleted();
        assertThat(more).isExhausted();
    }

    @Test
    void whoWaitsForTheSearchIsToldOfAFault() {
        IllegalStateException fault = new IllegalStateException("a fault in the index");
        IndexBackfill filling = new IndexBackfill(
                _ -> {
                    throw fault;
                },
                thread::add);
        filling.step();
        run();
        assertThat(filling.done())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCause(fault);
    }

    @Test
    void whoWaitsForItIsToldThatItWasStopped() {
        IndexBackfill filling = new IndexBackfill(_ -> true, thread::add);
        filling.step();
        filling.stop();
        run();
        assertThat(filling.done()).isCompletedExceptionally();
    }

    private void run() {
        for (Runnable next = thread.poll(); next != null; next = thread.poll()) {
            try {
                next.run();
            } catch (IllegalStateException _) {
                // The diary's thread lives on.
            }
        }
    }
}
