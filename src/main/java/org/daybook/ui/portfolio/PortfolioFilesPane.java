package org.daybook.ui.portfolio;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.files.DiskFullException;
import org.daybook.job.portfolio.PortfolioFiles;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;

/** What can be done with the files of a portfolio that was made: open, copy, say that somebody has it, delete. */
final class PortfolioFilesPane extends VBox {
    private final WindowContext context;
    private final Messages messages;
    private final PortfolioFiles files;
    private final WorkMeter meter;
    private final Label said = TextLabels.paragraph("");

    /** @param go opens another screen */
    PortfolioFilesPane(PortfolioResult result, WindowContext context, Consumer<Destination> go) {
        this.context = context;
        this.messages = context.messages();
        this.files = new PortfolioFiles(result.receipt());
        this.meter = context.meter();
        PortfolioReceiptPane receipt = new PortfolioReceiptPane(result, messages);
        context.tasks()
                .run(files::pages)
                .onSuccess(receipt::showPages)
                .onFailure(IOException.class, _ -> {})
                .start();
        Button copy = Buttons.plain(messages.get("portfolio.done-copy"), this::askWhere);
        Button delete = Buttons.plain(messages.get("portfolio.done-erase"), this::askWhether);
        copy.disableProperty().bind(meter.statusProperty().isNotNull());
        delete.disableProperty().bind(copy.disableProperty());
        OptionalNodes.show(said, false);
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        Panes.buttons(
                                shows("portfolio.done-open", false),
                                shows("portfolio.done-show", true),
                                copy,
                                Buttons.plain(
                                        messages.get("support.mark-given"),
                                        () -> go.accept(new Destination.WhoHasWhat())),
                                delete),
                        new ProgressPane(messages, "portfolio.done-copying", meter.statusProperty(), meter::stop),
                        said,
                        TextLabels.quiet(messages.get("portfolio.done-open-note")),
                        receipt);
    }

    private Button shows(String key, boolean folder) {
        return Buttons.plain(
                messages.get(key),
                () -> context.tasks()
                        .run(() -> {
                            files.show(folder);
                            return folder;
                        })
                        .onFailure(
                                IOException.class,
                                _ -> context.dialogs()
                                        .tell(messages.get(key), messages.get("portfolio.done-no-program")))
                        .start());
    }

    private void askWhere() {
        context.files()
                .chooseFolder(
                        messages.get("portfolio.done-copy"), messages.get("portfolio.done-copy-verb"), this::copyTo);
    }

    private void copyTo(Path folder) {
        OptionalNodes.show(said, false);
        ProgressWatch watch = meter.one();
        context.tasks()
                .run(() -> files.copyTo(folder, watch))
                .onSuccess(copy -> say(messages.get("portfolio.done-copied", copy.toString())))
                .onFailure(IOException.class, e -> say(messages.get(key(e), folder.toString())))
                .andFinally(meter::end)
                .start();
    }

    private static String key(IOException failure) {
        return switch (failure) {
            case InterruptedIOException _ -> "portfolio.done-copy-stopped";
            case FileAlreadyExistsException _ -> "portfolio.done-copy-there";
            case DiskFullException _ -> "portfolio.done-copy-full";
            default -> "portfolio.done-copy-failed";
        };
    }

    private void askWhether() {
        context.dialogs()
                .confirmDeletion(
                        new Dialogs.DialogQuestion(
                                messages.get("portfolio.done-erase-title"),
                                messages.get("portfolio.done-erase-text"),
                                messages.get("portfolio.done-erase")),
                        this::delete);
    }

    private void delete() {
        context.tasks()
                .run(() -> {
                    files.delete();
                    return files;
                })
                .onSuccess(_ -> {
                    getChildren().clear();
                    getChildren().add(said);
                    say(messages.get("portfolio.done-erased"));
                })
                .onFailure(IOException.class, _ -> say(messages.get("portfolio.done-erase-failed")))
                .start();
    }

    private void say(String text) {
        said.setText(text);
        OptionalNodes.show(said, true);
        said.setFocusTraversable(true);
        said.requestFocus();
    }

    /** Stops copying. */
    void drop() {
        meter.stop();
    }
}
