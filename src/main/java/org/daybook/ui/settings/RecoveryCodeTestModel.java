package org.daybook.ui.settings;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether words from a paper are the recovery code of the diary. Nothing is changed or recorded. JavaFX
 * thread.
 */
public final class RecoveryCodeTestModel {
    private final DiaryContext context;
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    /** Whether the words tried last open the diary. */
    final ReadOnlyBooleanWrapper fits = new ReadOnlyBooleanWrapper(this, "fits", false);
    /** Why they do not, shown at the field; empty if there is no problem. */
    final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");

    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);

    public RecoveryCodeTestModel(DiaryContext context) {
        this.context = context;
    }

    /** The words were changed, so the last result no longer applies. */
    void edited() {
        fits.set(false);
        wrong.set("");
    }

    /** Tries the words, and zeroes {@code typed}. */
    void tryOut(char[] typed) {
        fits.set(false);
        wrong.set("");
        problem.set(null);
        RecoveryCode code;
        try {
            code = RecoveryCode.parse(typed);
        } catch (RecoveryCodeFailure failure) {
            wrong.set(context.errors().present(failure).text());
            return;
        }
        busy.set(true);
        context.tasks()
                .of(() -> context.session().call(open -> open.keys().opens(new UnlockSecret.OfCode(code))))
                .onSuccess(opens -> {
                    fits.set(opens);
                    wrong.set(opens ? "" : context.messages().get("recovery.fits-not"));
                })
                .onFailure(context.errors(), problem::set)
                .andFinally(() -> {
                    // Also if the diary was closed before the code was tried.
                    code.close();
                    busy.set(false);
                })
                .start();
    }
}
