package org.daybook.ui.patterns;

import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.exhibit.Exhibit;
import org.daybook.index.IncidentSelection;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.Figure;
import org.daybook.pattern.FrequencyCounts;
import org.daybook.pattern.Patterns;
import org.daybook.pattern.completeness.Completeness;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.Patterns.PatternsPart;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/**
 * What the records show and what is still missing, counted off the diary's thread so that nothing has to wait for it.
 * Use on the JavaFX thread; call {@link #open} once.
 */
public final class PatternsModel {
    private final DiaryContext context;
    final DiaryWork diary;
    private final BackgroundTasks tasks;
    /** How often; null until it is counted. */
    final ReadOnlyObjectWrapper<@Nullable FrequencyCounts> often = new ReadOnlyObjectWrapper<>(null);
    /** All counts; null until they are complete, which is after {@link #oftenProperty}. */
    final ReadOnlyObjectWrapper<@Nullable Patterns> patterns = new ReadOnlyObjectWrapper<>(null);
    /** What is still missing; null until it is known. */
    final ReadOnlyObjectWrapper<@Nullable Completeness> completeness = new ReadOnlyObjectWrapper<>(null);
    /** The sections that are unfolded, for when she comes back from the incidents of a figure. */
    final UnfoldedSections unfolded = new UnfoldedSections();

    private PatternsPart part = PatternsPart.COUNTS;
    private long looks;
    private boolean dropped;

    /** What is counted first, since it is shown first. */
    private record First(CountInput input, FrequencyCounts often) {}

    public PatternsModel(DiaryContext context) {
        this.context = context;
        this.diary = context.work();
        this.tasks = context.tasks();
    }

    /**
     * Counts what is recorded.
     *
     * @param shown the part that is shown, and the sections that are unfolded
     */
    public void open(Destination.Patterns shown) {
        part = shown.part();
        unfolded.restore(shown.unfolded());
        diary.call(open -> open.patterns().snapshot(), this::count);
    }

    /**
     * Opens the incidents of a figure.
     *
     * @param words what they have in common, shown above them
     */
    void show(Figure figure, String words) {
        context.go(new Destination.Timeline(
                "", new IncidentSelection(words, figure.ids()), null, new Destination.Patterns(part, unfolded.keys())));
    }

    void go(Destination destination) {
        context.go(destination);
    }

    void openExhibit(Id<Exhibit> exhibit) {
        context.go(new Destination.ShowExhibit(exhibit, null));
    }

    PatternsPart part() {
        return part;
    }

    /** Notes that another part is shown. */
    void show(PatternsPart other) {
        part = other;
    }

    /** Hides a reminder, or the list as a whole, from now on. */
    void hide(String code) {
        keep(hidden -> Completeness.with(hidden, code));
    }

    /** Shows again what was hidden. */
    void showAgain(String code) {
        keep(hidden -> Completeness.without(hidden, code));
    }

    /** Releases everything; a count that is still running is discarded. */
    void drop() {
        dropped = true;
        often.set(null);
        patterns.set(null);
        completeness.set(null);
    }

    /**
     * Changes the hidden reminders where they are stored, so that of two changes in quick succession neither is lost.
     */
    private void keep(UnaryOperator<Set<String>> change) {
        diary.sayProblem(null);
        diary.call(
                open -> {
                    Set<String> before = open.patterns().hiddenReminders();
                    open.patterns().hideReminders(change.apply(before));
                    return open.patterns().snapshot();
                },
                snapshot -> look(snapshot, () -> {}));
    }

    /** Counts what is shown first before the rest: on a small computer the two would only slow each other down. */
    private void count(CaseSnapshot snapshot) {
        if (part == PatternsPart.COUNTS) {
            figures(snapshot, () -> look(snapshot, () -> {}));
        } else {
            look(snapshot, () -> figures(snapshot, () -> {}));
        }
    }

    private void figures(CaseSnapshot snapshot, Runnable then) {
        tasks.run(() -> {
                    CountInput input = snapshot.countInput();
                    return new First(input, FrequencyCounts.of(input));
                })
                .onSuccess(first -> {
                    if (!dropped) {
                        often.set(first.often);
                        figures(first, then);
                    }
                })
                .start();
    }

    private void figures(First first, Runnable then) {
        tasks.run(() -> Patterns.of(first.input, first.often))
                .onSuccess(found -> {
                    if (!dropped) {
                        patterns.set(found);
                        then.run();
                    }
                })
                .start();
    }

    private void look(CaseSnapshot snapshot, Runnable then) {
        long mine = ++looks;
        tasks.run(() -> Completeness.of(snapshot))
                .onSuccess(found -> {
                    if (!dropped) {
                        // A slower, older result must not bring back a reminder that has been hidden since.
                        if (mine == looks) {
                            completeness.set(found);
                        }
                        then.run();
                    }
                })
                .start();
    }
}
