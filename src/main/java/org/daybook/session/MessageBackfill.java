package org.daybook.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.VaultThread;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of imported messages searchable: reads them on a thread of its own, and hands them to the vault thread
 * a few at a time, so that neither her work nor the search of everything else is delayed.
 */
final class MessageBackfill {
    private static final int ROWS_AT_A_TIME = 200;
    private static final int CHARS_AT_A_TIME = 100_000;

    private final CaseJournal journal;
    private final ImportedMessages messages;
    private final VaultThread vault;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("messages").factory());

    /** Vault thread. */
    private boolean begun;

    private volatile boolean stopped;

    MessageBackfill(CaseJournal journal, ImportedMessages messages, VaultThread vault) {
        this.journal = journal;
        this.messages = messages;
        this.vault = vault;
    }

    /** Starts with the newest import. Vault thread. */
    void begin() {
        begun = true;
        new ArrayList<>(journal.caseFile().conversations().all()).reversed().forEach(this::add);
    }

    /** Makes an import searchable as well, if the rest already is or is about to be. Vault thread. */
    void add(ImportHistory recorded) {
        if (begun && !stopped && !recorded.isWithdrawn()) {
            journal.messages().begin(recorded.messages(), recorded.recorded().seq());
            reader.execute(() -> index(recorded));
        }
    }

    /** Drops everything. Vault thread. */
    void stop() {
        stopped = true;
        reader.shutdown();
        journal.messages().keepOnly(_ -> false);
    }

    /** Done when every row recorded so far can be searched; cancelled if it is stopped before. Any thread. */
    CompletableFuture<@Nullable Void> done() {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        try {
            reader.execute(() -> {
                if (stopped) {
                    done.cancel(false);
                } else {
                    done.complete(null);
                }
            });
        } catch (RejectedExecutionException e) {
            // The session was closed.
            done.cancel(false);
        }
        return done;
    }

    private void index(ImportHistory recorded) {
        try {
            read(recorded);
        } catch (EvidenceFailure | IOException e) {
            // The page of the conversation says that its rows cannot be read.
        }
        try {
            vault.call(() -> {
                journal.messages().finish(recorded.id());
                return true;
            });
        } catch (IOException e) {
            // The session was closed, and nothing is searched any more.
        }
    }

    private void read(ImportHistory recorded) throws EvidenceFailure, IOException {
        List<MessageRow> batch = new ArrayList<>();
        int[] chars = new int[1];
        messages.read(recorded, row -> {
            batch.add(row);
            chars[0] += row.message().text().length();
            if (batch.size() < ROWS_AT_A_TIME && chars[0] < CHARS_AT_A_TIME) {
                return !stopped;
            }
            chars[0] = 0;
            return pass(recorded, batch);
        });
        pass(recorded, batch);
    }

    /** Returns whether more rows are wanted. */
    private boolean pass(ImportHistory recorded, List<MessageRow> batch) throws IOException {
        List<MessageRow> rows = List.copyOf(batch);
        batch.clear();
        return !stopped && vault.call(() -> journal.messages().add(recorded.id(), rows));
    }
}
