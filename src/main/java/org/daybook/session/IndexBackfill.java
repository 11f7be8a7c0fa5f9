package org.daybook.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the texts of a diary searchable on the vault thread, in small steps, so that her work is not delayed. */
final class IndexBackfill {
    /** The longest that a record or a draft has to wait. */
    private static final Duration AT_A_TIME = Duration.ofMillis(20);

    private final Predicate<Duration> catchUp;
    private final Executor thread;
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    /** @param catchUp works for about so long; says whether there is more to do */
    IndexBackfill(Predicate<Duration> catchUp, Executor thread) {
        this.catchUp = catchUp;
        this.thread = thread;
    }

    /** Starts, and continues by itself until all is done or {@link #stop()} is called. */
    void step() {
        try {
            thread.execute(() -> {
                if (done.isCancelled()) {
                    return;
                }
                try {
                    if (catchUp.test(AT_A_TIME)) {
                        step();
                    } else {
                        done.complete(null);
                    }
                } catch (RuntimeException | Error fault) {
                    // Whoever waits for the search would wait for ever.
                    done.completeExceptionally(fault);
                }
            });
        } catch (RejectedExecutionException e) {
            // The session is closing, and the index with it.
            done.cancel(false);
        }
    }

    void stop() {
        done.cancel(false);
    }

    /** Done when every text can be searched; cancelled if it is stopped before, failed if it could not be. Any thread. */
    CompletableFuture<@Nullable Void> done() {
        return done.copy();
    }
}
