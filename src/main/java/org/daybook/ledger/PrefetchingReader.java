package org.daybook.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.daybook.ledger.StoredEntry.Looked;
import org.daybook.ledger.codec.EntryCodec;
import org.jspecify.annotations.Nullable;

/**
 * Decodes rows on other threads while the calling thread opens the next ones, and passes them on in their order, on
 * the calling thread. Its threads end when it is closed; it uses none for few rows.
 */
final class PrefetchingReader implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 256;

    /** Enough to keep every thread busy, few enough to bound the memory. */
    private static final int WAITING = 8;

    private final Consumer<Looked> into;
    private final Deque<FutureTask<List<Looked>>> waiting = new ArrayDeque<>();
    private List<StoredEntry> rows = new ArrayList<>(ROWS_AT_A_TIME);
    private @Nullable ExecutorService threads;

    PrefetchingReader(Consumer<Looked> into) {
        this.into = into;
    }

    void take(StoredEntry row) {
        rows.add(row);
        if (rows.size() == ROWS_AT_A_TIME) {
            hand(rows);
            rows = new ArrayList<>(ROWS_AT_A_TIME);
        }
    }

    /** Passes on all remaining rows. */
    void finish() {
        while (!waiting.isEmpty()) {
            handOverOldest();
        }
        look(rows).forEach(into);
        rows = new ArrayList<>();
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    private static List<Looked> look(List<StoredEntry> rows) {
        EntryCodec codec = new EntryCodec();
        return rows.stream().map(row -> row.look(codec)).toList();
    }

    private void hand(List<StoredEntry> full) {
        if (threads == null) {
            threads = Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                    Thread.ofPlatform().daemon().name("reading-ahead-", 1).factory());
        }
        FutureTask<List<Looked>> task = new FutureTask<>(() -> look(full));
        waiting.addLast(task);
        threads.execute(task);
        if (waiting.size() > WAITING) {
            // With nothing else to do, this thread helps; a task that another thread has started does not run again.
            waiting.peekLast().run();
            handOverOldest();
        }
    }

    private void handOverOldest() {
        FutureTask<List<Looked>> oldest = waiting.removeFirst();
        oldest.run();
        try {
            oldest.get().forEach(into);
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking at a row fails", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
