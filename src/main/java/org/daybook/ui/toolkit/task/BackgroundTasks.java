package org.daybook.ui.toolkit.task;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.evidence.EvidenceFailure;
import org.jspecify.annotations.Nullable;

/**
 * Runs work off the JavaFX thread and reports its outcome on that thread.
 *
 * <pre>{@code
 * tasks.of(() -> session.call(open -> open.record(incident, draft)))
 *      .onSuccess(this::recorded)
 *      .onFailure(errors, problem::set)
 *      .andFinally(() -> busy.set(false))
 *      .start();
 * }</pre>
 *
 * A failure without a handler is a bug and goes to the handler for bugs. Tests pass {@code Runnable::run} for both
 * executors, so they need no toolkit.
 */
public final class BackgroundTasks {
    private final Executor worker;
    private final Executor fx;
    private final Consumer<Throwable> bugs;
    private final AtomicInteger running = new AtomicInteger();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param worker runs the work given to {@link #run}
     * @param fx runs the handlers, such as {@code Platform::runLater}
     * @param bugs is given, on {@code fx}, every failure without a handler
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

    /** Closes on a worker thread what nobody looks at any more. That it cannot be closed well loses nothing. */
    public void close(Closeable open) {
        run(() -> {
                    open.close();
                    return open;
                })
                .onFailure(IOException.class, _ -> {})
                .start();
    }

    /** Work that runs elsewhere, such as on a session's vault thread: {@code of(() -> session.call(…))}. */
    public <T> Task<T> of(Supplier<CompletableFuture<T>> work) {
        return new Task<>(work);
    }

    /**
     * Runs {@code next} on the JavaFX thread once no work given to {@link #run} is running, which may be at once. For
     * the end of the program: work that was told to stop first deletes its incomplete files.
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

    /** One piece of work, configured first and then started once. */
    public final class Task<T> {
        private final Supplier<CompletableFuture<T>> work;
        private final List<Predicate<Throwable>> takers = new ArrayList<>();
        private Consumer<? super T> success = _ -> {};
        private Runnable unforeseen = () -> {};
        private Runnable last = () -> {};
        private volatile boolean silenced;

        private Task(Supplier<CompletableFuture<T>> work) {
            this.work = work;
        }

        /** Adds a handler that is given the result on the JavaFX thread. */
        public Task<T> onSuccess(Consumer<? super T> handler) {
            success = handler;
            return this;
        }

        /**
         * Adds a handler for failures of this type, run on the JavaFX thread; the first that matches takes the
         * failure.
         */
        public <F extends Throwable> Task<T> onFailure(Class<F> kind, Consumer<? super F> handler) {
            takers.add(failure -> {
                if (kind.isInstance(failure)) {
                    handler.accept(kind.cast(failure));
                }
                return kind.isInstance(failure);
            });
            return this;
        }

        /** Adds a handler that is given in words, on the JavaFX thread, each failure for which there are any. */
        public Task<T> onFailure(ErrorPresenter errors, Consumer<? super Problem> handler) {
            takers.add(failure -> {
                Optional<Problem> words = errors.find(failure);
                words.ifPresent(handler);
                return words.isPresent();
            });
            return this;
        }

        /** Adds such a handler to work with a file of the diary, where content that cannot be read is damaged. */
        public Task<T> onFileFailure(ErrorPresenter errors, Consumer<? super Problem> handler) {
            return onFailure(errors, handler)
                    .onFailure(IOException.class, _ -> handler.accept(errors.present(new EvidenceFailure.Damaged())));
        }

        /**
         * Adds an action run on the JavaFX thread after a failure without a handler, before the handler for bugs gets
         * it.
         */
        public Task<T> onUnforeseen(Runnable handler) {
            unforeseen = handler;
            return this;
        }

        /** Adds an action that always runs on the JavaFX thread, after the other handlers. */
        public Task<T> andFinally(Runnable handler) {
            last = handler;
            return this;
        }

        /**
         * Starts the work.
         *
         * @return detaches the handlers: the work runs to its end, but none of them is called. For screens that are
         * dropped
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
            if (takers.stream().anyMatch(taker -> taker.test(failure))) {
                return;
            }
            if (failure instanceof RejectedExecutionException) {
                // The diary was closed meanwhile and the screen that started the work is gone; this is not a bug.
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
}
