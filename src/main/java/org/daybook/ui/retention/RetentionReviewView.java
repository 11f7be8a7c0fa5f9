package org.daybook.ui.retention;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;

/** The review of how long the case is kept: keep it longer, go to where its records are erased one by one, or erase
 * all of some kinds together. */
public final class RetentionReviewView extends ScreenPane {
    private final RetentionReviewModel model;
    private final Messages messages;
    private final ListCover cover;

    public RetentionReviewView(RetentionReviewModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        this.cover = context.window().cover();
        model.shown.subscribe(this::show);
        cover.onChange(this, () -> show(model.shown.get()));
    }

    @Override
    public void drop() {
        model.drop();
        setCenter(null);
    }

    private void show(RetentionReviewModel.@Nullable RetentionContent shown) {
        if (shown == null) {
            setCenter(null);
            return;
        }
        Page page = new Page(
                        messages.get("retention.title"),
                        TextLabels.paragraph(messages.get("retention.lead")),
                        justErased(),
                        new ProblemNote(messages, model.diary.failureProperty()),
                        rules(shown.rules()),
                        erasing(shown))
                .withBack(messages.get("retention.back"), model::goBack);
        setCenter(page);
        Focus.first(page);
    }

    private Node justErased() {
        VBox note = Panes.column(
                "success-note", TextLabels.paragraph(messages.count("retention.just-erased", model.justErased())));
        OptionalNodes.show(note, model.justErased() > 0);
        return note;
    }

    private Node rules(List<RetentionReviewModel.Rule> rules) {
        VBox part = Panes.part(messages.get("retention.keep"));
        if (rules.isEmpty()) {
            part.getChildren().add(TextLabels.quiet(messages.get("case.none-yet")));
        }
        rules.forEach(rule -> part.getChildren().add(rule(rule)));
        return part;
    }

    private Node rule(RetentionReviewModel.Rule rule) {
        VBox card = new VBox();
        card.getStyleClass().addAll("field-row", "card-part");
        if (!cover.isCovered()) {
            rule.lines()
                    .forEach(line -> card.getChildren()
                            .add(TextLabels.paragraph(messages.get("retention.says", line.label(), line.text()))));
        }
        List<Button> buttons = new ArrayList<>();
        if (model.canRecord()) {
            Button keep = Buttons.plain(messages.get("retention.keep-until"), () -> model.keepUntil(rule));
            keep.setAccessibleText(messages.get("retention.keep-until-spoken", rule.name()));
            buttons.add(keep);
        }
        Button show = Buttons.plain(messages.get("retention.show"), () -> model.show(rule));
        show.setAccessibleText(messages.get("retention.show-spoken", rule.name()));
        buttons.add(show);
        card.getChildren().add(Panes.buttons(buttons.toArray(Button[]::new)));
        return card;
    }

    /** All records of the kinds that are ticked, erased together with one reason. */
    private Node several(List<RetentionReviewModel.Holding> holdings) {
        Label total = TextLabels.paragraph("");
        VBox below = Panes.column(
                "section-parts",
                total,
                TextLabels.paragraph(messages.get("retention.erase-does")),
                TextLabels.paragraph(messages.get("retention.erase-police")),
                new FieldRow(
                        messages.get("retention.erase-reason"),
                        TextFieldFactory.line(model.reason),
                        messages.get("erasure.reason-help")),
                new FieldRow(
                        messages.get("retention.erase-number"),
                        TextFieldFactory.line(model.typed),
                        messages.get("erasure.number-help")),
                Panes.buttons(erase(), Buttons.waitingLine(model.ready().not(), messages.get("erasure.erase-first"))));
        SetChangeListener<RetentionReviewModel.Holding> counted = _ -> {
            total.setText(messages.count("retention.ticked", model.tickedCount()));
            OptionalNodes.show(below, !model.ticked.isEmpty());
        };
        model.ticked.addListener(counted);
        OptionalNodes.show(below, false);
        VBox several = Panes.column(
                "section-parts",
                new TickList<>(
                        messages,
                        messages.get("retention.erase-several"),
                        holdings,
                        holding -> messages.get("retention.says", holding.name(), holding.count()),
                        model.ticked),
                below);
        FoldingPane pane = new FoldingPane();
        pane.name(messages.get("retention.erase-several-title"));
        pane.setContent(several);
        return pane;
    }

    private Button erase() {
        Button erase = Buttons.plain(messages.get("erasure.erase"), model::erase);
        erase.disableProperty().bind(model.ready().not());
        return erase;
    }

    private Node erasing(RetentionReviewModel.RetentionContent shown) {
        VBox part = Panes.part(messages.get("retention.erase"));
        part.getChildren().add(TextLabels.paragraph(messages.get("retention.erase-how")));
        shown.holdings()
                .forEach(holding -> part.getChildren()
                        .add(new LinkRow(holding.name(), holding.count(), () -> model.show(holding))));
        List<RetentionReviewModel.Holding> some = shown.holdings().stream()
                .filter(holding -> holding.ids().size() > 0)
                .toList();
        if (model.canRecord() && !some.isEmpty()) {
            part.getChildren().add(several(some));
        }
        part.getChildren()
                .addAll(
                        TextLabels.paragraph(messages.count("retention.erased", shown.erased())),
                        Panes.buttons(Buttons.plain(messages.get("retention.receipt"), model::goToReceipt)));
        return part;
    }
}
