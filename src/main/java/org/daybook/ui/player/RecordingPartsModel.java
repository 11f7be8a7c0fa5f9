package org.daybook.ui.player;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.job.RecordingCopyJob;
import org.daybook.progress.Progress;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;

/**
 * What she keeps of a recording as exhibits of their own: a picture of it, or a stretch. JavaFX thread; the work runs
 * in the background and stops when this is dropped.
 */
public final class RecordingPartsModel {
    private static final long SHORTEST = 1000;

    private final DiaryContext context;
    private final Messages messages;
    final RecordingModel player;
    private final ExhibitHistory exhibit;
    private final AtomicBoolean dropped = new AtomicBoolean();
    /** The exhibit that was made last; null before. */
    final ReadOnlyObjectWrapper<@Nullable ExhibitHistory> made = new ReadOnlyObjectWrapper<>(null);
    /** What is missing or went wrong; may be empty. */
    final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");

    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    /** Where the stretch starts, as typed. */
    final StringProperty begin = new SimpleStringProperty("");

    /** Where it ends, as typed. */
    final StringProperty end = new SimpleStringProperty("");

    public RecordingPartsModel(DiaryContext context, RecordingModel player, ExhibitHistory exhibit) {
        this.context = context;
        this.messages = context.messages();
        this.player = player;
        this.exhibit = exhibit;
    }

    /** Keeps the picture that is seen. */
    void keepFrame() {
        long time = player.positionProperty().get();
        make(() -> job().frame(exhibit, time));
    }

    void keepStretch() {
        OptionalLong from = TranscriptTimeMarks.read(begin.get());
        OptionalLong to = TranscriptTimeMarks.read(end.get());
        if (from.isEmpty() || to.isEmpty() || to.getAsLong() - from.getAsLong() < SHORTEST) {
            problem.set(messages.get("player.no-stretch"));
        } else {
            make(() -> job().excerpt(exhibit, from.getAsLong(), to.getAsLong()));
        }
    }

    /** Opens the exhibit that was made. */
    void goToNewExhibit() {
        ExhibitHistory copy = made.get();
        if (copy != null) {
            context.go(new Destination.ShowExhibit(copy.id(), null));
        }
    }

    String name(ExhibitHistory copy) {
        return context.words().full(copy);
    }

    /** Stops the work. */
    public void drop() {
        dropped.set(true);
    }

    private RecordingCopyJob job() {
        return new RecordingCopyJob(context.session(), messages, Progress.UNWATCHED.cancelledToo(dropped::get));
    }

    private void make(Callable<ExhibitHistory> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        made.set(null);
        context.tasks()
                .run(work)
                .onSuccess(made::set)
                .onFileFailure(context.errors(), failure -> fail(failure.text()))
                .andFinally(() -> busy.set(false))
                .start();
    }

    private void fail(String why) {
        if (!dropped.get()) {
            problem.set(why);
        }
    }
}
