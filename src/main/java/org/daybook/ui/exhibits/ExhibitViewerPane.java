package org.daybook.ui.exhibits;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.evidence.format.TextPreview;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.player.RecordingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.PicturePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Shows an exhibit's file: a picture, a recording, text, a page, or why it cannot be shown. JavaFX thread. */
final class ExhibitViewerPane extends VBox {
    private final ExhibitPreviewModel model;
    private final Messages messages;
    private final String spoken;
    private final PicturePane picture;
    private final FlowPane pictureBar = Panes.flow("viewer-bar");
    private final Label percent = TextLabels.quiet("");
    private final Label page = TextLabels.quiet("");
    private final Button previous;
    private final Button next;
    private final TextReadingPane words;
    private @Nullable MailPane mail;
    private final Subscription listening;
    private @Nullable RecordingPane player;

    /** @param spoken what a screen reader says of a picture */
    ExhibitViewerPane(ExhibitPreviewModel model, Messages messages, String spoken) {
        this.model = model;
        this.messages = messages;
        this.spoken = spoken;
        this.picture = new PicturePane(messages.get("exhibit.look-spoken", spoken));
        picture.setAccessibleHelp(messages.get("exhibit.look-keys"));
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.R && !event.isShortcutDown() && !event.isAltDown()) {
                picture.turn();
                event.consume();
            }
        });
        this.words = new TextReadingPane(messages, spoken);
        this.previous = icon("exhibit.page-previous", Feather.CHEVRON_LEFT, () -> turn(-1));
        this.next = icon("exhibit.page-next", Feather.CHEVRON_RIGHT, () -> turn(1));
        picture.scaleProperty()
                .subscribe(scale -> percent.setText(messages.get("exhibit.percent", scale.doubleValue())));
        getStyleClass().add("viewer");
        listening = model.state.subscribe(this::show);
    }

    /** Releases what is shown. */
    void drop() {
        listening.unsubscribe();
        if (player != null) {
            player.drop();
        }
        picture.clear();
        words.clear();
        dropMail();
        getChildren().clear();
    }

    private void show(PreviewState look) {
        if (player != null) {
            player.drop();
            player = null;
        }
        if (!(look instanceof PreviewState.PicturePreview)) {
            picture.clear();
        }
        if (!(look instanceof PreviewState.WordsPreview)) {
            words.clear();
        }
        dropMail();
        switch (look) {
            case PreviewState.CoveredPreview _ -> covered();
            case PreviewState.LoadingPreview _ ->
                getChildren().setAll(TextLabels.quiet(messages.get("exhibit.look-reading")));
            case PreviewState.PicturePreview pixels -> show(pixels);
            case PreviewState.RecordingPreview recording -> show(recording);
            case PreviewState.WordsPreview text -> show(text);
            case PreviewState.MailPreview one -> show(one);
            case PreviewState.NoPreview nothing -> nothing(nothing);
        }
    }

    private void covered() {
        Button uncover = Buttons.plain(messages.get("exhibit.uncover"), Feather.EYE, model::uncover);
        VBox cover = Panes.column(
                "viewer-cover", TextLabels.paragraph(messages.get("exhibit.covered-text")), Panes.buttons(uncover));
        getChildren().setAll(cover);
    }

    private void nothing(PreviewState.NoPreview nothing) {
        getChildren().clear();
        if (!nothing.why().isEmpty()) {
            VBox note = Panes.column("viewer-cover", TextLabels.paragraph(nothing.why()));
            getChildren().add(note);
        }
    }

    private void show(PreviewState.PicturePreview pixels) {
        boolean animated = pixels.time() >= 0;
        boolean document = pixels.pages() > 0 && !animated;
        picture.show(pixels.width(), pixels.height(), pixels.argb(), pixels.fullWidth(), document);
        pictureBar
                .getChildren()
                .setAll(
                        icon("exhibit.zoom-in", Feather.ZOOM_IN, picture::zoomIn),
                        icon("exhibit.zoom-out", Feather.ZOOM_OUT, picture::zoomOut),
                        icon("exhibit.zoom-fit", Feather.MAXIMIZE, picture::fit),
                        icon("exhibit.turn", Feather.ROTATE_CW, picture::turn),
                        percent);
        if (document || animated) {
            pictureBar.getChildren().add(steps(pixels, animated));
        }
        pictureBar.getChildren().add(coverButton());
        if (!getChildren().equals(List.of(picture, pictureBar))) {
            getChildren().setAll(picture, pictureBar);
        }
        if (!document && !pixels.isComing() && pixels.width() < pixels.fullWidth()) {
            getChildren()
                    .setAll(
                            picture,
                            pictureBar,
                            TextLabels.quiet(
                                    messages.get("exhibit.look-reduced", pixels.fullWidth(), pixels.fullHeight())));
        }
        if (!pixels.isWhole()) {
            getChildren().add(TextLabels.quiet(messages.get("exhibit.look-part")));
        }
    }

    /** What turns to another page, or to another picture of an animated one. */
    private HBox steps(PreviewState.PicturePreview pixels, boolean animated) {
        page.setText(
                animated
                        ? messages.get(
                                "exhibit.animation",
                                pixels.page(),
                                pixels.pages(),
                                TranscriptTimeMarks.hundredths(pixels.time()))
                        : messages.get("exhibit.page", pixels.page(), pixels.pages()));
        name(previous, animated ? "exhibit.animation-previous" : "exhibit.page-previous");
        name(next, animated ? "exhibit.animation-next" : "exhibit.page-next");
        page.setUserData(pixels.page());
        previous.setDisable(pixels.page() <= 1);
        next.setDisable(pixels.page() >= pixels.pages());
        HBox steps = Panes.row("viewer-steps", previous, page, next);
        steps.setNodeOrientation(animated ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.INHERIT);
        return steps;
    }

    private void show(PreviewState.RecordingPreview shown) {
        RecordingPane pane = new RecordingPane(shown.player(), messages, spoken);
        pane.add(coverButton());
        player = pane;
        getChildren().setAll(pane);
    }

    private void show(PreviewState.WordsPreview shown) {
        words.show(shown.text().text(), shown.isTable());
        getChildren().setAll(words, Panes.buttons(coverButton()));
        notes(shown.text(), shown.isWhole());
    }

    private void show(PreviewState.MailPreview shown) {
        MailPane pane = new MailPane(shown, messages, spoken, model);
        mail = pane;
        getChildren().setAll(pane, Panes.buttons(coverButton()));
        notes(shown.text(), shown.mail().isWhole());
    }

    private void dropMail() {
        if (mail != null) {
            mail.drop();
            mail = null;
        }
    }

    private void notes(TextPreview text, boolean isWhole) {
        if (!isWhole) {
            getChildren().add(TextLabels.quiet(messages.get("exhibit.look-part")));
        }
        if (text.more()) {
            getChildren().add(TextLabels.quiet(messages.get("exhibit.look-more")));
        }
        if (text.changed()) {
            getChildren().add(TextLabels.quiet(messages.get("exhibit.look-signs")));
        }
    }

    private void name(Button button, String key) {
        button.setAccessibleText(messages.get(key));
        Tooltips.put(button, messages.get(key));
    }

    private void turn(int by) {
        if (page.getUserData() instanceof Integer now) {
            model.turnTo(now + by);
        }
    }

    private Button coverButton() {
        return Buttons.quiet(messages.get("exhibit.cover"), model::cover);
    }

    private Button icon(String key, Ikon ikon, Runnable action) {
        return Buttons.icon(messages.get(key), ikon, action);
    }
}
