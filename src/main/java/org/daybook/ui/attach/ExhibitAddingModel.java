package org.daybook.ui.attach;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.record.Id;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Timer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Adds files to an open diary one after another, in the background, reading each while the one before is written.
 * Continues when she opens another screen; ends by itself when the diary is locked, which then refuses. JavaFX
 * thread.
 */
public final class ExhibitAddingModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final PictureRiskNote note;
    final WorkMeter meter;
    private final Deque<AddingItem> waiting = new ArrayDeque<>();
    private final ObservableList<ExhibitAddingOutcome> outcomes = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper kept = new ReadOnlyIntegerWrapper(0);
    private @Nullable PendingAddition before;
    private boolean running;
    private boolean dropped;

    private record AddingItem(ExhibitAddingSource source, long size, ExhibitAddingTarget target) {}

    /** An item that was read and is being written. */
    private record PendingAddition(AddingItem item, ExhibitAddition adding) {}

    /** @param note the note before pictures are added, the same one while the diary is open */
    public ExhibitAddingModel(
            Session session,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Timer timer,
            Clock clock,
            PictureRiskNote note) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.note = note;
        this.meter = new WorkMeter(timer, clock);
    }

    /** The outcomes for the files added last, in order; whoever has shown one may remove it. */
    public ObservableList<ExhibitAddingOutcome> outcomes() {
        return outcomes;
    }

    /** Counts the files that were kept, so that lists know when to reload. */
    public ReadOnlyIntegerProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /**
     * Called before files with these names are added, to explain first what may happen to pictures.
     *
     * @param say run if that must be explained
     * @param go run if not
     */
    void before(List<String> names, Runnable say, Runnable go) {
        if (!note.isWantedFor(names)) {
            go.run();
            return;
        }
        tasks.of(() -> session.call(
                        open -> PictureRiskNote.wasSaidBefore(open.exhibits().all())))
                .onSuccess(said -> {
                    if (said) {
                        note.wasShown();
                        go.run();
                    } else {
                        say.run();
                    }
                })
                .start();
    }

    /** Notes that what may happen to pictures was explained. */
    void wasSaid() {
        note.wasShown();
    }

    /** Adds these after whatever is being added. */
    public void add(List<? extends ExhibitAddingSource> sources, ExhibitAddingTarget target) {
        tasks.run(() -> sources.stream()
                        .map(source -> new AddingItem(source, source.size(), target))
                        .toList())
                .onSuccess(this::queue)
                .start();
    }

    /** Stops: the file that is being added is not kept, those before it are, and those after it are not read. */
    public void stop() {
        waiting.clear();
        meter.stop();
    }

    /**
     * Stops for good and forgets all outcomes; for when the diary is locked.
     *
     * @return how many files were still to be added
     */
    public int drop() {
        int left = waiting.size() + (running ? 1 : 0);
        dropped = true;
        stop();
        meter.end();
        outcomes.clear();
        return left;
    }

    /** Reports that this many files were still to be added when the diary was last locked. */
    public void leftOff(int count) {
        outcomes.add(new ExhibitAddingOutcome.LeftOff(count));
    }

    private void queue(List<AddingItem> items) {
        if (dropped) {
            return;
        }
        if (!running) {
            outcomes.clear();
            meter.begin();
        }
        meter.more(items.size(), items.stream().mapToLong(AddingItem::size).sum());
        waiting.addAll(items);
        if (!running) {
            next();
        }
    }

    private void next() {
        AddingItem item = waiting.poll();
        running = item != null || before != null;
        if (item == null) {
            if (running) {
                finish(this::next);
            } else {
                meter.end();
            }
            return;
        }
        ProgressWatch watch = meter.next(item.source.name());
        tasks.run(() -> begin(item, watch))
                .onSuccess(adding -> completeItem(item, () -> before = new PendingAddition(item, adding)))
                .onFailure(EvidenceFailure.class, failure -> completeItem(item, () -> failed(item, failure)))
                .onFailure(VaultFailure.class, failure -> completeItem(item, () -> refused(item, failure)))
                .onUnforeseen(() -> completeItem(item, () -> notKept(item, errors.unforeseen())))
                .start();
    }

    private ExhibitAddition begin(AddingItem item, ProgressWatch watch) throws EvidenceFailure, VaultFailure {
        return switch (item.source) {
            case ExhibitAddingSource.Outside outside ->
                session.intake().begin(outside.path(), ExhibitAddingTarget.incidentOf(item.target), watch);
            case ExhibitAddingSource.UnreadableSource _ -> throw new EvidenceFailure.UnreadableFileName();
            case ExhibitAddingSource.Pasted pasted ->
                session.intake()
                        .begin(png(pasted.pixels()), pasted.name(), ExhibitAddingTarget.incidentOf(item.target));
        };
    }

    /** Called when an item was read, or could not be: reports the outcome of the one before it first. */
    private void completeItem(AddingItem item, Runnable then) {
        meter.completeFile(item.size);
        finish(() -> {
            then.run();
            next();
        });
    }

    /** Waits for the item that is being written, and continues once its outcome was reported. */
    private void finish(Runnable then) {
        PendingAddition begun = before;
        before = null;
        if (begun == null) {
            then.run();
            return;
        }
        AddingItem item = begun.item;
        tasks.run(begun.adding::finish)
                .onSuccess(added -> link(item, added, then))
                .onFailure(EvidenceFailure.class, failure -> {
                    failed(item, failure);
                    then.run();
                })
                .onFailure(VaultFailure.class, failure -> {
                    refused(item, failure);
                    then.run();
                })
                .onUnforeseen(() -> {
                    notKept(item, errors.unforeseen());
                    then.run();
                })
                .start();
    }

    private static byte[] png(ExhibitAddingSource.PictureSource pixels) {
        int width = pixels.width();
        return PngBytes.of(
                width, pixels.height(), (y, row) -> System.arraycopy(pixels.argb(), y * width, row, 0, width));
    }

    private void link(AddingItem item, ExhibitAddition.AddedExhibit added, Runnable then) {
        if (!(item.target instanceof ExhibitAddingTarget.PhysicalItemTarget shown)
                || added.exhibit().current().links().exhibits().contains(shown.id())) {
            keep(item, added, added.exhibit());
            then.run();
            return;
        }
        tasks.of(() -> session.call(open -> linked(open, added.exhibit(), shown.id())))
                .onSuccess(exhibit -> keep(item, added, exhibit))
                .onFailure(VaultFailure.class, failure -> refused(item, failure))
                // The diary was locked; the photo stays in the inbox.
                .onFailure(RejectedExecutionException.class, _ -> waiting.clear())
                // The item may have been erased meanwhile; the photo stays in the inbox.
                .onUnforeseen(() -> keep(item, added, added.exhibit()))
                .andFinally(then)
                .start();
    }

    private ExhibitHistory linked(OpenCase open, ExhibitHistory photo, Id<Exhibit> physicalItem) throws VaultFailure {
        Exhibit now = photo.current();
        List<Id<Exhibit>> exhibits = new ArrayList<>(now.links().exhibits());
        exhibits.add(physicalItem);
        return open.exhibits()
                .amend(now.with(new ExhibitLinks(now.links().incidents(), exhibits)), "", Authorship.OWNER, null);
    }

    private void keep(AddingItem item, ExhibitAddition.AddedExhibit added, ExhibitHistory exhibit) {
        tell(new ExhibitAddingOutcome.KeptExhibit(
                item.target, item.source.name(), exhibit, added.heldAlready(), item.source.folder()));
        kept.set(kept.get() + 1);
    }

    private void failed(AddingItem item, EvidenceFailure failure) {
        if (failure instanceof EvidenceFailure.Stopped) {
            // She stopped it, or the diary was locked.
            waiting.clear();
        }
        notKept(item, errors.present(failure));
    }

    private void notKept(AddingItem item, Problem problem) {
        tell(new ExhibitAddingOutcome.NotKept(item.target, item.source.name(), problem));
    }

    /** A refusal by the diary applies to all remaining files, unless it went on elsewhere and takes those. */
    private void refused(AddingItem item, VaultFailure failure) {
        Problem problem = errors.present(failure);
        notKept(item, problem);
        if (failure instanceof VaultFailure.MovedMeanwhile) {
            return;
        }
        waiting.forEach(left -> tell(new ExhibitAddingOutcome.NotKept(left.target, left.source.name(), problem)));
        waiting.clear();
    }

    private void tell(ExhibitAddingOutcome outcome) {
        if (!dropped) {
            outcomes.add(outcome);
        }
    }
}
