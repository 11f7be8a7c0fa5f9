package org.daybook.ui.toolkit.files;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.kordamp.ikonli.feather.Feather;

/** Buttons for the places in a column beside the files, the parent folder first. JavaFX thread. */
final class PickerPlacesPane extends FlowPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final FilePickerModel model;
    private final Messages messages;
    private final Button up;
    private final Button make;

    /** @param newFolder asks for the name of a folder to be made in the one that is shown */
    PickerPlacesPane(FilePickerModel model, Messages messages, Runnable newFolder) {
        this.model = model;
        this.messages = messages;
        this.up = flat(Buttons.plain(messages.get("picker.up"), Feather.ARROW_UP, model::goUp));
        this.make = flat(Buttons.plain(messages.get("picker.new-folder"), Feather.FOLDER_PLUS, newFolder));
        getStyleClass().add("picker-places");
        model.places.places.addListener((ListChangeListener<PickerPlace>) _ -> show());
        model.place.subscribe(_ -> mark());
        show();
    }

    private void show() {
        getChildren().setAll(up);
        model.places.places.forEach(place -> getChildren().add(button(place)));
        if (model.isWriting()) {
            getChildren().add(make);
        }
        mark();
    }

    private void mark() {
        String now = model.place.get();
        getChildren().forEach(button -> button.pseudoClassStateChanged(HERE, now.equals(button.getUserData())));
    }

    private static Button flat(Button button) {
        button.setMinWidth(0);
        button.setWrapText(true);
        button.getStyleClass().addAll(Styles.FLAT, "picker-place");
        return button;
    }

    private Button button(PickerPlace place) {
        Button button = flat(Buttons.plain(words(place), icon(place.kind())));
        if (!place.name().isEmpty()) {
            button.setMnemonicParsing(false);
            button.setAccessibleText(words(place));
        }
        button.setOnAction(_ -> model.openFolder(place.folder()));
        button.setUserData(place.folder().toString());
        return button;
    }

    String words(PickerPlace place) {
        return switch (place.kind()) {
            case LAST -> messages.get("picker.place-last");
            case HOME -> messages.get("picker.home");
            case PICTURES -> messages.get("picker.place-pictures");
            case DOWNLOADS -> messages.get("picker.place-downloads");
            case DESKTOP -> messages.get("picker.place-desktop");
            case DOCUMENTS -> messages.get("picker.place-documents");
            case DRIVE ->
                place.folder().getFileName() == null ? messages.get("picker.drive", place.name()) : place.name();
            case PHONE -> messages.get("picker.phone", place.name());
        };
    }

    private static Feather icon(PickerPlace.PickerPlaceKind kind) {
        return switch (kind) {
            case LAST -> Feather.CLOCK;
            case HOME -> Feather.HOME;
            case PICTURES -> Feather.IMAGE;
            case DOWNLOADS -> Feather.DOWNLOAD;
            case DESKTOP -> Feather.MONITOR;
            case DOCUMENTS -> Feather.FILE_TEXT;
            case DRIVE -> Feather.HARD_DRIVE;
            case PHONE -> Feather.SMARTPHONE;
        };
    }
}
