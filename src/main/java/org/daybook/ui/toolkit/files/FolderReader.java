package org.daybook.ui.toolkit.files;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/**
 * Reads one folder at a time in the background. A new request replaces the one before, whose handlers are then not
 * called. JavaFX thread.
 */
final class FolderReader {
    private final BackgroundTasks tasks;
    final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading", false);

    private Runnable silence = () -> {};
    private AtomicBoolean stopped = new AtomicBoolean();

    FolderReader(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    /** Reads a folder. Blocking; called on a worker thread. */
    interface FolderReading {
        /** @param stop polled; true ends the reading early */
        FolderListing read(BooleanSupplier stop) throws IOException;
    }

    /** Reads a folder; exactly one of the two handlers is called, unless another request comes first. */
    void read(FolderReading work, Consumer<FolderListing> arrived, Consumer<IOException> refused) {
        stop();
        AtomicBoolean stop = stopped;
        reading.set(true);
        silence = tasks.run(() -> work.read(stop::get))
                .onSuccess(listing -> {
                    reading.set(false);
                    arrived.accept(listing);
                })
                .onFailure(IOException.class, failure -> {
                    reading.set(false);
                    refused.accept(failure);
                })
                .start();
    }

    /** Stops waiting for a folder that is still being read. */
    void stop() {
        silence.run();
        stopped.set(true);
        stopped = new AtomicBoolean();
        reading.set(false);
    }
}
