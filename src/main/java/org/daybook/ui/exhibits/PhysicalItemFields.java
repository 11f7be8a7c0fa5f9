package org.daybook.ui.exhibits;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.daybook.dates.WhenReader;
import org.daybook.exhibit.Handover;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.form.FormFields;

/** The form's fields for a physical item. JavaFX thread. */
final class PhysicalItemFields {
    private static final String BETWEEN_ROWS = "\u001e";

    final StringProperty delivery;
    final StringProperty wrapper;
    final StringProperty keptAt;
    final ObservableList<HandoverRow> continuity = FXCollections.observableArrayList();
    private final FormFields fields;
    private final Formats formats;

    PhysicalItemFields(FormFields fields, Messages messages) {
        this.fields = fields;
        this.formats = messages.formats();
        delivery = fields.text("delivery");
        wrapper = fields.text("wrapper");
        keptAt = fields.text("kept-at");
        fields.add("continuity", this::raw, this::resume);
        continuity.addListener((ListChangeListener<HandoverRow>) _ -> fields.changed());
    }

    boolean isFilled() {
        return !continuity.isEmpty() || !(delivery.get() + wrapper.get() + keptAt.get()).isBlank();
    }

    void show(PhysicalItem item) {
        delivery.set(item.delivery());
        wrapper.set(item.wrapper());
        keptAt.set(item.keptAt());
        continuity.setAll(item.continuity().stream()
                .map(step -> HandoverRow.of(step, formats, fields::changed))
                .toList());
    }

    /** Adds an empty row below the others. */
    HandoverRow add() {
        HandoverRow row = new HandoverRow(fields::changed);
        continuity.add(row);
        return row;
    }

    void remove(HandoverRow row) {
        continuity.remove(row);
    }

    /** The item described by the fields, without empty rows; empty, with the problems set, if a time cannot be read. */
    Optional<PhysicalItem> read(WhenReader reader, ZonedDateTime now) {
        List<Handover> steps = new ArrayList<>();
        boolean readable = true;
        for (HandoverRow row : continuity) {
            if (!row.isBlank()) {
                Optional<Handover> step = row.read(reader, now);
                step.ifPresent(steps::add);
                readable &= step.isPresent();
            }
        }
        return readable
                ? Optional.of(new PhysicalItem(
                        FormFields.said(delivery), FormFields.said(wrapper), FormFields.said(keptAt), steps))
                : Optional.empty();
    }

    private String raw() {
        return continuity.stream()
                .filter(row -> !row.isBlank())
                .map(HandoverRow::raw)
                .collect(Collectors.joining(BETWEEN_ROWS));
    }

    private void resume(String raw) {
        continuity.setAll(Arrays.stream(raw.split(BETWEEN_ROWS))
                .filter(row -> !row.isEmpty())
                .map(text -> {
                    HandoverRow row = new HandoverRow(fields::changed);
                    row.resume(text);
                    return row;
                })
                .toList());
    }
}
