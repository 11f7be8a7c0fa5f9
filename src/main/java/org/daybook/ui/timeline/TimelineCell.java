package org.daybook.ui.timeline;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.index.text.Sentence;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.WrappingCell;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.TextOrientation;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

final class TimelineCell extends WrappingCell<TimelineRow> {
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final double EMS_SIDE_BY_SIDE = 22;

    private final TimelineRowTextFormatter words;
    private final Label day = TextLabels.row("row-day");
    private final Label rest = TextLabels.row("row-rest");
    private final VBox when = new VBox(day, rest);
    private final Label excerpt = TextLabels.row("row-excerpt");
    private final IconShape icon = new IconShape(Feather.EDIT_3);
    private final Label facts = TextLabels.row("quiet");
    private final SentenceFlow sentence = new SentenceFlow();
    private final VBox middle = new VBox(excerpt, new HBox(icon, facts));
    private final HBox wide = Panes.row("row-line");
    private final VBox tall = new VBox();
    private final StackPane entry = new StackPane();
    private final Node chevron = LinkRow.chevron();
    private final Node opens = opening(entry, chevron);
    private final Label heading = TextLabels.row("row-heading");
    private final Label count = TextLabels.row("quiet");
    private final FlowPane headingBox = new FlowPane(heading, count);
    /** The row that is shown; null for none. */
    private @Nullable TimelineRow filled;

    TimelineCell(TimelineRowTextFormatter words, TimelineModel model) {
        this.words = words;
        when.getStyleClass().add("row-when");
        middle.getStyleClass().add("row-text");
        middle.getChildren().getLast().getStyleClass().add("row-facts");
        HBox.setHgrow(middle, Priority.ALWAYS);
        tall.getStyleClass().add("row-tall");
        entry.getStyleClass().add("row-entry");
        place();
        widthProperty().subscribe(this::place);
        // Later, since these nodes are being styled now.
        excerpt.fontProperty().subscribe(() -> Platform.runLater(this::place));
        heading.setMinWidth(Region.USE_PREF_SIZE);
        headingBox.getStyleClass().add("row-heading-box");
        openOnClick(model::open);
        getStyleClass().add("timeline-cell");
    }

    // Another row may say the same of something that has changed, such as of an incident that now has an exhibit.
    @SuppressWarnings("ReferenceEquality")
    @Override
    protected void fill(TimelineRow row) {
        // The toolkit has rows filled when the list changes, and once more when it places them.
        if (row == filled) {
            return;
        }
        filled = row;
        switch (row) {
            case TimelineRow.DraftsHeading _ -> showHeading(words.draftsHeading(), "");
            case TimelineRow.MonthHeading month -> showHeading(words.month(month), words.count(month));
            case TimelineRow.GroupHeading group -> showHeading(words.group(group), words.count(group));
            case TimelineRow.ItemRow shown -> show(words.of(shown.item()));
            case TimelineRow.FoundRow found -> show(found);
            case TimelineRow.FoundMessage found -> show(found);
            case TimelineRow.ErasedRow gone -> {
                show(words.of(gone));
                OptionalNodes.show(chevron, false);
            }
            case TimelineRow.More more -> showHeading(words.more(more), "");
            case TimelineRow.Waiting waiting -> show(words.of(waiting));
        }
    }

    @Override
    protected void clear() {
        filled = null;
    }

    private void showHeading(String text, String number) {
        heading.setText(text);
        count.setText(number);
        use(headingBox, number.isEmpty() ? text : text + ". " + number);
    }

    private void show(TimelineRowText text) {
        middle.getChildren().set(0, excerpt);
        put(day, text.when().day());
        put(rest, text.when().rest());
        excerpt.setText(text.excerpt());
        excerpt.pseudoClassStateChanged(FADED, text.faded());
        icon.show(text.icon());
        facts.setText(text.facts());
        OptionalNodes.show(chevron, true);
        use(opens, text.spoken());
    }

    private void show(TimelineRow.FoundRow found) {
        Optional<TimelineRowTextFormatter.FoundIn> in = words.sentence(found);
        show(words.of(found.hit(), in), in.map(TimelineRowTextFormatter.FoundIn::sentence));
    }

    private void show(TimelineRow.FoundMessage found) {
        show(words.of(found), words.sentence(found));
    }

    private void show(TimelineRowText text, Optional<Sentence> in) {
        show(text);
        in.ifPresent(shown -> {
            sentence.show(shown);
            middle.getChildren().set(0, sentence);
            use(opens, text.spoken() + ". " + shown.text());
        });
    }

    // Places the time beside the text if there is room for both, else above it.
    private void place() {
        boolean narrow = getWidth() > 0
                && getWidth() < EMS_SIDE_BY_SIDE * excerpt.getFont().getSize();
        Pane wanted = narrow ? tall : wide;
        if (!entry.getChildren().contains(wanted)) {
            (narrow ? wide : tall).getChildren().clear();
            wanted.getChildren().setAll(when, middle);
            entry.getChildren().setAll(wanted);
        }
    }

    private void use(Node graphic, String spoken) {
        setGraphic(graphic);
        setAccessibleText(spoken);
    }

    private static void put(Label label, String text) {
        label.setText(text);
        OptionalNodes.show(label, !text.isEmpty());
    }

    /** A sentence that matched a search, with the matches in bold. */
    private static final class SentenceFlow extends TextFlow {
        private static final String CUT = "…";

        private final StringProperty words = new SimpleStringProperty("");

        SentenceFlow() {
            getStyleClass().add("sentence");
            TextOrientation.follow(this, words);
        }

        void show(Sentence sentence) {
            getChildren().clear();
            words.set(sentence.text());
            add(sentence.cutBefore() ? CUT : "", false);
            int at = 0;
            for (Sentence.SentenceRange match : sentence.matches()) {
                add(sentence.text().substring(at, match.start()), false);
                add(sentence.text().substring(match.start(), match.end()), true);
                at = match.end();
            }
            add(sentence.text().substring(at), false);
            add(sentence.cutAfter() ? CUT : "", false);
        }

        private void add(String text, boolean match) {
            if (!text.isEmpty()) {
                Text part = new Text(text.replaceAll("\\s", " "));
                part.getStyleClass().add(match ? "sentence-match" : "sentence-text");
                getChildren().add(part);
            }
        }
    }
}
