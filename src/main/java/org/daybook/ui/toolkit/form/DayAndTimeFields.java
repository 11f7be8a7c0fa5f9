package org.daybook.ui.toolkit.form;

import atlantafx.base.controls.Calendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A day and a time to be typed, with a calendar that unfolds below them. */
final class DayAndTimeFields extends VBox {
    private static final int DAY_COLUMNS = 10;
    private static final int TIME_COLUMNS = 6;

    private final Messages messages;
    private final String kind;
    private final Function<String, Optional<LocalDate>> read;
    final TextField day = new TextField();
    final TextField time = new TextField();
    private final Button opener;
    private final FlowPane row = Panes.flow("field-flow");
    private final Label dayLabel;
    private @Nullable Calendar calendar;

    /**
     * @param kind the prefix of the keys of its texts: empty for the first day, {@code end-} for the last
     * @param read reads a day as typed, so that the calendar opens on it
     */
    DayAndTimeFields(Messages messages, String kind, Function<String, Optional<LocalDate>> read) {
        this.messages = messages;
        this.kind = kind;
        this.read = read;
        this.opener = Buttons.icon(messages.get("when." + kind + "calendar-open"), Feather.CALENDAR, this::toggle);
        prepare(day, "date", DAY_COLUMNS);
        prepare(time, "time", TIME_COLUMNS);
        HBox dayAndOpener = Panes.row("input-and-button", day, opener);
        dayLabel = label("when." + kind + "date", day);
        row.getChildren()
                .addAll(
                        pair(dayLabel, dayAndOpener, messages.formats().dayHint()),
                        pair(label("when." + kind + "time", time), new HBox(time), messages.get("when.time-hint")));
        getStyleClass().add("field-row");
        getChildren().addAll(row);
    }

    /** Names the day as the first of a span, or as the only one. */
    void nameDay(boolean first) {
        dayLabel.setText(messages.get(first ? "when.first-date" : "when." + kind + "date"));
    }

    void show(boolean shown) {
        OptionalNodes.show(this, shown);
    }

    private void toggle() {
        if (calendar == null) {
            open();
        } else {
            close();
        }
    }

    private void open() {
        Calendar opened = new Calendar(read.apply(day.getText()).orElse(null));
        opened.setAccessibleText(messages.get("when." + kind + "calendar-open"));
        opened.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null && !chosen.equals(before)) {
                day.setText(messages.formats().date(chosen));
                close();
            }
        });
        calendar = opened;
        getChildren().add(getChildren().indexOf(row) + 1, opened);
        name("when.calendar-close", Feather.X);
        opened.requestFocus();
    }

    private void close() {
        if (calendar != null) {
            getChildren().remove(calendar);
            calendar = null;
            name("when." + kind + "calendar-open", Feather.CALENDAR);
            day.requestFocus();
            day.end();
        }
    }

    private void name(String key, Feather icon) {
        opener.setGraphic(new IconShape(icon));
        opener.setAccessibleText(messages.get(key));
        Tooltips.put(opener, messages.get(key));
    }

    private void prepare(TextField field, String part, int columns) {
        field.setPrefColumnCount(columns);
        field.setAccessibleText(messages.get("when." + kind + part + "-spoken"));
    }

    private Label label(String key, TextField field) {
        Label label = TextLabels.quiet(messages.get(key));
        label.setLabelFor(field);
        return label;
    }

    // The format is shown below: a prompt would disappear as soon as the cursor is in the field.
    private static VBox pair(Label label, HBox box, String hint) {
        return Panes.column("field-row", label, box, TextLabels.quiet(hint));
    }
}
