package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Restoration;
import org.daybook.text.CopyFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The three pages on which a copy is restored in place of the diary: which and where, what is in it, and the
 * confirmation.
 */
final class RestorePages {
    private final GatewayContext context;
    private final Messages messages;
    private final ExistingFileModel model;
    private final ExistingFileForm form;
    private final Consumer<GatewayDestination> go;
    private final Consumer<Node> show;
    private final ObjectProperty<@Nullable Path> target = new SimpleObjectProperty<>();
    private @Nullable Restoration checked;

    /** @param show shows a page in place of the previous one */
    RestorePages(GatewayContext context, Consumer<GatewayDestination> go, Consumer<Node> show) {
        this.context = context;
        this.messages = context.messages();
        this.go = go;
        this.show = show;
        model = new ExistingFileModel(context, null);
        form = new ExistingFileForm(model, context, messages.get("mend.restore-which"), "mend.checking", this::check);
        target.set(context.remembered().diary().orElse(null));
    }

    Node first() {
        Button check = Buttons.primary(messages.get("mend.check"), form::submit);
        Label waiting =
                Buttons.waiting(check, model.file.isNull().or(target.isNull()), messages.get("mend.check-first"));
        Button choose = Buttons.plain(
                messages.get("mend.choose-place"),
                Feather.FOLDER,
                () -> context.window()
                        .files()
                        .saveFile(
                                messages.get("mend.place-title"),
                                messages.get("unlock.place-verb"),
                                messages.get("unlock.proposed-name"),
                                target::set));
        Label where = TextLabels.paragraph("");
        where.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> target.get() == null
                                ? messages.get("unlock.no-place")
                                : target.get().toString(),
                        target));
        return new Page(
                messages.get("mend.restore-title"),
                TextLabels.paragraph(messages.get("mend.restore-what")),
                Panes.part(messages.get("mend.the-copy"), form),
                Panes.part(messages.get("mend.the-place"), choose, where),
                Panes.buttons(leave(), check, waiting));
    }

    /** Wipes what was typed. */
    void wipe() {
        form.wipe();
    }

    void drop() {
        form.wipe();
        model.drop();
        // A copy that is being put in place right now finishes first, and then closes itself.
        if (checked != null && !model.busy.get()) {
            context.finish(checked::close);
        }
        checked = null;
    }

    private void check(TypedUnlockSecret key) {
        Path backup = model.file.get();
        Path place = target.get();
        if (backup == null || place == null) {
            key.close();
            return;
        }
        model.run(
                () -> {
                    try (UnlockSecret secret = key.open()) {
                        return context.diaries().derived().restore(backup, secret, place, model.watched());
                    }
                },
                restoration -> {
                    checked = restoration;
                    form.wipe();
                    show.accept(second(restoration));
                },
                Restoration::close);
    }

    private Node second(Restoration restoration) {
        Restoration.BackupCounts held = restoration.held();
        Button put = Buttons.primary(messages.get("mend.put"), () -> put(restoration));
        put.disableProperty().bind(model.busy);
        String last = held.lastRecorded()
                .map(at -> context.window().formats().dateTime(at))
                .orElse("");
        Page page = new Page(
                messages.get("mend.restore-title"),
                TextLabels.paragraph(messages.get("mend.whole")),
                TextLabels.paragraph(
                        messages.get("mend.holds", held.entries(), held.incidents(), held.exhibits(), last)),
                TextLabels.paragraph(messages.get("mend.code", held.code())));
        held.copy().ifPresent(copy -> page.add(TextLabels.paragraph(new CopyFormatter(messages).of(copy))));
        if (!held.proven()) {
            page.add(TextLabels.paragraph(messages.get("mend.unproven")));
        }
        if (!held.access().isEmpty()) {
            String names = held.access().stream().map(AccessGrant::name).collect(Collectors.joining(", "));
            page.add(Panes.part(
                    messages.get("mend.access-title"),
                    TextLabels.paragraph(messages.get("mend.access", names)),
                    TextLabels.paragraph(messages.get("mend.access-end"))));
        }
        page.add(
                TextLabels.paragraph(
                        messages.get("mend.aside", restoration.target().toString())),
                new ProblemNote(messages, model.problem).on(Offer.TRY_AGAIN, () -> put(restoration)),
                Panes.buttons(leave(), put));
        return page;
    }

    private void put(Restoration restoration) {
        model.run(
                () -> {
                    try {
                        return restoration.put();
                    } finally {
                        if (model.watched().isCancelled()) {
                            restoration.close();
                        }
                    }
                },
                aside -> {
                    checked = null;
                    show.accept(third(restoration.target(), aside));
                },
                _ -> {});
    }

    private Node third(Path place, Optional<Path> aside) {
        Button unlock =
                Buttons.primary(messages.get("unlock.unlock"), () -> go.accept(new GatewayDestination.Unlock(place)));
        return new Page(
                messages.get("mend.restore-title"),
                TextLabels.paragraph(messages.get("mend.in-place", place.toString())),
                TextLabels.paragraph(
                        aside.map(old -> messages.get("mend.was-set-aside", String.valueOf(old.getFileName())))
                                .orElse(messages.get("mend.nothing-before"))),
                Panes.buttons(unlock));
    }

    private Button leave() {
        return Buttons.plain(messages.get("unlock.back"), () -> go.accept(new GatewayDestination.Repair()));
    }
}
