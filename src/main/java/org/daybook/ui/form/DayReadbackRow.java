package org.daybook.ui.form;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.dates.DayWords;
import org.daybook.dates.WhenReader;
import org.daybook.text.Messages;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.TextLabels;

/** A row for a day that shows below the field how words such as 'yesterday' are understood. JavaFX thread. */
public final class DayReadbackRow extends VBox {
    /**
     * @param row in which the day is typed
     * @param text what is typed there
     * @param today the day that 'today' means
     */
    public DayReadbackRow(Messages messages, Node row, StringProperty text, Supplier<LocalDate> today) {
        DayWords words = new DayWords(messages, new WhenReader(messages), today, false);
        Label echo = TextLabels.quiet("");
        echo.textProperty().bind(Bindings.createStringBinding(() -> words.unlessInFull(text.get()), text));
        OptionalNodes.showWhile(echo, echo.textProperty().isNotEmpty());
        getChildren().addAll(row, echo);
        getStyleClass().add("field-row");
    }
}
