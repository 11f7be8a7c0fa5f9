package org.daybook.ui.portfolio.options;

import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.portfolio.request.CoverText;

/** The choices about the cover. */
public final class CoverOptions {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty preparedFor = new SimpleStringProperty("");
    private final StringProperty asked = new SimpleStringProperty("");

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty referenceProperty() {
        return reference;
    }

    /** The person or body it is prepared for, on the cover. */
    public StringProperty preparedForProperty() {
        return preparedFor;
    }

    /** What the user asks of the reader. */
    public StringProperty askedProperty() {
        return asked;
    }

    CoverText cover() {
        return new CoverText(
                name.get().strip(),
                reference.get().strip(),
                preparedFor.get().strip(),
                asked.get().strip());
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        all().forEach(text -> text.subscribe((_, _) -> action.run()));
    }

    private Stream<StringProperty> all() {
        return Stream.of(name, reference, preparedFor, asked);
    }
}
