package org.daybook.ui.toolkit.form;

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
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.EventTimeReader.Trouble;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.page.Panes;

/** The separate fields for when something happened: on, about, between or unknown; days, times, and calendars. */
final class EventTimeFields extends VBox {
    private final Messages messages;
    private final Map<EventTimePrecision, RadioButton> precisions = new EnumMap<>(EventTimePrecision.class);
    private final ToggleGroup group = new ToggleGroup();
    private final DayAndTimeFields first;
    private final DayAndTimeFields last;
    private boolean filling;

    EventTimeFields(Messages messages, EventTimeReader reader, Supplier<LocalDate> today) {
        this.messages = messages;
        this.first = new DayAndTimeFields(messages, "", text -> reader.date(text, today.get()));
        this.last = new DayAndTimeFields(messages, "end-", text -> reader.date(text, today.get()));
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

    EventTimeInput into(EventTimeInput input) {
        EventTimePrecision precision = group.getSelectedToggle() == null
                ? input.precision()
                : (EventTimePrecision) group.getSelectedToggle().getUserData();
        return new EventTimeInput(
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

    void fill(EventTimeInput input) {
        filling = true;
        group.selectToggle(precisions.get(input.precision()));
        put(first.day, input.date());
        put(first.time, input.time());
        put(last.day, input.endDate());
        put(last.time, input.endTime());
        filling = false;
        first.show(input.precision() != EventTimePrecision.UNKNOWN);
        first.nameDay(input.precision() == EventTimePrecision.BETWEEN);
        last.show(input.precision() == EventTimePrecision.BETWEEN);
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
        for (EventTimePrecision precision : EventTimePrecision.values()) {
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

    private static String key(EventTimePrecision precision) {
        return switch (precision) {
            case EXACT -> "when.on";
            case ABOUT -> "when.about";
            case BETWEEN -> "when.between";
            case UNKNOWN -> "when.unknown";
        };
    }
}
