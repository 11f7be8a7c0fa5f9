package org.daybook.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.daybook.ui.toolkit.label.SplitTextRepair;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/** The toolkit, started once for all tests, and its thread. */
public final class Fx {
    private static final long PATIENCE_SECONDS = 60;

    private Fx() {}

    /** Starts the toolkit if it is not running, and repairs it before the first text, as the program does. */
    public static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException _) {
            started.countDown();
        }
        started.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        Platform.runLater(SplitTextRepair::install);
    }

    /** Does {@code work} on the toolkit's thread and waits. */
    public static <T> T on(Callable<T> work) throws Exception {
        CompletableFuture<T> future = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                future.complete(work.call());
            } catch (Throwable failure) {
                future.completeExceptionally(failure);
            }
        });
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Does {@code work} on the toolkit's thread and waits. */
    public static void run(Runnable work) throws Exception {
        on(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until what was put off before has been done. */
    public static void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            run(() -> {});
        }
    }

    /**
     * Waits until nothing given to {@code tasks} is running, so that a test may delete the folder they write in.
     *
     * @throws TimeoutException after a minute
     */
    public static void idle(BackgroundTasks tasks) throws Exception {
        CountDownLatch idle = new CountDownLatch(1);
        run(() -> tasks.whenIdle(idle::countDown));
        if (!idle.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("work is still running");
        }
    }
}
