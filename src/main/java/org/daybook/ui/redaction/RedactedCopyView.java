package org.daybook.ui.redaction;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.player.RecordingStretchFields;
import org.daybook.ui.redaction.RedactedCopyModel.PageSheet;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.form.FormPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.PicturePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page on which parts of a picture, a page or a recording are covered, each with what it covers and why. JavaFX
 * thread.
 */
public final class RedactedCopyView extends FormPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    /** The largest share of the window's height that the picture takes. */
    private static final double OF_WINDOW = 0.45;

    private final RedactedCopyModel model;
    private final Messages messages;
    private final RedactedCopyForm form;
    private final PicturePane picture;
    private final CoverBoxPane boxes;
    private final Label percent = TextLabels.quiet("");
    private final Label page = TextLabels.quiet("");
    private @Nullable RecordingCoverPane recording;
    private final FlowPane bar = Panes.flow("viewer-bar");
    private final FlowPane turns = new FlowPane();
    private int shown;

    public RedactedCopyView(RedactedCopyModel model, DiaryContext context) {
        super(context, model.work);
        this.model = model;
        this.messages = context.messages();
        this.form = model.form;
        this.picture = new PicturePane(messages.get("redacted.picture-spoken"));
        picture.setAccessibleHelp(messages.get("exhibit.look-keys"));
        // In a window of few lines the tools are in sight with the picture.
        picture.maxHeightProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> OF_WINDOW * height.doubleValue())
                        .orElse(Region.USE_COMPUTED_SIZE));
        this.boxes =
                new CoverBoxPane(form, messages, picture, picture.shownProperty(), place -> form.add(shown, place));
        picture.scaleProperty()
                .subscribe(scale -> percent.setText(messages.get("exhibit.percent", scale.doubleValue())));
        turns.getStyleClass().add("viewer-bar");
        closeWhileBusy();
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl;
            if (UNDO.match(event) && !typing && !model.making.get()) {
                event.consume();
                form.undo();
            }
        });
        getStyleClass().add("exhibit-form");
        model.sheet.subscribe(sheet -> show(sheet));
        whenReady(this::begin);
    }

    @Override
    public void drop() {
        model.drop();
        picture.clear();
        if (recording != null) {
            recording.drop();
        }
        super.drop();
    }

    @Override
    protected void save() {
        model.save();
        if (recording == null) {
            form.unexplained().ifPresent(boxes::show);
        }
    }

    private void begin() {
        RecordingModel player = model.player();
        Page sheet = new Page(
                messages.get("redacted.heading", model.name()),
                TextLabels.paragraph(messages.get(player == null ? "redacted.lead" : "redacted.lead-recording")));
        if (player == null) {
            VBox viewer = Panes.column("viewer", bar, boxes);
            fillBar();
            sheet.add(viewer);
            sheet.add(new CoverRows(form, messages, null, this::turnTo, picture::requestFocus));
        } else {
            RecordingCoverPane pane = new RecordingCoverPane(form, messages, player);
            recording = pane;
            player.factsProperty().subscribe(facts -> {
                // Until now the first to take the focus was the tick, which Space removes.
                if (facts != null && Focus.isIn(this) && !(getScene().getFocusOwner() instanceof TextInputControl)) {
                    pane.focus();
                }
            });
            sheet.add(pane);
            sheet.add(new CoverRows(form, messages, player, pane::show, pane::focus));
        }
        sheet.setId("redacted-page");
        sheet.addEventFilter(InputEvent.ANY, this::closeWhileMaking);
        if (model.isInPortfolios()) {
            sheet.add(Buttons.explained(
                    Buttons.check(messages.get("redacted.instead"), form.instead),
                    messages.get(player == null ? "redacted.instead-help" : "redacted.instead-help-recording")));
        }
        show(sheet, messages.get("redacted.verb"), model::goBack, () -> messages.get("redacted.discard-text"));
    }

    /** What is covered stays as it is while the copy is made; Tab still leads to the buttons that end it. */
    private void closeWhileMaking(InputEvent event) {
        boolean isTab = event instanceof KeyEvent key && key.getCode() == KeyCode.TAB;
        if (model.making.get() && !isTab) {
            event.consume();
        }
    }

    private void show(@Nullable PageSheet sheet) {
        if (sheet == null) {
            picture.clear();
            return;
        }
        shown = sheet.page();
        boolean document = sheet.pages() > 0;
        picture.show(sheet.width(), sheet.height(), sheet.argb(), sheet.fullWidth(), document);
        boxes.show(() -> form.on(shown));
        if (document) {
            page.setText(messages.get("exhibit.page", sheet.page(), sheet.pages()));
            Button previous = Buttons.icon(
                    messages.get("exhibit.page-previous"), Feather.CHEVRON_LEFT, () -> model.turnTo(shown - 1));
            Button next = Buttons.icon(
                    messages.get("exhibit.page-next"), Feather.CHEVRON_RIGHT, () -> model.turnTo(shown + 1));
            previous.setDisable(sheet.page() <= 1);
            next.setDisable(sheet.page() >= sheet.pages());
            turns.getChildren().setAll(previous, page, next);
        }
    }

    private void fillBar() {
        Button add = Buttons.plain(messages.get("redacted.add"), this::add);
        Button undo = Buttons.plain(messages.get("redacted.undo"), form::undo);
        undo.disableProperty().bind(form.undoable.not());
        bar.getChildren()
                .setAll(
                        add,
                        undo,
                        Buttons.icon(messages.get("exhibit.zoom-in"), Feather.ZOOM_IN, picture::zoomIn),
                        Buttons.icon(messages.get("exhibit.zoom-out"), Feather.ZOOM_OUT, picture::zoomOut),
                        Buttons.icon(messages.get("exhibit.zoom-fit"), Feather.MAXIMIZE, picture::fit),
                        percent,
                        turns);
    }

    private void add() {
        if (model.sheet.get() != null) {
            boxes.show(form.add(shown, CoverBoxBounds.MIDDLE));
        }
    }

    private void turnTo(CoverBox box) {
        if (box.page != shown) {
            model.turnTo(box.page);
        }
        boxes.show(box);
    }

    /** What is covered, one after the other, each with its times in a recording, what it is and why. JavaFX thread. */
    private static final class CoverRows extends VBox {
        private final RedactedCopyForm form;
        private final Messages messages;
        private final @Nullable RecordingModel player;
        private final Consumer<CoverBox> show;
        private final Runnable removed;

        /**
         * @param player plays the recording; null for a picture or a document
         * @param show leads to a box
         * @param removed run after one was removed
         */
        CoverRows(
                RedactedCopyForm form,
                Messages messages,
                @Nullable RecordingModel player,
                Consumer<CoverBox> show,
                Runnable removed) {
            this.form = form;
            this.messages = messages;
            this.player = player;
            this.show = show;
            this.removed = removed;
            getStyleClass().add("section-parts");
            form.boxes.addListener((ListChangeListener<CoverBox>) _ -> list());
            list();
        }

        private void list() {
            getChildren().clear();
            if (form.boxes.isEmpty()) {
                String none = messages.get(player == null ? "redacted.none" : "redacted.none-covered");
                getChildren().add(TextLabels.quiet(none));
            }
            for (int i = 0; i < form.boxes.size(); i++) {
                getChildren().add(row(form.boxes.get(i), i + 1));
            }
        }

        private VBox row(CoverBox box, int number) {
            boolean isStretch = box.over != CoverBox.Over.PICTURE;
            String showing = messages.get(isStretch ? "redacted.show-stretch" : "redacted.show-box", number);
            String removing = messages.get(isStretch ? "redacted.remove-stretch" : "redacted.remove-box", number);
            FlowPane actions =
                    Panes.buttons(Buttons.quiet(showing, () -> show.accept(box)), Buttons.quiet(removing, () -> {
                        form.remove(box);
                        removed.run();
                    }));
            FieldRow what = FieldRow.of(messages, "redacted.what", TextFieldFactory.line(box.what));
            FieldRow why = FieldRow.of(messages, "redacted.why", TextFieldFactory.line(box.why));
            VBox row = Panes.part(name(box, number));
            if (isStretch && player != null) {
                row.getChildren().add(new RecordingStretchFields(box.begin, box.end, player, messages));
            }
            row.getChildren().addAll(what, why, actions);
            row.getStyleClass().add("section-parts");
            return row;
        }

        private String name(CoverBox box, int number) {
            return switch (box.over) {
                case FILM -> messages.get("redacted.stretch-picture", number);
                case SOUND -> messages.get("redacted.stretch-sound", number);
                case PICTURE ->
                    box.page == 0
                            ? messages.get("redacted.box", number)
                            : messages.get("redacted.box-on-page", number, box.page);
            };
        }
    }
}
