package org.daybook.ui.colleague;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.ExpectedDay;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.jspecify.annotations.Nullable;

/** A field for a day that may be left out. */
final class OptionalDayRow extends VBox {
    private final DiaryContext context;
    private final ExpectedDay expected;
    private final StringProperty typed = new SimpleStringProperty("");
    private final FieldRow row;
    private @Nullable LocalDate day;

    /**
     * @param name the key of its name
     * @param help the key of the words below it
     */
    OptionalDayRow(DiaryContext context, String name, String help, ExpectedDay expected) {
        this.context = context;
        this.expected = expected;
        Messages messages = context.messages();
        row = new FieldRow(messages.get(name), TextFieldFactory.line(typed), messages.get(help));
        getChildren().add(row);
    }

    /** Whether a day, or none, can be read from it; if not, the field says so. */
    boolean isRead() {
        Optional<LocalDate> read = typed.get().isBlank()
                ? Optional.empty()
                : new EventTimeReader(context.messages()).date(typed.get(), LocalDate.now(context.clock()), expected);
        boolean understood = typed.get().isBlank() || read.isPresent();
        day = read.orElse(null);
        say(understood ? "" : context.messages().get("when.day-unreadable"));
        return understood;
    }

    /** The day that was read last; null if there is none. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** Says what is wrong with the day; nothing if {@code problem} is empty. */
    void say(String problem) {
        row.problemProperty().set(problem);
    }
}
