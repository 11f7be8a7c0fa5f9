package org.daybook.ui.screenshot;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitThumbnail;
import org.daybook.ui.screenshot.ScreenshotJoinModel.Choice;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.jspecify.annotations.Nullable;

/** The page on which screenshots are chosen to be joined into one long picture. JavaFX thread. */
public final class ScreenshotJoinView extends ScreenPane {
    private final ScreenshotJoinModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final ThumbnailLoader<ExhibitHistory> pictures;

    public ScreenshotJoinView(ScreenshotJoinModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.pictures = ExhibitThumbnail.loader(context);
        model.choices.subscribe(choices -> show(choices));
    }

    @Override
    public void drop() {
        model.drop();
        pictures.drop();
        setCenter(null);
        setBottom(null);
    }

    private void show(@Nullable List<Choice> choices) {
        if (choices == null) {
            return;
        }
        Page page = new Page(
                        messages.get("join-screenshots.title"),
                        TextLabels.paragraph(messages.get("join-screenshots.lead")))
                .withBack(messages.get("join-screenshots.back"), model::goBack);
        page.setId("join-screenshots-page");
        if (choices.size() < 2) {
            page.add(TextLabels.paragraph(messages.get("join-screenshots.alone")));
        } else {
            choices.forEach(choice -> page.add(row(choice)));
        }
        Button join = Buttons.primary(messages.get("join-screenshots.verb"), model::join);
        BooleanBinding few = Bindings.createBooleanBinding(
                () -> choices.size() > 1
                        && choices.stream().filter(one -> one.ticked().get()).count() < 2,
                choices.stream().map(Choice::ticked).toArray(Observable[]::new));
        join.disableProperty().bind(few.or(model.joining));
        Label state = TextLabels.quiet(messages.get("join-screenshots.joining"));
        OptionalNodes.showWhile(state, model.joining);
        page.showIn(
                this,
                new ProblemNote(messages, model.diary.failureProperty()),
                Panes.buttons(
                        join,
                        Buttons.plain(messages.get("common.cancel"), model::goBack),
                        Buttons.waitingLine(few, messages.get("join-screenshots.waits"))),
                state);
    }

    private Node row(Choice choice) {
        ExhibitHistory exhibit = choice.exhibit();
        CheckBox box = Buttons.check(context.words().full(exhibit), choice.ticked());
        ExhibitThumbnail picture =
                new ExhibitThumbnail(pictures, context.window().cover());
        picture.getStyleClass().add("thumbnail-small");
        picture.show(exhibit);
        VBox words = new VBox(box, TextLabels.quiet(context.words().details(exhibit)));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Panes.row("row-line", picture, words);
    }
}
