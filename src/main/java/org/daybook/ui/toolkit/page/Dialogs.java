package org.daybook.ui.toolkit.page;

import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;

/** Questions and messages shown over the page, inside the window. JavaFX thread only. */
public final class Dialogs {

    private final ModalLayer layer;
    private final Messages messages;

    public Dialogs(ModalLayer layer, Messages messages) {
        this.layer = layer;
        this.messages = messages;
    }

    /**
     * Asks before something is done.
     *
     * @param question what is asked
     * @param agreed run if the user presses the button that does it
     */
    public void confirm(DialogQuestion question, Runnable agreed) {
        confirm(question, agreed, () -> {});
    }

    /**
     * Asks before something is done.
     *
     * @param agreed run if the user presses the button that does it
     * @param declined run if the user does anything else, such as hiding the window
     */
    public void confirm(DialogQuestion question, Runnable agreed, Runnable declined) {
        AtomicReference<Runnable> outcome = new AtomicReference<>(declined);
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        Button yes = Buttons.primary(question.verb());
        yes.setOnAction(_ -> {
            outcome.set(agreed);
            close.get().run();
        });
        close.set(layer.show(
                sheet(question.title(), TextLabels.paragraph(question.text()), cancel(close), yes),
                () -> outcome.get().run()));
    }

    /**
     * Asks before something is deleted. The default button, which Enter presses, keeps it.
     *
     * @param agreed run if the user presses the button that deletes it
     */
    public void confirmDeletion(DialogQuestion question, Runnable agreed) {
        AtomicReference<Runnable> outcome = new AtomicReference<>(() -> {});
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        Button delete = Buttons.plain(question.verb());
        Button keep =
                Buttons.primary(messages.get("common.keep"), () -> close.get().run());
        delete.setOnAction(_ -> {
            outcome.set(agreed);
            close.get().run();
        });
        keep.setDefaultButton(true);
        keep.setCancelButton(true);
        close.set(layer.show(
                sheet(question.title(), TextLabels.paragraph(question.text()), delete, keep),
                () -> outcome.get().run()));
    }

    /**
     * Asks in more than a sentence before something is done.
     *
     * @param go the button that does it, once the sheet is closed
     */
    public void ask(String title, Region content, Button go, Runnable agreed) {
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        go.setOnAction(_ -> {
            close.get().run();
            agreed.run();
        });
        close.set(show(title, content, () -> {}, cancel(close), go));
    }

    private Button cancel(AtomicReference<Runnable> close) {
        Button cancel =
                Buttons.plain(messages.get("common.cancel"), () -> close.get().run());
        cancel.setCancelButton(true);
        return cancel;
    }

    /** Shows a message with one button. */
    public void tell(String title, String text) {
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        Button ok =
                Buttons.primary(messages.get("common.close"), () -> close.get().run());
        close.set(layer.show(sheet(title, TextLabels.paragraph(text), ok), () -> {}));
    }

    /**
     * Shows anything under a title, with buttons below it.
     *
     * @param closed run once when the sheet is closed, in whatever way
     * @return closes the sheet
     */
    public Runnable show(String title, Region content, Runnable closed, Button... buttons) {
        return layer.show(sheet(title, content, buttons), closed);
    }

    /**
     * As {@link #show}, on a sheet that takes as much of the window as it can use, and scrolls where that is little.
     */
    public Runnable showLarge(String title, Region content, Runnable closed, Button... buttons) {
        VBox body = new VBox(TextLabels.title(title), content);
        body.getStyleClass().addAll("sheet-body", "large-sheet-body");
        VBox.setVgrow(content, Priority.ALWAYS);
        ScrollPane scroll = new PlainScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox sheet = new VBox(scroll, Panes.buttons(buttons));
        sheet.getStyleClass().addAll("sheet", "large-sheet");
        return layer.show(sheet, closed);
    }

    private static Region sheet(String title, Region content, Button... buttons) {
        VBox body = Panes.column("sheet-body", TextLabels.title(title), content);
        ScrollPane scroll = new WrappingScroll(body);
        VBox sheet = Panes.column("sheet", scroll, Panes.buttons(buttons));
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        return sheet;
    }

    /** As high as its content wrapped to the available width, and lower only where the window is too low. */
    private static final class WrappingScroll extends PlainScrollPane {
        private final Region content;

        WrappingScroll(Region content) {
            super(content);
            this.content = content;
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setFocusTraversable(false);
            getStyleClass().add("plain-scroll");
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(content.prefHeight(width)) + 1;
        }
    }

    /**
     * A question asked before something is done.
     *
     * @param title short
     * @param text what will happen, in a sentence or two
     * @param verb the words on the button that does it
     */
    public record DialogQuestion(String title, String text, String verb) {}
}
