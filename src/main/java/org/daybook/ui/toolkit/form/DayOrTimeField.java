package org.daybook.ui.toolkit.form;

import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.dates.DayReadback;
import org.daybook.dates.EventTimeReader;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.CompoundField;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;

/**
 * The field for a day, or for a time of day, wherever one is asked for: it takes words such as 'yesterday' or 'half
 * past nine at night', and repeats below in full how they are understood, so that a slip is noticed at once. JavaFX
 * thread.
 */
public final class DayOrTimeField extends VBox implements CompoundField {
    private static final int COLUMNS = 16;

    private final TextField field;
    private final Label read = TextLabels.quiet("");
    private String help = "";

    private DayOrTimeField(StringProperty text, String hint, UnaryOperator<String> understood) {
        field = TextFieldFactory.line(text);
        field.setPrefColumnCount(COLUMNS);
        field.setMaxWidth(USE_PREF_SIZE);
        field.textProperty().subscribe(typed -> {
            read.setText(typed.isBlank() ? hint : understood.apply(typed));
            speak();
        });
        OptionalNodes.showWhile(read, read.textProperty().isNotEmpty());
        getStyleClass().add("field-row");
        getChildren().addAll(field, read);
    }

    /**
     * A field for a day.
     *
     * @param text what is typed
     * @param words says how it can be typed, and how it is understood
     */
    public static DayOrTimeField day(StringProperty text, DayReadback words) {
        return new DayOrTimeField(text, words.hint(), words::understood);
    }

    /** A field for a time of day. */
    public static DayOrTimeField timeOfDay(Messages messages, StringProperty text, EventTimeReader reader) {
        Formats formats = messages.formats();
        return new DayOrTimeField(
                text,
                messages.get("when.time-hint"),
                typed -> reader.time(typed)
                        .map(time -> messages.get("when.understood", formats.time(time)))
                        .orElse(""));
    }

    @Override
    public Node focusTarget() {
        return field;
    }

    @Override
    public void describe(String name, String words) {
        field.setAccessibleText(name);
        help = words;
        speak();
    }

    private void speak() {
        field.setAccessibleHelp((help + " " + read.getText()).strip());
    }
}
