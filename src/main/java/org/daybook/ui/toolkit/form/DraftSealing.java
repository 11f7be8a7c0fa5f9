package org.daybook.ui.toolkit.form;

import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.vault.VaultFailure;

/**
 * Seals a form's draft in the open diary, and reports its state. Use on the JavaFX thread.
 *
 * @param state given the state of the draft in words; empty once there is no draft
 */
record DraftSealing(DiaryContext context, Consumer<String> state) implements DraftSaver.BackgroundSealing {
    @Override
    public void emptied(Optional<Id<Draft>> older) {
        state.accept("");
        older.ifPresent(id -> context.tasks()
                .of(() -> context.session().call(open -> {
                    open.drafts().discard(id);
                    return id;
                }))
                // A draft that was still being sealed has said so meanwhile, and is gone now too.
                .onSuccess(_ -> state.accept(""))
                // The draft stays and is offered again, which is better than losing one.
                .onFailure(VaultFailure.class, _ -> {})
                .start());
    }

    @Override
    public void seal(Draft draft, Runnable sealed, Consumer<VaultFailure> refused) {
        context.tasks()
                .of(() -> context.session().call(open -> {
                    open.drafts().save(draft);
                    return draft;
                }))
                .onSuccess(_ -> {
                    String at = context.formats().dateTime(draft.savedAt());
                    state.accept(context.messages().get("common.draft-kept", at));
                    sealed.run();
                })
                .onFailure(VaultFailure.class, problem -> {
                    state.accept(context.messages().get("common.draft-refused"));
                    refused.accept(problem);
                })
                .start();
    }
}
