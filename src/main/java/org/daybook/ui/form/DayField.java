package org.daybook.ui.form;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.dates.DayWords;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.TextFields;

/**
 * A field for a day, which is repeated below in full with the day of the week, so that a slip is noticed at once.
 * JavaFX thread.
 */
public final class DayField extends VBox {
    private static final int COLUMNS = 16;

    private final TextField field;

    /**
     * @param name the accessible name
     * @param text the text of the field
     * @param words gives the line below the field
     */
    public DayField(Messages messages, String name, StringProperty text, DayWords words) {
        String hint = new Formats(messages).dayHint();
        field = TextFields.line(text);
        field.setPrefColumnCount(COLUMNS);
        field.setMaxWidth(USE_PREF_SIZE);
        field.setAccessibleText(name);
        field.setAccessibleHelp(hint);
        Label read = TextLabels.quiet("");
        text.subscribe(typed -> read.setText(typed.isBlank() ? hint : words.understood(typed)));
        OptionalNodes.showWhile(read, read.textProperty().isNotEmpty());
        getStyleClass().add("field-row");
        getChildren().addAll(field, read);
    }
}
