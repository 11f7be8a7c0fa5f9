package org.daybook.ui.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.facts.When;
import org.daybook.facts.When.Precision;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Texts;

/**
 * When something happened, as exactly as she knows it: on, about, between, or unknown; a day and a time as typed; her
 * own words.
 *
 * <p>What is typed is kept letter for letter in {@link #valueProperty()}; how it was understood is said below it in
 * full, with the day of the week, so that a slip is seen at once. Calendars unfold inside the page: a pop-up would be a
 * window of its own, which hiding would have to find and the desktop might list.
 */
public final class WhenField extends VBox {
    private final Messages messages;
    private final Formats formats;
    private final WhenReader reader;
    private final Supplier<LocalDate> today;
    private final ObjectProperty<WhenInput> value = new SimpleObjectProperty<>(this, "value", WhenInput.EMPTY);
    private final Map<Precision, RadioButton> precisions = new EnumMap<>(Precision.class);
    private final ToggleGroup group = new ToggleGroup();
    private final TextField words = new TextField();
    private final Label readAs = Texts.quiet("");
    private final Label problem = Texts.quiet("");
    private final DayAndTime first;
    private final DayAndTime last;
    private boolean filling;

    /**
     * @param today the day that 'today' means whenever it is asked
     */
    public WhenField(Messages messages, WhenReader reader, Supplier<LocalDate> today) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.reader = reader;
        this.today = today;
        this.first = new DayAndTime(messages, "", text -> reader.date(text, today.get()));
        this.last = new DayAndTime(messages, "end-", text -> reader.date(text, today.get()));
        first.addShortcuts(shortcut("when.today", 0), shortcut("when.yesterday", 1));
        problem.getStyleClass().add("problem");
        readAs.getStyleClass().add("read-as");
        shownWhenFilled(readAs);
        shownWhenFilled(problem);
        getStyleClass().add("when-field");
        getChildren().addAll(precisionRow(), first, last, readAs, problem, wordsRow());
        List.of(first.day(), first.time(), last.day(), last.time(), words)
                .forEach(field -> field.textProperty().subscribe(_ -> collect()));
        group.selectedToggleProperty().subscribe(_ -> collect());
        value.subscribe(this::fill);
    }

    /** What stands in the field, letter for letter. */
    public ObjectProperty<WhenInput> valueProperty() {
        return value;
    }

    /** What has to be mended, in words; empty for nothing. */
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    /** Puts the cursor where the day is typed, or on the choice if no day is asked for. */
    public void focusDay() {
        Node target = value.get().precision() == Precision.UNKNOWN ? precisions.get(Precision.UNKNOWN) : first.day();
        if (target != null) {
            target.requestFocus();
        }
    }

    private Node precisionRow() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("choice-row");
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

    private Node wordsRow() {
        words.setPromptText(messages.get("when.words-prompt"));
        words.setAccessibleText(messages.get("when.words"));
        Label label = Texts.quiet(messages.get("when.words"));
        label.setLabelFor(words);
        VBox row = new VBox(label, words);
        row.getStyleClass().add("field-row");
        return row;
    }

    private Button shortcut(String key, int daysAgo) {
        Button button = Buttons.plain(messages.get(key));
        button.setOnAction(_ -> first.day().setText(formats.date(today.get().minusDays(daysAgo))));
        return button;
    }

    private void collect() {
        if (filling || group.getSelectedToggle() == null) {
            return;
        }
        value.set(new WhenInput(
                (Precision) group.getSelectedToggle().getUserData(),
                first.day().getText(),
                first.time().getText(),
                last.day().getText(),
                last.time().getText(),
                words.getText(),
                value.get().zone()));
    }

    private void fill(WhenInput input) {
        filling = true;
        group.selectToggle(precisions.get(input.precision()));
        put(first.day(), input.date());
        put(first.time(), input.time());
        put(last.day(), input.endDate());
        put(last.time(), input.endTime());
        put(words, input.words());
        filling = false;
        first.show(input.precision() != Precision.UNKNOWN);
        first.nameDay(input.precision() == Precision.BETWEEN);
        last.show(input.precision() == Precision.BETWEEN);
        readAs.setText(understood(input));
    }

    private String understood(WhenInput input) {
        if (input.precision() == Precision.UNKNOWN) {
            return messages.get("when.unknown-note");
        }
        When when = reader.read(input, today.get(), ZoneId.systemDefault()).when();
        LocalDate day = when == null ? null : when.date();
        if (when == null || day == null) {
            return "";
        }
        return input.precision() == Precision.BETWEEN
                ? formats.when(when)
                : messages.get(
                        "when.read-as",
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, messages.locale()),
                        formats.when(when));
    }

    // Setting an equal text would move the cursor while she types.
    private static void put(TextField field, String text) {
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

    private static void shownWhenFilled(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
