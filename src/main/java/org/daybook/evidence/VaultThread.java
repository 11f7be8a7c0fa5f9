package org.daybook.evidence;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.daybook.vault.VaultFailure;

/** The thread that alone may touch the vault. */
@FunctionalInterface
public interface VaultThread {
    /** Runs {@code work} on it, after all that was submitted before. */
    <T> CompletableFuture<T> submit(Callable<T> work);

    /** Runs {@code work} on it and waits; what it threw is the cause of what this throws. */
    default <T> T call(Callable<T> work) throws IOException {
        return await(submit(work));
    }

    /** Waits for work that was submitted; what it threw is the cause of what this throws. */
    static <T> T await(Future<T> submitted) throws IOException {
        try {
            return submitted.get();
        } catch (ExecutionException e) {
            throw new IOException("the vault refused", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Waits for work that was submitted, and throws what it threw. */
    static <T> T outcome(Future<T> submitted) throws EvidenceFailure, VaultFailure {
        try {
            return submitted.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VaultFailure failure -> throw failure;
                case RejectedExecutionException _ -> throw new EvidenceFailure.Stopped();
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvidenceFailure.Stopped();
        }
    }

    /** Runs {@code work} on the calling thread, for a single-threaded program; to be passed as a method reference. */
    static <T> CompletableFuture<T> here(Callable<T> work) {
        try {
            return CompletableFuture.completedFuture(work.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
