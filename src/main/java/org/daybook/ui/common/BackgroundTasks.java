package org.daybook.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work off the JavaFX thread and reports its outcome on that thread.
 *
 * <pre>{@code
 * tasks.of(() -> session.call(open -> open.record(incident, draft)))
 *      .onSuccess(this::recorded)
 *      .onFailure(VaultFailure.class, f -> problem.set(errors.present(f)))
 *      .andFinally(() -> busy.set(false))
 *      .start();
 * }</pre>
 *
 * A failure nobody asked for is a bug and goes to the one handler for bugs. Tests pass {@code Runnable::run} twice and
 * need no toolkit.
 */
public final class BackgroundTasks {
    private final Executor worker;
    private final Executor fx;
    private final Consumer<Throwable> bugs;
    private final AtomicInteger running = new AtomicInteger();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param worker runs the work of {@link #run}
     * @param fx runs the outcomes, such as {@code Platform::runLater}
     * @param bugs is given, on {@code fx}, every failure that no handler took
     */
    public BackgroundTasks(Executor worker, Executor fx, Consumer<Throwable> bugs) {
        this.worker = worker;
        this.fx = fx;
        this.bugs = bugs;
    }

    /** Work for a worker thread. */
    public <T> Task<T> run(Callable<T> work) {
        return new Task<>(() -> onWorker(work));
    }

    /** Work that runs elsewhere, such as on a session's vault thread: {@code of(() -> session.call(…))}. */
    public <T> Task<T> of(Supplier<CompletableFuture<T>> work) {
        return new Task<>(work);
    }

    /**
     * Runs {@code next} on the JavaFX thread once no work of {@link #run} is going on, which may be at once. For the
     * end of the program: work that was told to stop takes its half-made files away before it is over.
     */
    public void whenIdle(Runnable next) {
        waiting.add(next);
        settle();
    }

    private void settle() {
        while (running.get() == 0) {
            Runnable next = waiting.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    private <T> CompletableFuture<T> onWorker(Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        running.incrementAndGet();
        worker.execute(() -> {
            try {
                future.complete(work.call());
            } catch (Throwable failure) {
                future.completeExceptionally(failure);
            } finally {
                running.decrementAndGet();
                if (!waiting.isEmpty()) {
                    fx.execute(this::settle);
                }
            }
        });
        return future;
    }

    /** One piece of work, described first and then started once. */
    public final class Task<T> {
        private final Supplier<CompletableFuture<T>> work;
        private final List<Taker<?>> takers = new ArrayList<>();
        private Consumer<? super T> success = _ -> {};
        private Runnable unforeseen = () -> {};
        private Runnable last = () -> {};
        private volatile boolean silenced;

        private Task(Supplier<CompletableFuture<T>> work) {
            this.work = work;
        }

        /** Told the result on the JavaFX thread. */
        public Task<T> onSuccess(Consumer<? super T> handler) {
            success = handler;
            return this;
        }

        /** Told a failure of this kind on the JavaFX thread; the first handler that fits takes it. */
        public <F extends Throwable> Task<T> onFailure(Class<F> kind, Consumer<? super F> handler) {
            takers.add(new Taker<>(kind, handler));
            return this;
        }

        /** Run on the JavaFX thread for a failure that no handler took, before the handler for bugs is given it. */
        public Task<T> onUnforeseen(Runnable handler) {
            unforeseen = handler;
            return this;
        }

        /** Run on the JavaFX thread in any case, after the other handlers. */
        public Task<T> andFinally(Runnable handler) {
            last = handler;
            return this;
        }

        /**
         * Starts it.
         *
         * @return silences it: the work goes on to the end, but nobody is told any more. For screens that are dropped
         */
        public Runnable start() {
            CompletableFuture<T> future;
            try {
                future = work.get();
            } catch (RuntimeException refused) {
                future = CompletableFuture.failedFuture(refused);
            }
            var _ = future.whenComplete((result, failure) -> fx.execute(() -> tell(result, failure)));
            return () -> silenced = true;
        }

        private void tell(T result, @Nullable Throwable failure) {
            if (silenced) {
                return;
            }
            try {
                if (failure == null) {
                    success.accept(result);
                } else {
                    hand(cause(failure));
                }
            } finally {
                last.run();
            }
        }

        private void hand(Throwable failure) {
            for (Taker<?> taker : takers) {
                if (taker.took(failure)) {
                    return;
                }
            }
            if (failure instanceof RejectedExecutionException) {
                // The diary was closed meanwhile: the screen that asked is gone, and this is not a bug.
                return;
            }
            try {
                unforeseen.run();
            } finally {
                bugs.accept(failure);
            }
        }

        private static Throwable cause(Throwable failure) {
            Throwable cause = failure.getCause();
            return failure instanceof CompletionException && cause != null ? cause : failure;
        }
    }

    private record Taker<F extends Throwable>(Class<F> kind, Consumer<? super F> handler) {
        boolean took(Throwable failure) {
            if (!kind.isInstance(failure)) {
                return false;
            }
            handler.accept(kind.cast(failure));
            return true;
        }
    }
}
