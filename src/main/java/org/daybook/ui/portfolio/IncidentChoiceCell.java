package org.daybook.ui.portfolio;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.IncidentChoice;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/** A row with an incident to tick. */
final class IncidentChoiceCell extends ListCell<IncidentChoice> {
    private static final int LONGEST_EXCERPT = 200;

    private final Function<IncidentChoice, BooleanProperty> ticked;
    private final String yes;
    private final String no;
    private final Messages messages;
    private final CheckBox box = new CheckBox();
    private final Label when = new Label();
    private final Label excerpt = new Label();
    private final Label mark = new Label();
    private final HBox row;
    private Subscription shown = Subscription.EMPTY;

    private IncidentChoiceCell(
            Messages messages, Function<IncidentChoice, BooleanProperty> ticked, String yes, String no) {
        this.ticked = ticked;
        this.yes = yes;
        this.no = no;
        this.messages = messages;
        // The list itself is the tab stop; Space ticks the focused row.
        box.setFocusTraversable(false);
        when.getStyleClass().add("choice-when");
        // A span of days takes two lines.
        when.setMinHeight(Region.USE_PREF_SIZE);
        mark.getStyleClass().add("quiet");
        VBox middle = Panes.column("row-middle", excerpt, mark);
        HBox.setHgrow(middle, Priority.ALWAYS);
        row = Panes.row("choice-entry", box, when, middle);
        setPrefWidth(0);
    }

    /**
     * A list of incidents to tick, of which Space ticks the selected one.
     *
     * @param name the key of the name of the list
     * @param ticked the property that the box of an incident is bound to
     * @param yes the key of what a screen reader says of a ticked row
     * @param no the same for a row that is not ticked
     */
    static ListView<IncidentChoice> list(
            ObservableList<IncidentChoice> choices,
            Messages messages,
            String name,
            Function<IncidentChoice, BooleanProperty> ticked,
            String yes,
            String no) {
        ListView<IncidentChoice> list = new ListView<>(choices);
        list.setCellFactory(_ -> new IncidentChoiceCell(messages, ticked, yes, no));
        list.setAccessibleText(messages.get(name));
        list.setPlaceholder(TextLabels.quiet(messages.get("portfolio.list-none")));
        list.getStyleClass().add("choice-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            IncidentChoice choice = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && choice != null) {
                event.consume();
                ticked.apply(choice).set(!ticked.apply(choice).get());
            }
        });
        return list;
    }

    @Override
    protected void updateItem(@Nullable IncidentChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (choice == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        String words = excerpt(choice.history().current());
        when.setText(messages.formats().whenInLines(choice.history().current().when()));
        excerpt.setText(words);
        mark.setText(mark(choice));
        OptionalNodes.show(mark, !mark.getText().isEmpty());
        shown = ticked.apply(choice).subscribe(taken -> {
            box.setSelected(taken);
            setAccessibleText(messages.get(taken ? yes : no, when.getText(), words, mark.getText()));
        });
        box.setAccessibleText(messages.get("portfolio.row", when.getText(), words));
        box.setOnAction(_ -> ticked.apply(choice).set(box.isSelected()));
        setGraphic(row);
    }

    private String mark(IncidentChoice choice) {
        IncidentHistory history = choice.history();
        String withdrawn = history.isWithdrawn() ? messages.get("portfolio.row-withdrawn") : "";
        String marked = choice.isMeantForPortfolios() ? "" : messages.get("portfolio.row-marked");
        return withdrawn.isEmpty() || marked.isEmpty() ? withdrawn + marked : withdrawn + "  ·  " + marked;
    }

    private static String excerpt(Incident incident) {
        String text = incident.what().happened().isBlank()
                ? incident.what().exactWords()
                : incident.what().happened();
        String start = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) : text;
        return start.replaceAll("\\s+", " ").strip();
    }
}
