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
import org.daybook.dates.EventTimeReader;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.form.FormFields;

/** The form's fields for a physical item. JavaFX thread. */
final class PhysicalItemFields {
    private static final String BETWEEN_ROWS = "\u001e";

    final StringProperty delivery;
    final StringProperty wrapper;
    final StringProperty keptAt;
    final ObservableList<CustodyTransferFields> continuity = FXCollections.observableArrayList();
    private final FormFields fields;
    private final Formats formats;

    PhysicalItemFields(FormFields fields, Messages messages) {
        this.fields = fields;
        this.formats = messages.formats();
        delivery = fields.text("delivery");
        wrapper = fields.text("wrapper");
        keptAt = fields.text("kept-at");
        fields.add("continuity", this::raw, this::resume);
        continuity.addListener((ListChangeListener<CustodyTransferFields>) _ -> fields.changed());
    }

    boolean isFilled() {
        return !continuity.isEmpty() || !(delivery.get() + wrapper.get() + keptAt.get()).isBlank();
    }

    void show(PhysicalItem item) {
        delivery.set(item.delivery());
        wrapper.set(item.wrapper());
        keptAt.set(item.keptAt());
        continuity.setAll(item.continuity().stream()
                .map(step -> CustodyTransferFields.of(step, formats, fields::changed))
                .toList());
    }

    /** Adds an empty row below the others. */
    CustodyTransferFields add() {
        CustodyTransferFields row = new CustodyTransferFields(fields::changed);
        continuity.add(row);
        return row;
    }

    void remove(CustodyTransferFields row) {
        continuity.remove(row);
    }

    /** The item described by the fields, without empty rows; empty, with the problems set, if a time cannot be read. */
    Optional<PhysicalItem> read(EventTimeReader reader, ZonedDateTime now) {
        List<CustodyTransfer> steps = new ArrayList<>();
        boolean readable = true;
        for (CustodyTransferFields row : continuity) {
            if (!row.isBlank()) {
                Optional<CustodyTransfer> step = row.read(reader, now);
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
                .map(CustodyTransferFields::raw)
                .collect(Collectors.joining(BETWEEN_ROWS));
    }

    private void resume(String raw) {
        continuity.setAll(Arrays.stream(raw.split(BETWEEN_ROWS))
                .filter(row -> !row.isEmpty())
                .map(text -> {
                    CustodyTransferFields row = new CustodyTransferFields(fields::changed);
                    row.resume(text);
                    return row;
                })
                .toList());
    }
}
