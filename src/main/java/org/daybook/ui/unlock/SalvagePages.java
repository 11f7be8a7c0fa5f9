package org.daybook.ui.unlock;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.session.salvage.SalvageFormatter;
import org.daybook.session.salvage.SalvageReport;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.task.Problem.Offer;

/** The first and the last page of a rescue: which file, and the outcome. */
final class SalvagePages {
    private final SalvageModel model;
    private final GatewayContext context;
    private final Messages messages;
    private final ExistingFileForm form;
    final Page first;

    /**
     * @param back leaves without a new diary
     * @param next continues to the new diary's location and passphrase
     */
    SalvagePages(SalvageModel model, GatewayContext context, Runnable back, Runnable next) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        form = new ExistingFileForm(
                model.old, context, messages.get("mend.salvage-which"), "mend.looking", key -> model.look(key, next));
        Button on = Buttons.primary(messages.get("unlock.next"), form::submit);
        Label waiting = Buttons.waiting(on, model.old.file.isNull(), messages.get("common.waits-file"));
        Button leave = Buttons.plain(messages.get("unlock.back"), back);
        first = new Page(
                messages.get("mend.salvage-title"),
                TextLabels.paragraph(messages.get("mend.salvage-what")),
                TextLabels.paragraph(messages.get("mend.salvage-new")),
                form,
                Panes.buttons(leave, on, waiting));
    }

    /** Wipes what was typed. */
    void wipe() {
        form.wipe();
    }

    /** The page with the outcome, while the new diary is open already. */
    Page last(Runnable whenDone) {
        SalvageReport report = Objects.requireNonNull(model.report());
        SalvageFormatter words = new SalvageFormatter(messages);
        Button save = Buttons.plain(messages.get("mend.save-list"));
        save.setOnAction(_ -> context.window()
                .files()
                .saveFile(
                        messages.get("mend.save-title"),
                        messages.get("mend.save-verb"),
                        messages.get("mend.save-name"),
                        target -> model.save(
                                report,
                                target,
                                OffsetDateTime.now(context.window().clock()))));
        Button on = Buttons.primary(messages.get("mend.to-diary"), whenDone);
        VBox saved = new VBox();
        model.saved.subscribe(path -> saved.getChildren()
                .setAll(
                        path == null
                                ? List.of()
                                : List.of(TextLabels.paragraph(messages.get("mend.saved", path.toString())))));
        List<String> missing = words.missing(report);
        Page page = new Page(messages.get("mend.done-title"), lines(words.kept(report))).beginAtTitle();
        if (!missing.isEmpty()) {
            page.add(Panes.part(messages.get("mend.missing"), lines(missing)));
        }
        page.add(
                Panes.part(messages.get("mend.left"), lines(words.left(report))),
                TextLabels.paragraph(messages.get("mend.claims")),
                TextLabels.paragraph(messages.get("mend.keep-old")),
                TextLabels.quiet(messages.get("mend.list-plain")),
                saved,
                new ProblemNote(messages, model.saving.problem).on(Offer.CHOOSE_ANOTHER_PLACE, save::fire),
                Panes.buttons(save, on));
        return page;
    }

    private static VBox lines(List<String> words) {
        VBox box = Panes.column("part");
        words.forEach(line -> box.getChildren().add(TextLabels.paragraph(line)));
        return box;
    }
}
