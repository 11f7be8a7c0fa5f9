package org.daybook.ui.exhibits;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.FileMetadata;
import org.daybook.text.SafeFileName;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/** Saves a copy of an exhibit's file outside the diary. JavaFX thread. */
final class SaveCopyModel {
    private final DiaryContext context;
    final WorkMeter meter;
    /** The path of the last copy; null for none. */
    final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>(null);

    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private Runnable silence = () -> {};

    SaveCopyModel(DiaryContext context) {
        this.context = context;
        this.meter = context.window().meter();
    }

    /** A name for the copy: the file's own if it is safe. */
    String proposedName(ExhibitHistory exhibit) {
        FileMetadata file = exhibit.current().file();
        return SafeFileName.ofFile(file == null ? "" : file.name(), "file");
    }

    /** Saves it to {@code target}, which must not exist. */
    void save(ExhibitHistory exhibit, Path target) {
        if (meter.statusProperty().get() != null) {
            return;
        }
        saved.set(null);
        problem.set(null);
        meter.begin();
        meter.more(1, Objects.requireNonNull(exhibit.file()).length());
        ProgressWatch watch = meter.next(context.words().full(exhibit));
        silence = context.tasks()
                .run(() -> {
                    context.session().files().saveCopy(exhibit, target, watch);
                    return target;
                })
                .onSuccess(saved::set)
                .onFailure(EvidenceFailure.class, failure -> problem.set(words(failure)))
                .onFailure(context.errors(), problem::set)
                .andFinally(meter::end)
                .start();
    }

    void stop() {
        meter.stop();
    }

    void drop() {
        stop();
        silence.run();
        meter.end();
    }

    private Problem words(EvidenceFailure failure) {
        return failure instanceof EvidenceFailure.Stopped
                ? new Problem(context.messages().get("exhibit.copy-stopped"), Problem.Offer.NONE)
                : context.errors().present(failure);
    }
}
