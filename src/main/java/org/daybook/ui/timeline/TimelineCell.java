package org.daybook.ui.timeline;

import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.ui.common.IconShape;
import org.daybook.ui.common.OptionalNodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row of the timeline; its nodes are created once and reused while scrolling. */
final class TimelineCell extends ListCell<TimelineRow> {
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final double EMS_SIDE_BY_SIDE = 32;

    private final RowTextFormatter words;
    private final Label when = label("row-when");
    private final IconShape icon = new IconShape(Feather.EDIT_3);
    private final IconShape clip = new IconShape(Feather.PAPERCLIP);
    private final Label excerpt = label("row-excerpt");
    private final Label kinds = label("quiet");
    private final Label marks = label("row-marks");
    private final SentenceFlow sentence = new SentenceFlow();
    private final VBox middle;
    private final HBox line;
    private final HBox wide = new HBox();
    private final VBox tall = new VBox();
    private final StackPane entry = new StackPane();
    private final Label heading = label("row-heading");
    private final Label count = label("quiet");
    private final HBox headingBox = new HBox(heading, count);

    TimelineCell(RowTextFormatter words, TimelineModel model) {
        this.words = words;
        middle = new VBox(excerpt, kinds, marks);
        middle.getStyleClass().add("row-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        line = new HBox(icon, middle, clip);
        clip.setVisible(false);
        line.getStyleClass().add("row-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        wide.getStyleClass().add("row-line");
        tall.getStyleClass().add("row-tall");
        entry.getStyleClass().add("row-entry");
        place();
        widthProperty().subscribe(this::place);
        // Later, since these nodes are being styled now.
        when.fontProperty().subscribe(() -> Platform.runLater(this::place));
        heading.setMinWidth(Region.USE_PREF_SIZE);
        headingBox.getStyleClass().add("row-heading-box");
        // As wide as the list and no wider, so that long text is cut off and does not scroll.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            TimelineRow row = getItem();
            if (event.getButton() == MouseButton.PRIMARY && row != null && !isEmpty()) {
                model.open(row);
            }
        });
        getStyleClass().add("timeline-cell");
    }

    @Override
    protected void updateItem(@Nullable TimelineRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case TimelineRow.DraftsHeading _ -> showHeading(words.draftsHeading(), "");
            case TimelineRow.MonthHeading month -> showHeading(words.month(month), words.count(month));
            case TimelineRow.GroupHeading group -> showHeading(words.group(group), words.count(group));
            case TimelineRow.Entry shown -> show(words.of(shown.item()));
            case TimelineRow.Found found -> show(found);
            case TimelineRow.Gone gone -> show(gone);
            case TimelineRow.More more -> showHeading(words.more(more), "");
            case TimelineRow.Waiting waiting -> show(waiting);
        }
    }

    /** As high as its text is when wrapped; the toolkit's own measures the graphic as if it were never wrapped. */
    @Override
    protected double computePrefHeight(double width) {
        Node shown = getGraphic();
        double whole = width > 0 ? width : getWidth();
        if (shown == null || whole <= 0) {
            return super.computePrefHeight(width);
        }
        double inner = whole - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(shown.prefHeight(inner)) + snappedBottomInset();
    }

    private void showHeading(String text, String number) {
        heading.setText(text);
        count.setText(number);
        use(headingBox, number.isEmpty() ? text : text + ". " + number);
    }

    private void show(RowText text) {
        middle.getChildren().set(0, excerpt);
        when.setText(text.when());
        excerpt.setText(text.excerpt());
        icon.show(text.icon());
        clip.setVisible(text.clip());
        fill(kinds, text.kind());
        fill(marks, text.markLine());
        excerpt.pseudoClassStateChanged(FADED, text.faded());
        use(entry, text.spoken());
    }

    private void show(TimelineRow.Found found) {
        Optional<RowTextFormatter.FoundIn> in = words.sentence(found);
        RowText text = words.of(found.hit(), in);
        show(text);
        in.map(RowTextFormatter.FoundIn::sentence).ifPresent(shown -> {
            sentence.show(shown);
            middle.getChildren().set(0, sentence);
            use(entry, text.spoken() + ". " + shown.text());
        });
    }

    private void show(TimelineRow.Gone gone) {
        middle.getChildren().set(0, excerpt);
        when.setText(words.erasedWhen(gone));
        excerpt.setText(words.erased(gone));
        excerpt.pseudoClassStateChanged(FADED, false);
        icon.show(Feather.SLASH);
        clip.setVisible(false);
        fill(kinds, words.erasedReason(gone));
        fill(marks, "");
        use(entry, String.join(". ", words.erased(gone), words.erasedWhen(gone), words.erasedReason(gone)));
    }

    private void show(TimelineRow.Waiting waiting) {
        middle.getChildren().set(0, excerpt);
        when.setText(words.draftAction());
        excerpt.setText(words.draftTitle(waiting.draft()));
        clip.setVisible(false);
        excerpt.pseudoClassStateChanged(FADED, false);
        icon.show(Feather.EDIT_3);
        fill(kinds, words.drafts().state(waiting.draft()));
        fill(marks, "");
        use(entry, words.drafts().state(waiting.draft()) + ". " + words.draftTitle(waiting.draft()));
    }

    // Places the time beside the text if there is room for both, else above it.
    private void place() {
        boolean narrow =
                getWidth() > 0 && getWidth() < EMS_SIDE_BY_SIDE * when.getFont().getSize();
        Pane wanted = narrow ? tall : wide;
        if (!entry.getChildren().contains(wanted)) {
            (narrow ? wide : tall).getChildren().clear();
            wanted.getChildren().setAll(when, line);
            entry.getChildren().setAll(wanted);
        }
    }

    private void use(Node graphic, String spoken) {
        setGraphic(graphic);
        setAccessibleText(spoken);
    }

    private static void fill(Label label, String text) {
        label.setText(text);
        OptionalNodes.show(label, !text.isEmpty());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(Region.USE_COMPUTED_SIZE);
        return label;
    }
}
