package org.daybook.ui.player;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.TimeSpan;
import org.daybook.job.RecordingCopyJob;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.jspecify.annotations.Nullable;

/**
 * What she keeps of a recording as exhibits of their own: a picture of it, a stretch, or a copy in which stretches
 * cannot be heard. JavaFX thread; the work runs in the background and stops when this is dropped.
 */
public final class RecordingPartsModel {
    private static final long MILLI = 1000;

    private final DiaryContext context;
    private final Messages messages;
    private final RecordingModel player;
    private final ExhibitHistory exhibit;
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<@Nullable Long> begin = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Long> end = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable ExhibitHistory> made = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<CoveredPart> covered = FXCollections.observableArrayList();
    final StringProperty what = new SimpleStringProperty("");
    final StringProperty why = new SimpleStringProperty("");
    /** Whether something was done with the stretch as it is now. */
    private boolean used;

    public RecordingPartsModel(DiaryContext context, RecordingModel player, ExhibitHistory exhibit) {
        this.context = context;
        this.messages = context.messages();
        this.player = player;
        this.exhibit = exhibit;
    }

    RecordingModel player() {
        return player;
    }

    /** Where the stretch starts, in microseconds; null until she marks it. */
    ReadOnlyObjectProperty<@Nullable Long> beginProperty() {
        return begin.getReadOnlyProperty();
    }

    /** Where it ends, in microseconds; null until she marks it. */
    ReadOnlyObjectProperty<@Nullable Long> endProperty() {
        return end.getReadOnlyProperty();
    }

    /** The exhibit that was made last; null before. */
    ReadOnlyObjectProperty<@Nullable ExhibitHistory> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** What is missing or went wrong; may be empty. */
    ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The stretches that a copy is to cover. */
    ObservableList<CoveredPart> covered() {
        return covered;
    }

    void beginHere() {
        begin.set(player.positionProperty().get());
        used = false;
        problem.set("");
    }

    void endHere() {
        end.set(player.positionProperty().get());
        used = false;
        problem.set("");
    }

    /** Keeps the picture that is seen. */
    void keepFrame() {
        long time = player.positionProperty().get();
        make(() -> job().frame(exhibit, time), made::set);
    }

    /** Keeps the stretch. */
    void keepStretch() {
        Long from = begin.get();
        Long to = end.get();
        if (isStretch() && from != null && to != null && !busy.get()) {
            used = true;
            make(() -> job().excerpt(exhibit, from, to), made::set);
        }
    }

    /** Notes that the stretch is to be covered in a copy. */
    void coverStretch() {
        Long from = begin.get();
        Long to = end.get();
        if (!isStretch() || from == null || to == null) {
            return;
        }
        if (what.get().isBlank() || why.get().isBlank()) {
            problem.set(messages.get("player.cover-unexplained"));
            return;
        }
        covered.add(
                new CoveredPart(what.get().strip(), why.get().strip(), null, new TimeSpan(from / MILLI, to / MILLI)));
        clearStretch();
    }

    /** Forgets the stretch that is begun. */
    void clearStretch() {
        what.set("");
        why.set("");
        begin.set(null);
        end.set(null);
        problem.set("");
    }

    /** Makes the copy in which the stretches are covered; not while one is begun that would be left out of it. */
    void makeCopy() {
        if (isUnfinished()) {
            problem.set(messages.get("player.cover-unfinished"));
        } else if (!covered.isEmpty()) {
            List<CoveredPart> parts = List.copyOf(covered);
            make(() -> job().covered(exhibit, parts), copy -> {
                made.set(copy);
                covered.removeAll(parts);
            });
        }
    }

    private boolean isUnfinished() {
        boolean begun = begin.get() != null || end.get() != null;
        return (begun && !used) || !what.get().isBlank() || !why.get().isBlank();
    }

    private boolean isStretch() {
        Long from = begin.get();
        Long to = end.get();
        boolean stretch = from != null && to != null && to - from >= MILLI;
        problem.set(stretch ? "" : messages.get("player.no-stretch"));
        return stretch;
    }

    /** Opens the exhibit that was made. */
    void goToMade() {
        ExhibitHistory copy = made.get();
        if (copy != null) {
            context.go(new Destination.ShowExhibit(copy.id(), null));
        }
    }

    /** What became of the original when {@code copy} was made. */
    String noteOn(ExhibitHistory copy) {
        Derivation derivation = copy.current().derivation();
        return messages.get(
                derivation != null && derivation.method() == Derivation.Method.REDACTED
                        ? "player.kept-instead"
                        : "player.kept");
    }

    /** How an exhibit is called. */
    String name(ExhibitHistory copy) {
        return context.words().full(copy);
    }

    /** Stops the work. */
    public void drop() {
        dropped.set(true);
    }

    private RecordingCopyJob job() {
        return new RecordingCopyJob(context.session(), messages, dropped::get);
    }

    private void make(Callable<ExhibitHistory> work, Consumer<ExhibitHistory> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        made.set(null);
        context.errors()
                .withFileFailures(context.tasks().run(work), failure -> fail(failure.text()))
                .onSuccess(done)
                .andFinally(() -> busy.set(false))
                .start();
    }

    private void fail(String why) {
        if (!dropped.get()) {
            problem.set(why);
        }
    }
}
