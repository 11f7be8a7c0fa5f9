package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.jspecify.annotations.Nullable;

/** The page that opens a copy read-only: nothing is written to it or beside it. */
final class ReadOnlyPage {
    private final GatewayContext context;
    private final ExistingFileModel model;
    private final ExistingFileForm form;
    private final Consumer<Session> opened;
    final Page page;

    /** @param file chosen already; null if it is still to be chosen */
    ReadOnlyPage(GatewayContext context, @Nullable Path file, Consumer<Session> opened, Runnable back) {
        this.context = context;
        this.opened = opened;
        Messages messages = context.messages();
        model = new ExistingFileModel(context, file);
        form = new ExistingFileForm(model, context, messages.get("mend.look-which"), "unlock.unlocking", this::open);
        Button open = Buttons.primary(messages.get("mend.look-open"), form::submit);
        Label waiting = Buttons.waiting(open, model.file.isNull(), messages.get("common.waits-file"));
        Button leave = Buttons.plain(messages.get("unlock.back"), back);
        page = new Page(
                messages.get("mend.look-title"),
                TextLabels.paragraph(messages.get("mend.look-what")),
                form,
                Panes.buttons(leave, open, waiting));
    }

    /** Wipes what was typed. */
    void wipe() {
        form.wipe();
    }

    void drop() {
        form.wipe();
        model.drop();
    }

    private void open(TypedUnlockSecret key) {
        Path file = Objects.requireNonNull(model.file.get());
        model.run(
                () -> {
                    try (UnlockSecret secret = key.open()) {
                        return context.diaries().look(file, secret);
                    }
                },
                opened,
                Session::close);
    }
}
