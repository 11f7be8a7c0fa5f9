package org.daybook.evidence;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The thread that alone may touch the vault. */
@FunctionalInterface
public interface VaultThread {
    /** Runs {@code work} on it, after all that was submitted before. */
    <T> CompletableFuture<T> submit(Callable<T> work);
}
