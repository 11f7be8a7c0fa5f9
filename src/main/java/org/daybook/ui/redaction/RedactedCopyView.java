package org.daybook.ui.redaction;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.PicturePane;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.form.FormPane;
import org.daybook.ui.redaction.RedactedCopyModel.Sheet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page on which boxes are drawn over a picture or a page, each with what it covers and why. JavaFX thread. */
public final class RedactedCopyView extends FormPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final RedactedCopyModel model;
    private final Messages messages;
    private final RedactedCopyForm form;
    private final PicturePane picture;
    private final CoverBoxPane boxes;
    private final Label percent = TextLabels.quiet("");
    private final Label page = TextLabels.quiet("");
    private final VBox rows = new VBox();
    private final FlowPane bar = new FlowPane();
    private final FlowPane turns = new FlowPane();
    private int shown;

    public RedactedCopyView(RedactedCopyModel model, DiaryContext context) {
        super(context, model.work());
        this.model = model;
        this.messages = context.messages();
        this.form = model.form();
        this.picture = new PicturePane(messages.get("redacted.picture-spoken"));
        picture.setAccessibleHelp(messages.get("exhibit.look-keys"));
        this.boxes = new CoverBoxPane(form, messages, picture);
        picture.scaleProperty()
                .subscribe(scale -> percent.setText(messages.get("exhibit.percent", scale.doubleValue())));
        bar.getStyleClass().add("viewer-bar");
        turns.getStyleClass().add("viewer-bar");
        rows.getStyleClass().add("section-parts");
        closeWhileBusy();
        addEventFilter(InputEvent.ANY, event -> {
            if (model.makingProperty().get()) {
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl;
            if (UNDO.match(event) && !typing) {
                event.consume();
                form.undo();
            }
        });
        getStyleClass().add("exhibit-form");
        form.boxes().addListener((ListChangeListener<CoverBox>) _ -> listBoxes());
        model.sheetProperty().subscribe(sheet -> show(sheet));
        whenReady(this::begin);
    }

    @Override
    public void drop() {
        model.drop();
        picture.clear();
        super.drop();
    }

    @Override
    protected void save() {
        model.save();
        form.unexplained().ifPresent(boxes::show);
    }

    private void begin() {
        VBox viewer = new VBox(bar, boxes);
        viewer.getStyleClass().add("viewer");
        Page sheet = new Page(
                messages.get("redacted.heading", model.name()),
                TextLabels.paragraph(messages.get("redacted.lead")),
                viewer,
                rows);
        sheet.setId("redacted-page");
        fillBar();
        listBoxes();
        if (model.isInPortfolios()) {
            CheckBox instead = Buttons.check(messages.get("redacted.instead"), form.insteadProperty());
            VBox part = new VBox(instead, TextLabels.quiet(messages.get("redacted.instead-help")));
            part.getStyleClass().add("choice-with-words");
            sheet.add(part);
        }
        show(
                sheet,
                messages.get("redacted.verb"),
                model::leave,
                () -> askToDiscard(messages.get("redacted.discard-text"), model::discard));
    }

    private void show(@Nullable Sheet sheet) {
        if (sheet == null) {
            picture.clear();
            return;
        }
        shown = sheet.page();
        boolean document = sheet.pages() > 0;
        picture.show(sheet.width(), sheet.height(), sheet.argb(), sheet.fullWidth(), document);
        boxes.turnTo(sheet.page());
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
        undo.disableProperty().bind(form.undoableProperty().not());
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
        if (model.sheetProperty().get() != null) {
            boxes.show(form.add(shown, BoxPlace.MIDDLE));
        }
    }

    private void listBoxes() {
        rows.getChildren().clear();
        if (form.boxes().isEmpty()) {
            rows.getChildren().add(TextLabels.quiet(messages.get("redacted.none")));
        }
        for (int i = 0; i < form.boxes().size(); i++) {
            rows.getChildren().add(row(form.boxes().get(i), i + 1));
        }
    }

    private VBox row(CoverBox box, int number) {
        String name = box.page == 0
                ? messages.get("redacted.box", number)
                : messages.get("redacted.box-on-page", number, box.page);
        FlowPane actions = Page.buttonsLeft(
                Buttons.link(messages.get("redacted.show-box", number), () -> {
                    if (box.page != shown) {
                        model.turnTo(box.page);
                    }
                    boxes.show(box);
                }),
                Buttons.link(messages.get("redacted.remove-box", number), () -> {
                    form.remove(box);
                    picture.requestFocus();
                }));
        return Page.part(
                name,
                new FieldRow(
                        messages.get("redacted.what"), TextFields.line(box.what), messages.get("redacted.what-help")),
                new FieldRow(messages.get("redacted.why"), TextFields.line(box.why), messages.get("redacted.why-help")),
                actions);
    }
}
