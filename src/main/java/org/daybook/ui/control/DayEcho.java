package org.daybook.ui.control;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.facts.When;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;

/** A row for a day that shows below it how words such as 'yesterday' are understood. JavaFX thread. */
public final class DayEcho extends VBox {
    /**
     * @param row in which the day is typed
     * @param text what is typed there
     * @param today the day that 'today' means
     */
    public DayEcho(Messages messages, Node row, StringProperty text, Supplier<LocalDate> today) {
        WhenReader reader = new WhenReader(messages);
        WhenWords words = new WhenWords(messages);
        Formats formats = new Formats(messages);
        Label echo = Texts.quiet("");
        echo.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Optional<LocalDate> day = reader.date(text.get(), today.get());
                            // What is written out in full needs no telling.
                            return day.filter(read -> !formats.date(read)
                                            .equals(text.get().strip()))
                                    .map(read -> messages.get(
                                            "when.understood", words.shown(When.exactly(read, null, ZoneOffset.UTC))))
                                    .orElse("");
                        },
                        text));
        echo.visibleProperty().bind(echo.textProperty().isNotEmpty());
        echo.managedProperty().bind(echo.visibleProperty());
        getChildren().addAll(row, echo);
        getStyleClass().add("field-row");
    }
}
