package org.daybook.ui.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Time-stamps what was written: saves a request for a time-stamping service, and reads its response. Both are files;
 * Daybook itself contacts nobody. JavaFX thread.
 */
final class TimeStampModel {
    /** The largest response accepted; usually it has a few thousand bytes. */
    private static final int LONGEST = 1 << 20;

    private final Path kept;
    private final ByteSequence sha256;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyStringWrapper requested = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable StampResult> answer = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private boolean dropped;

    /** The outcome of checking a response. */
    sealed interface StampResult {
        /**
         * The response stamps what was written.
         *
         * @param kept the name of the copy kept beside it
         */
        record Holds(TimeStamp stamp, String kept) implements StampResult {}

        /** The response does not stamp what was written. */
        record DoesNotHold() implements StampResult {}
    }

    /**
     * @param kept where a valid response is kept, with a name that ends in {@code .tsr}
     * @param sha256 the digest that is stamped
     */
    TimeStampModel(Path kept, ByteSequence sha256, BackgroundTasks tasks, ErrorPresenter errors) {
        this.kept = kept;
        this.sha256 = sha256;
        this.tasks = tasks;
        this.errors = errors;
    }

    /** The name of the request that was saved; empty if none was. */
    ReadOnlyStringProperty requestedProperty() {
        return requested.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable StampResult> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The proposed file name for a request. */
    String proposedName() {
        return String.valueOf(kept.getFileName()).replaceFirst("\\.tsr$", "") + ".tsq";
    }

    /** Saves a request; it holds the digest and nothing else. */
    void saveRequest(Path target) {
        failure.set(null);
        tasks.run(() -> {
                    AtomicFile.<RuntimeException>write(target, out -> out.write(TimeStamp.request(sha256.toBytes())));
                    return String.valueOf(target.getFileName());
                })
                .onSuccess(requested::set)
                .onFailure(IOException.class, this::refused)
                .start();
    }

    /** Checks a response and, if it stamps what was written, keeps a copy beside it. */
    void takeAnswer(Path file) {
        failure.set(null);
        tasks.run(() -> look(file))
                .onSuccess(found -> {
                    if (!dropped) {
                        answer.set(found);
                    }
                })
                .onFailure(IOException.class, this::refused)
                .start();
    }

    void drop() {
        dropped = true;
    }

    private StampResult look(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        Optional<TimeStamp> stamp =
                bytes.length > LONGEST ? Optional.empty() : TimeStamp.check(bytes, sha256.toBytes());
        if (stamp.isEmpty()) {
            return new StampResult.DoesNotHold();
        }
        if (!kept.toAbsolutePath().equals(file.toAbsolutePath())) {
            keep(bytes);
        }
        return new StampResult.Holds(stamp.get(), String.valueOf(kept.getFileName()));
    }

    private void keep(byte[] bytes) throws IOException {
        try {
            AtomicFile.<RuntimeException>write(kept, out -> out.write(bytes));
        } catch (FileAlreadyExistsException e) {
            if (!Arrays.equals(Files.readAllBytes(kept), bytes)) {
                throw e;
            }
        }
    }

    private void refused(IOException problem) {
        failure.set(errors.present(PortfolioFailure.of(problem)));
    }
}
