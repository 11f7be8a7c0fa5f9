package org.daybook.ui.backup;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.AccessPeriod;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.HeadCodes;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The present head code of the diary, and whether anything changed since an earlier code was given out. JavaFX
 * thread.
 */
public final class HeadCodeModel {
    private final DiaryContext context;
    /** The present code; null before {@link #open} has worked it out, and if the diary does not verify. */
    final ReadOnlyObjectWrapper<@Nullable String> code = new ReadOnlyObjectWrapper<>(this, "code", null);
    /** The result of the last comparison; null before the first one. */
    final ReadOnlyObjectWrapper<@Nullable CodeComparison> answer = new ReadOnlyObjectWrapper<>(this, "answer", null);
    /** Whether the code is being worked out. */
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    /** What went wrong; null if nothing did. */
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    /** The times in which keys of colleagues opened the diary; empty before {@link #open} has read them. */
    final ReadOnlyObjectWrapper<List<AccessPeriod>> others = new ReadOnlyObjectWrapper<>(this, "others", List.of());

    private Runnable silence = () -> {};

    /**
     * The result of comparing a code.
     *
     * @param code as typed, in its usual form; empty if it was not a code
     * @param outcome null if it was not a code
     * @param isOlder whether an earlier version gave it out, so that it is worth less
     */
    public record CodeComparison(String code, HeadCodes.@Nullable CodeOutcome outcome, boolean isOlder) {}

    public HeadCodeModel(DiaryContext context) {
        this.context = context;
    }

    /** Whether the diary verifies, so that it has a code. */
    public boolean hasCode() {
        return context.session().opening().report().sound();
    }

    /** Works out the present code, and who else could have written in the diary. */
    public void open() {
        context.work().call(open -> open.keys().accessPeriods(), others::set);
        if (hasCode()) {
            context.work().call(open -> open.headCodes().current(), code::set);
        }
    }

    /** Reads the whole diary, and compares it with a code that was given out. */
    public void compare(String typed) {
        Optional<HeadCode> given = HeadCode.parse(typed);
        problem.set(null);
        if (given.isEmpty()) {
            answer.set(new CodeComparison("", null, false));
            return;
        }
        busy.set(true);
        answer.set(null);
        silence = context.tasks()
                .of(() -> context.session().call(open -> open.headCodes().compare(given.get())))
                .onSuccess(outcome -> answer.set(new CodeComparison(
                        given.get().toString(), outcome, given.get().isOlder())))
                .onFailure(context.errors(), problem::set)
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Cancels what is under way, since nobody would see the result. */
    public void drop() {
        silence.run();
    }
}
