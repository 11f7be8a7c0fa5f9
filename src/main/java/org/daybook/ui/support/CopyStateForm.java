package org.daybook.ui.support;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.CopyStateRecorded.State;
import org.daybook.crypto.ByteSequence;
import org.daybook.dates.WhenReader;
import org.daybook.text.Messages;
import org.daybook.ui.context.WindowContext;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.page.Focus;
import org.daybook.ui.page.Panes;

/** Asks who was given a copy, when, how and by whom; or on which day it was deleted or asked back. */
final class CopyStateForm extends VBox {
    private final StringProperty recipient;
    private final StringProperty day;
    private final StringProperty way = new SimpleStringProperty("");
    private final StringProperty giver = new SimpleStringProperty("");
    private final FieldRow who;
    private final FieldRow on;

    /**
     * @param digest of the entry by which the copy was written
     * @param named for whom it was made; may be empty
     * @param done is given the answers once they are complete
     */
    CopyStateForm(
            ByteSequence digest, State state, String named, WindowContext context, Consumer<CopyStateRecorded> done) {
        Messages messages = context.messages();
        LocalDate today = LocalDate.now(context.clock());
        WhenReader reader = new WhenReader(messages);
        recipient = new SimpleStringProperty(named);
        day = new SimpleStringProperty(messages.formats().date(today));
        who = new FieldRow(messages.get("support.given-who"), TextFields.line(recipient));
        on = new FieldRow(messages.get("support.given-on"), TextFields.line(day));
        getStyleClass().add("section-parts");
        getChildren().addAll(who, on);
        if (state == State.GIVEN) {
            getChildren()
                    .addAll(
                            new FieldRow(
                                    messages.get("support.given-way"),
                                    TextFields.line(way),
                                    messages.get("support.given-way-help")),
                            new FieldRow(messages.get("support.given-by"), TextFields.line(giver)));
        }
        Button save = Buttons.plain(messages.get("support.mark-save"), () -> {
            Optional<LocalDate> read = reader.date(day.get(), today);
            who.problemProperty().set(recipient.get().isBlank() ? messages.get("support.given-nobody") : "");
            on.problemProperty().set(read.isEmpty() ? messages.get("when.day-unreadable") : "");
            if (read.isPresent() && !recipient.get().isBlank()) {
                done.accept(new CopyStateRecorded(
                        digest,
                        state,
                        recipient.get().strip(),
                        read.get(),
                        way.get().strip(),
                        giver.get().strip()));
            }
        });
        getChildren().add(Panes.buttons(save));
    }

    /** Shows it and moves the keyboard to its first field. */
    void begin() {
        Focus.reveal(this);
        Focus.first(who);
    }
}
