package org.daybook.ui.portfolio;

import javafx.beans.property.StringProperty;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.IncidentChoice;
import org.daybook.ui.portfolio.options.IncidentOptions;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.form.DayOrTimeField;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.Panes;

/** The choice of incidents: the range of days, and a box for each incident. */
final class IncidentChoicePane extends VBox {
    private final IncidentOptions options;
    private final Messages messages;
    private final FilteredList<IncidentChoice> inRange;
    private final FieldRow from;
    private final FieldRow to;

    IncidentChoicePane(IncidentOptions options, Messages messages) {
        this.options = options;
        this.messages = messages;
        this.inRange = new FilteredList<>(options.choices());
        this.from = row("portfolio.from", options.fromProperty());
        this.to = row("portfolio.to", options.toProperty());
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        days(),
                        IncidentChoiceCell.list(
                                inRange,
                                messages,
                                "portfolio.list",
                                IncidentChoice::takenProperty,
                                "portfolio.row-taken",
                                "portfolio.row-left-out"),
                        ticks());
        options.contentsProperty().subscribe(_ -> refresh());
        options.fromProperty().subscribe((_, _) -> refresh());
        options.toProperty().subscribe((_, _) -> refresh());
    }

    private Node days() {
        HBox row = Panes.row("field-pair", from, to);
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        return row;
    }

    private Node ticks() {
        Button all = Buttons.plain(messages.get("portfolio.take-all"), () -> options.takeAll(true));
        Button none = Buttons.plain(messages.get("portfolio.take-none"), () -> options.takeAll(false));
        return Panes.buttons(all, none);
    }

    private void refresh() {
        inRange.setPredicate(options::isInRange);
        from.problemProperty().set(problem(options.fromProperty()));
        String backwards = options.isBackwards() ? messages.get("portfolio.backwards") : "";
        to.problemProperty().set(options.isReadable(options.toProperty()) ? backwards : problem(options.toProperty()));
    }

    private String problem(StringProperty day) {
        return options.isReadable(day) ? "" : messages.get("when.day-unreadable");
    }

    private FieldRow row(String key, StringProperty text) {
        DayOrTimeField field = DayOrTimeField.day(text, options.words(text, messages));
        return new FieldRow(messages.get(key), field, messages.get("portfolio.day-help"));
    }
}
