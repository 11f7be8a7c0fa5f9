package org.daybook.ui.exhibits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.text.Messages;
import org.daybook.ui.exhibits.IntegrityCheckModel.CheckResult;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;

/** The actions on an exhibit's file: saving a copy outside the diary, and checking it. JavaFX thread. */
final class ExhibitFileActions {
    private final DiaryContext context;
    private final Messages messages;
    private final SaveCopyModel copying;
    private final IntegrityCheckModel checking;
    private final Runnable copied;

    /** @param copied run when a copy was saved */
    ExhibitFileActions(DiaryContext context, Runnable copied) {
        this.context = context;
        this.messages = context.messages();
        this.copying = new SaveCopyModel(context);
        this.checking = new IntegrityCheckModel(context);
        this.copied = copied;
    }

    /** @param usable whether anything can be made of the file; false once it turns out that it cannot be read */
    Node of(ExhibitHistory exhibit, ObservableValue<Boolean> usable) {
        Button copy = Buttons.plain(messages.get("exhibit.copy"), () -> warn(exhibit));
        Button check = Buttons.quiet(messages.get("exhibit.check"), () -> checking.check(List.of(exhibit)));
        VBox outcome = new VBox();
        copying.saved.subscribe(path -> {
            fill(outcome, path == null ? List.of() : saved(path));
            if (path != null) {
                copied.run();
            }
        });
        VBox checked = new VBox();
        checking.result.subscribe(result -> fill(checked, result == null ? List.of() : words(result)));
        FlowPane buttons = Panes.buttons(copy, check);
        FileKind kind = FileKind.of(exhibit.current().file());
        if (kind.isCoverable()) {
            Button redact = Buttons.plain(
                    messages.get("exhibit.redact"),
                    () -> context.go(new Destination.RedactExhibit(exhibit.id(), null)));
            OptionalNodes.showWhile(redact, usable);
            buttons.getChildren().addFirst(redact);
        }
        if (kind.group() == FileKind.FileGroup.PICTURE) {
            Button join = Buttons.quiet(
                    messages.get("exhibit.join"), () -> context.go(new Destination.JoinScreenshots(exhibit.id())));
            OptionalNodes.showWhile(join, usable);
            buttons.getChildren().add(join);
        }
        return Panes.column(
                "section-parts",
                buttons,
                new ProgressPane(messages, "exhibit.copying", copying.meter.statusProperty(), copying::stop),
                new ProblemNote(messages, copying.problem)
                        .on(Offer.CHOOSE_ANOTHER_PLACE, () -> choose(exhibit))
                        .on(Offer.TRY_AGAIN, () -> choose(exhibit)),
                outcome,
                new ProgressPane(messages, "exhibit.checking", checking.meter.statusProperty(), checking::stop),
                new ProblemNote(messages, checking.problem),
                checked);
    }

    void drop() {
        copying.drop();
        checking.drop();
    }

    private void warn(ExhibitHistory exhibit) {
        context.window()
                .dialogs()
                .confirm(
                        new Dialogs.DialogQuestion(
                                messages.get("exhibit.copy-title"),
                                messages.get("exhibit.copy-warning"),
                                messages.get("exhibit.copy-go")),
                        () -> choose(exhibit));
    }

    private void choose(ExhibitHistory exhibit) {
        context.window()
                .files()
                .saveFile(
                        messages.get("exhibit.copy-where"),
                        messages.get("exhibit.copy-verb"),
                        copying.proposedName(exhibit),
                        path -> copying.save(exhibit, path));
    }

    private List<Node> saved(Path path) {
        return List.of(
                TextLabels.paragraph(
                        messages.get("exhibit.copied", context.words().fileName(path.toString()))),
                TextLabels.quiet(messages.get("exhibit.copied-note")));
    }

    private List<Node> words(CheckResult result) {
        List<Node> words = new ArrayList<>();
        if (!result.damaged().isEmpty()) {
            words.add(TextLabels.paragraph(messages.get("exhibit.check-damaged-one")));
        } else if (result.whole() > 0) {
            words.add(TextLabels.paragraph(messages.get("exhibit.check-whole-one")));
        } else if (result.stopped()) {
            words.add(TextLabels.paragraph(messages.get("exhibit.check-stopped")));
        }
        return words;
    }

    private static void fill(VBox box, @Nullable List<Node> words) {
        boolean filled = words != null && !words.isEmpty();
        box.getChildren().setAll(words == null ? List.of() : words);
        OptionalNodes.show(box, filled);
        box.getStyleClass().setAll("success-note");
    }
}
