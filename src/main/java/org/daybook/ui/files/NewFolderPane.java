package org.daybook.ui.files;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.page.Panes;

/** Asks for the name of a new folder; folded away until it is wanted. JavaFX thread. */
final class NewFolderPane extends VBox {
    private final TextField name = new TextField();

    /** @param make is given the name as typed */
    NewFolderPane(Messages messages, Consumer<String> make) {
        Button button = Buttons.plain(messages.get("picker.make-folder"), () -> make.accept(name.getText()));
        Button cancel = Buttons.quiet(messages.get("common.cancel"), this::close);
        name.setOnAction(_ -> make.accept(name.getText()));
        HBox row = Panes.row("input-and-button", name, button, cancel);
        getChildren().add(new FieldRow(messages.get("picker.new-folder-name"), row));
        name.setAccessibleText(messages.get("picker.new-folder-name"));
        close();
    }

    void open() {
        OptionalNodes.show(this, true);
        name.requestFocus();
    }

    void close() {
        name.clear();
        OptionalNodes.show(this, false);
    }
}
