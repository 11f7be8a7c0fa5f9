package org.daybook.ui.toolkit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final List<Object> told = new ArrayList<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final List<Runnable> fx = new ArrayList<>();
    private final BackgroundTasks tasks = new BackgroundTasks(Runnable::run, fx::add, bugs::add);

    @Test
    void tellsTheResultOnTheOtherThread() {
        tasks.run(() -> 7)
                .onSuccess(told::add)
                .andFinally(() -> told.add("end"))
                .start();
        assertThat(told).isEmpty();
        fx.forEach(Runnable::run);
        assertThat(told).containsExactly(7, "end");
    }

    @Test
    void givesAFailureToTheFirstHandlerThatFits() {
        IOException failure = new IOException("x");
        tasks.of(() -> CompletableFuture.failedFuture(failure))
                .onFailure(IllegalStateException.class, _ -> told.add("wrong"))
                .onFailure(IOException.class, told::add)
                .onFailure(Exception.class, _ -> told.add("late"))
                .start();
        fx.forEach(Runnable::run);
        assertThat(told).containsExactly(failure);
        assertThat(bugs).isEmpty();
    }

    @Test
    void takesWhatNobodyTookForABug() {
        IllegalStateException bug = new IllegalStateException();
        tasks.run(() -> {
                    throw bug;
                })
                .onFailure(IOException.class, told::add)
                .start();
        tasks.of(() -> {
                    throw bug;
                })
                .start();
        fx.forEach(Runnable::run);
        assertThat(bugs).containsExactly(bug, bug);
    }

    @Test
    void takesTheRefusalOfADiaryThatWasShutForNoBug() {
        tasks.of(() -> {
                    throw new RejectedExecutionException();
                })
                .andFinally(() -> told.add("end"))
                .start();
        fx.forEach(Runnable::run);
        assertThat(bugs).isEmpty();
        assertThat(told).containsExactly("end");
    }

    @Test
    void tellsNobodyOnceSilenced() {
        tasks.run(() -> 7)
                .onSuccess(told::add)
                .andFinally(() -> told.add("end"))
                .start()
                .run();
        fx.forEach(Runnable::run);
        assertThat(told).isEmpty();
    }

    @Test
    void waitsUntilNoWorkIsGoingOn() {
        List<Runnable> worker = new ArrayList<>();
        BackgroundTasks slow = new BackgroundTasks(worker::add, Runnable::run, bugs::add);
        slow.run(() -> told.add("work")).start();
        slow.whenIdle(() -> told.add("idle"));
        assertThat(told).isEmpty();
        worker.forEach(Runnable::run);
        assertThat(told).containsExactly("work", "idle");
        slow.whenIdle(() -> told.add("at once"));
        assertThat(told).last().isEqualTo("at once");
    }
}
