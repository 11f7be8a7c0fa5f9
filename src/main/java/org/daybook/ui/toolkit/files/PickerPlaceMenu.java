package org.daybook.ui.toolkit.files;

import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceConverter;

/** The places as a list that opens, for a window in which a column or rows of them would take the room of the files. */
final class PickerPlaceMenu extends ComboBox<PickerPlace> {
    private final FilePickerModel model;

    /** Set while the choice follows the folder that is shown. */
    private boolean following;

    PickerPlaceMenu(FilePickerModel model, Messages messages, Function<PickerPlace, String> words) {
        this.model = model;
        setConverter(new ChoiceConverter<>(words));
        setPromptText(messages.get("picker.places"));
        setAccessibleText(messages.get("picker.places"));
        getStyleClass().add("place-choice");
        valueProperty().subscribe(chosen -> {
            if (chosen != null && !following) {
                model.openFolder(chosen.folder());
            }
        });
        model.places.places.addListener((ListChangeListener<PickerPlace>) _ -> follow());
        model.place.subscribe(_ -> follow());
    }

    private void follow() {
        following = true;
        if (!getItems().equals(model.places.places)) {
            getItems().setAll(model.places.places);
        }
        setValue(here().orElse(null));
        following = false;
    }

    private Optional<PickerPlace> here() {
        String now = model.place.get();
        return getItems().stream()
                .filter(place -> place.folder().toString().equals(now))
                .findFirst();
    }
}
