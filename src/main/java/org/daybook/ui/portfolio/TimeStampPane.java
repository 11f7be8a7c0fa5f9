package org.daybook.ui.portfolio;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;

/** Explains time-stamping, saves the request, and reads the response that was obtained elsewhere. */
final class TimeStampPane extends FoldingPane {
    private final TimeStampModel model;
    private final Messages messages;
    private final FilePicker files;
    private final VBox outcome = Panes.column("success-note");

    TimeStampPane(TimeStampModel model, Messages messages, FilePicker files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        Label requested = TextLabels.quiet("");
        OptionalNodes.showWhile(requested, requested.textProperty().isNotEmpty());
        model.requestedProperty()
                .subscribe(name ->
                        requested.setText(name.isEmpty() ? "" : messages.get("portfolio.stamp-requested", name)));
        Node body = new VBox(
                TextLabels.paragraph(messages.get("portfolio.stamp-what")),
                TextLabels.paragraph(messages.get("portfolio.stamp-how")),
                Panes.buttons(button("portfolio.stamp-save", this::save), button("portfolio.stamp-take", this::take)),
                requested,
                new ProblemNote(messages, model.failureProperty())
                        .on(Offer.CHOOSE_ANOTHER_PLACE, this::save)
                        .on(Offer.TRY_AGAIN, this::take),
                outcome);
        body.getStyleClass().addAll("section-body", "section-parts");
        name(messages.get("portfolio.stamp-title"));
        setContent(body);
        model.answerProperty().subscribe(this::show);
    }

    private void save() {
        files.saveFile(
                messages.get("portfolio.stamp-save-title"),
                messages.get("portfolio.pick-verb"),
                model.proposedName(),
                model::saveRequest);
    }

    private void take() {
        files.openFile(
                messages.get("portfolio.stamp-take-title"),
                messages.get("portfolio.stamp-take-verb"),
                model::takeAnswer);
    }

    private void show(TimeStampModel.@Nullable StampResult answer) {
        OptionalNodes.show(outcome, answer != null);
        outcome.getChildren().clear();
        switch (answer) {
            case null -> {}
            case TimeStampModel.StampResult.Holds holds ->
                outcome.getChildren()
                        .addAll(
                                TextLabels.paragraph(messages.get(
                                        "portfolio.stamp-holds",
                                        messages.formats()
                                                .exactDateTime(OffsetDateTime.ofInstant(
                                                        holds.stamp().at(), ZoneId.systemDefault())),
                                        holds.stamp().service())),
                                TextLabels.paragraph(messages.get("portfolio.stamp-trust")),
                                TextLabels.quiet(messages.get("portfolio.stamp-kept", holds.kept())));
            case TimeStampModel.StampResult.DoesNotHold _ ->
                outcome.getChildren().add(TextLabels.paragraph(messages.get("portfolio.stamp-not")));
        }
    }

    private Button button(String key, Runnable action) {
        return Buttons.plain(messages.get(key), action);
    }
}
