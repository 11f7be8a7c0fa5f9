package org.daybook.ui.form;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.dates.WhenInput;
import org.daybook.dates.WhenReader;
import org.daybook.dates.WhenReader.Trouble;
import org.daybook.record.EventTime.Precision;
import org.daybook.text.Messages;
import org.daybook.ui.page.Panes;

/** The separate fields for when something happened: on, about, between or unknown; days, times, and calendars. */
final class EventTimeFields extends VBox {
    private final Messages messages;
    private final Map<Precision, RadioButton> precisions = new EnumMap<>(Precision.class);
    private final ToggleGroup group = new ToggleGroup();
    private final DayAndTime first;
    private final DayAndTime last;
    private boolean filling;

    EventTimeFields(Messages messages, WhenReader reader, Supplier<LocalDate> today) {
        this.messages = messages;
        this.first = new DayAndTime(messages, "", text -> reader.date(text, today.get()));
        this.last = new DayAndTime(messages, "end-", text -> reader.date(text, today.get()));
        getStyleClass().add("when-parts");
        getChildren().addAll(precisionRow(), first, last);
    }

    /** Runs {@code changed} when the user changes a part, not when the program fills one in. */
    void onChange(Runnable changed) {
        Runnable unlessFilling = () -> {
            if (!filling) {
                changed.run();
            }
        };
        List.of(first.day, first.time, last.day, last.time)
                .forEach(field -> field.textProperty().subscribe((_, _) -> unlessFilling.run()));
        group.selectedToggleProperty().subscribe((_, _) -> unlessFilling.run());
    }

    WhenInput into(WhenInput input) {
        Precision precision = group.getSelectedToggle() == null
                ? input.precision()
                : (Precision) group.getSelectedToggle().getUserData();
        return new WhenInput(
                precision,
                first.day.getText(),
                first.time.getText(),
                last.day.getText(),
                last.time.getText(),
                input.words(),
                input.zone(),
                input.typedOn(),
                false);
    }

    void fill(WhenInput input) {
        filling = true;
        group.selectToggle(precisions.get(input.precision()));
        put(first.day, input.date());
        put(first.time, input.time());
        put(last.day, input.endDate());
        put(last.time, input.endTime());
        filling = false;
        first.show(input.precision() != Precision.UNKNOWN);
        first.nameDay(input.precision() == Precision.BETWEEN);
        last.show(input.precision() == Precision.BETWEEN);
    }

    /** Puts the cursor where {@code trouble} is to be corrected. */
    void focus(Trouble trouble) {
        Node target = switch (trouble) {
            case NO_DATE, DATE_UNREADABLE -> first.day;
            case TIME_UNREADABLE -> first.time;
            case NO_END_DATE, END_DATE_UNREADABLE -> last.day;
            case END_TIME_UNREADABLE -> last.time;
            case WORDS_DISAGREE, TO_COME -> first.day;
        };
        target.requestFocus();
    }

    /** Puts the cursor on how well the time is known. */
    void focusStart() {
        Objects.requireNonNull((Node) group.getSelectedToggle()).requestFocus();
    }

    private Node precisionRow() {
        FlowPane row = Panes.flow("choice-row");
        for (Precision precision : Precision.values()) {
            RadioButton button = new RadioButton(messages.get(key(precision)));
            button.setToggleGroup(group);
            button.setUserData(precision);
            button.setAccessibleText(messages.get("when.legend") + " " + button.getText());
            precisions.put(precision, button);
            row.getChildren().add(button);
        }
        return row;
    }

    // Setting the same text again would move the cursor while she types.
    static void put(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private static String key(Precision precision) {
        return switch (precision) {
            case EXACT -> "when.on";
            case ABOUT -> "when.about";
            case BETWEEN -> "when.between";
            case UNKNOWN -> "when.unknown";
        };
    }
}
