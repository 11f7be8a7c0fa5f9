package org.daybook.ui.exhibits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** Checks, one after another, that the files sealed in the diary are still intact. JavaFX thread. */
final class IntegrityCheckModel {
    private final DiaryContext context;
    final WorkMeter meter;
    private final Deque<ExhibitHistory> waiting = new ArrayDeque<>();
    private final List<ExhibitHistory> whole = new ArrayList<>();
    private final List<ExhibitHistory> damaged = new ArrayList<>();
    /** The outcome; null until there is one. */
    final ReadOnlyObjectWrapper<@Nullable CheckResult> result = new ReadOnlyObjectWrapper<>(null);

    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private boolean stopped;
    private Runnable silence = () -> {};

    /**
     * The result of a check.
     *
     * @param whole how many are as they were sealed
     * @param damaged those that differ or are missing
     * @param stopped whether the check was stopped before it finished
     */
    record CheckResult(int whole, List<ExhibitHistory> damaged, boolean stopped) {
        CheckResult {
            damaged = List.copyOf(damaged);
        }
    }

    IntegrityCheckModel(DiaryContext context) {
        this.context = context;
        this.meter = context.window().meter();
    }

    /** Checks these; physical items are skipped. Nothing happens while others are being checked. */
    void check(List<ExhibitHistory> exhibits) {
        if (meter.statusProperty().get() != null) {
            return;
        }
        whole.clear();
        damaged.clear();
        stopped = false;
        result.set(null);
        problem.set(null);
        exhibits.stream().filter(exhibit -> exhibit.file() != null).forEach(waiting::add);
        meter.begin();
        meter.more(
                waiting.size(),
                waiting.stream()
                        .mapToLong(exhibit ->
                                Objects.requireNonNull(exhibit.file()).length())
                        .sum());
        next();
    }

    void stop() {
        stopped = true;
        waiting.clear();
        meter.stop();
    }

    void drop() {
        stop();
        silence.run();
        meter.end();
        result.set(null);
    }

    private void next() {
        ExhibitHistory exhibit = waiting.poll();
        if (exhibit == null) {
            meter.end();
            result.set(new CheckResult(whole.size(), damaged, stopped));
            return;
        }
        ProgressWatch watch = meter.next(context.words().full(exhibit));
        silence = context.tasks()
                .run(() -> context.session().files().verify(exhibit, watch))
                .onSuccess(verdict -> recordVerdict(exhibit, verdict))
                .onFailure(EvidenceFailure.class, failure -> failed(failure))
                .onFailure(VaultFailure.class, failure -> {
                    problem.set(context.errors().present(failure));
                    stop();
                    next();
                })
                .onUnforeseen(() -> {
                    problem.set(context.errors().unforeseen());
                    stop();
                    next();
                })
                .start();
    }

    private void failed(EvidenceFailure failure) {
        if (!stopped) {
            problem.set(context.errors().present(failure));
        }
        stop();
        next();
    }

    private void recordVerdict(ExhibitHistory exhibit, Verdict verdict) {
        (verdict == Verdict.WHOLE ? whole : damaged).add(exhibit);
        meter.completeFile(Objects.requireNonNull(exhibit.file()).length());
        next();
    }
}
