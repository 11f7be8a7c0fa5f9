package org.daybook.ui.backup;

import java.time.OffsetDateTime;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.backup.BackupModel.Copied;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.control.TwoColumnPane;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;

/** The page for copying the diary to another place. */
public final class BackupView implements Screen {
    private static final double SHARE = 0.5;

    private final BackupModel model;
    private final HeadCodeModel codes;
    private final Messages messages;
    private final FilePicker files;
    private final VBox outcome = Panes.column("success-note");
    private final Page page;

    /** @param handOver leads to where a copy for somebody else is made */
    public BackupView(
            BackupModel model,
            HeadCodeModel codes,
            Messages messages,
            FilePicker files,
            PaperPrinter paper,
            Runnable handOver) {
        this.model = model;
        this.codes = codes;
        this.messages = messages;
        this.files = files;
        Button copy = Buttons.primary(messages.get("backup.copy"), this::choose);
        copy.disableProperty().bind(model.diary.busyProperty());
        HeadCodePart code = new HeadCodePart(codes, messages, paper);
        VBox backup = Panes.column(
                "card-part",
                TextLabels.paragraph(messages.get("backup.why")),
                TextLabels.paragraph(messages.get("backup.passphrase")),
                last(),
                Panes.buttons(copy),
                new ProgressPane(messages, "backup.copying", model.meter.statusProperty(), model::stop),
                new ProblemNote(messages, model.diary.failureProperty())
                        .on(Offer.CHOOSE_ANOTHER_PLACE, this::choose)
                        .on(Offer.CHOOSE_ANOTHER_FILE, this::choose)
                        .on(Offer.TRY_AGAIN, this::choose),
                outcome);
        VBox copyForOther = Panes.column(
                "card-part",
                TextLabels.paragraph(messages.get("backup.hand-over-what")),
                Panes.buttons(Buttons.plain(messages.get("backup.hand-over"), handOver)));
        VBox copies = Panes.column("parts", backup, copyForOther);
        VBox check = Panes.column("parts", code.today(), code.compare());
        page = new Page(messages.get("backup.title"), new TwoColumnPane(copies, check, SHARE)).wide();
        model.copied.subscribe(this::tell);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        model.drop();
        codes.drop();
    }

    private Label last() {
        Label words = TextLabels.quiet("");
        Formats formats = messages.formats();
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            OffsetDateTime last = model.last.get();
                            if (last != null) {
                                return messages.get("backup.last", formats.dateTime(last));
                            }
                            return model.known.get() ? messages.get("backup.none-yet") : "";
                        },
                        model.last,
                        model.known));
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        return words;
    }

    private void choose() {
        files.saveFile(messages.get("backup.where"), messages.get("backup.verb"), model.proposedName(), model::copyTo);
    }

    private void tell(@Nullable Copied copied) {
        outcome.getChildren().clear();
        OptionalNodes.show(outcome, copied != null);
        if (copied == null) {
            return;
        }
        outcome.getChildren()
                .addAll(
                        TextLabels.paragraph(messages.get(
                                "backup.done", copied.entries(), copied.file().toString())),
                        TextLabels.paragraph(messages.get("backup.code", copied.code())),
                        TextLabels.quiet(messages.get("backup.code-what")));
        codes.open();
        model.open();
        if (!copied.service().isEmpty()) {
            outcome.getChildren().add(TextLabels.paragraph(messages.get("backup.synced", copied.service())));
        }
    }
}
