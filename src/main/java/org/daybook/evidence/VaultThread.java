package org.daybook.evidence;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The thread that alone may touch the vault. */
@FunctionalInterface
public interface VaultThread {
    /** Runs {@code work} on it, after all that was submitted before. */
    <T> CompletableFuture<T> submit(Callable<T> work);

    /** Runs {@code work} on the calling thread, for a program that has one thread only; a method reference to give. */
    static <T> CompletableFuture<T> here(Callable<T> work) {
        try {
            return CompletableFuture.completedFuture(work.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
