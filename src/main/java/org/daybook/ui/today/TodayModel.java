package org.daybook.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.CaseActivity;
import org.daybook.casefile.Draft;
import org.daybook.casefile.DueItem;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.job.ActivityFormatter;
import org.daybook.job.UnfinishedWorkFormatter;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.record.DueFormatter;
import org.daybook.ui.record.DueLine;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The content of the page after unlocking, below the field for a new incident. Use on the JavaFX thread; call {@link
 * #open} once.
 */
public final class TodayModel {
    private static final int MOST_INCIDENTS = 5;

    private final DiaryContext context;
    private final Messages messages;
    /** The work in the diary, with whether it is busy and what failed. */
    final DiaryWork diary;

    private final IntSupplier copyDays;
    /** The content of the page; null until it is read. */
    final ReadOnlyObjectWrapper<@Nullable TodayContent> shown = new ReadOnlyObjectWrapper<>(null);

    private @Nullable Answered answered;
    private boolean isFinishing;

    /**
     * The content of the page.
     *
     * @param due what is due, the earliest first
     * @param backup how old the newest backup is; empty unless it is older than she chose
     * @param unfinished work that was begun and cut off
     * @param drafts the drafts, the newest first
     * @param latest the incidents recorded last, the newest first
     * @param away who else opened the diary since its owner did; empty if nobody, or for anybody else
     */
    record TodayContent(
            List<DueLine> due,
            Optional<String> backup,
            List<UnfinishedWorkFormatter.UnfinishedWork> unfinished,
            List<Draft> drafts,
            List<IncidentLine> latest,
            Optional<Away> away) {
        boolean isEmpty() {
            return due.isEmpty() && backup.isEmpty() && unfinished.isEmpty() && drafts.isEmpty() && latest.isEmpty();
        }
    }

    /**
     * Who opened the diary since its owner did.
     *
     * @param more what they did there, with names; empty if nothing
     */
    record Away(String plain, String named, String more) {}

    /** A promise that was just marked as kept or broken. */
    record Answered(DueLine promise, boolean done) {}

    /**
     * An incident.
     *
     * @param when its time
     * @param plain the beginning of her account, or else its kind
     * @param named the same with the names of people
     */
    record IncidentLine(Id<Incident> of, String when, String plain, String named) {}

    /** @param copyDays from how many days the age of the newest backup is shown; 0 for never */
    public TodayModel(DiaryContext context, IntSupplier copyDays) {
        this.context = context;
        this.messages = context.messages();
        this.diary = context.work();
        this.copyDays = copyDays;
    }

    /** Reads what is shown; called again after something was recorded. */
    public void open() {
        int days = copyDays.getAsInt();
        diary.call(open -> find(open, days), shown::set);
    }

    /** Whether the diary accepts new records. */
    boolean canRecord() {
        return !context.session().opening().lookOnly();
    }

    /** The day of the page in words. */
    String title() {
        return new TodayFormatter(messages, today()).title();
    }

    /**
     * Records that a promise was kept, or was not.
     *
     * @param then run once that is shown; not if it was refused
     */
    void answer(DueLine promise, boolean done, Runnable then) {
        String reason = messages.get(done ? "today.did-reason" : "today.did-not-reason");
        int days = copyDays.getAsInt();
        diary.change(
                open -> {
                    open.caseRecords().answerPromise(promise.of(), done, reason, open.authorship());
                    return find(open, days);
                },
                found -> {
                    answered = new Answered(promise, done);
                    shown.set(found);
                    then.run();
                });
    }

    /** The promise that was answered last on this page; null if none was. */
    @Nullable
    Answered answered() {
        return answered;
    }

    void show(DueLine due) {
        context.go(due.page());
    }

    void show(IncidentLine incident) {
        context.go(new Destination.ShowIncident(incident.of));
    }

    void resume(Draft draft) {
        context.go(DraftForm.resuming(draft));
    }

    /** @param then run once it is deleted and that is shown; not if that was refused */
    void discard(Draft draft, Runnable then) {
        change(open -> open.drafts().discard(draft.id()), then);
    }

    /** Finishes what is left of an import, in the background, or leads to where the same file is imported again. */
    void finish(UnfinishedWorkFormatter.UnfinishedWork line, Runnable then) {
        if (!line.isStep()) {
            context.go(new Destination.ImportMessages());
        } else if (!isFinishing) {
            isFinishing = true;
            context.tasks()
                    .run(() -> new MessageIncidentCreator(context.session(), messages).finish(line.work()))
                    .onSuccess(_ -> change(_ -> {}, then))
                    .onFailure(context.errors(), diary::sayProblem)
                    .andFinally(() -> isFinishing = false)
                    .start();
        }
    }

    /** Records that this work is not to be finished. */
    void dismiss(UnfinishedWorkFormatter.UnfinishedWork line, Runnable then) {
        change(open -> open.works().end(line.work()), then);
    }

    private interface CaseChange {
        void in(OpenCase open) throws VaultFailure;
    }

    private void change(CaseChange change, Runnable then) {
        int days = copyDays.getAsInt();
        diary.change(
                open -> {
                    change.in(open);
                    return find(open, days);
                },
                found -> {
                    shown.set(found);
                    then.run();
                });
    }

    void showActivity() {
        context.go(new Destination.Access());
    }

    void backUp() {
        context.go(new Destination.CopyDiary());
    }

    void drop() {
        answered = null;
        shown.set(null);
    }

    private TodayContent find(OpenCase open, int days) throws VaultFailure {
        LocalDate today = today();
        TodayFormatter words = new TodayFormatter(messages, today);
        List<DueLine> due = DueItem.of(open.caseRecords().all(), today).stream()
                .map(new DueFormatter(messages, today)::line)
                .toList();
        List<IncidentHistory> incidents = open.incidents();
        List<IncidentLine> latest = incidents.reversed().stream()
                .filter(history -> !history.isWithdrawn())
                .limit(MOST_INCIDENTS)
                .map(words::incident)
                .toList();
        List<UnfinishedWorkFormatter.UnfinishedWork> unfinished = new UnfinishedWorkFormatter(messages).of(open);
        return new TodayContent(
                due, backup(open, days, words), unfinished, open.drafts().list(), latest, away(open, today));
    }

    private Optional<Away> away(OpenCase open, LocalDate today) {
        List<CaseActivity.PersonActivity> done = open.activity().whileAway();
        if (done.isEmpty() || !canRecord() || context.session().openedBy().isPresent()) {
            return Optional.empty();
        }
        ActivityFormatter said = new ActivityFormatter(messages, today);
        return Optional.of(new Away(said.unnamed(done), said.named(done), said.more(done)));
    }

    private Optional<String> backup(OpenCase open, int days, TodayFormatter words) {
        return days == 0 || !canRecord() || open.copies().daysSinceCopy() < days
                ? Optional.empty()
                : Optional.of(words.backup(open.copies().lastCopy()));
    }

    private LocalDate today() {
        return LocalDate.now(context.clock());
    }
}
