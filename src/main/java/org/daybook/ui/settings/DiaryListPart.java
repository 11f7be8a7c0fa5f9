package org.daybook.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.daybook.settings.Settings;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.page.Panes;

/**
 * Whether this computer lists diaries by reference, and under which one the open diary is listed.
 *
 * @param marks called at each change while the page is shown
 */
record DiaryListPart(SettingsModel model, Messages messages, List<Consumer<Settings>> marks) {
    private static final int COLUMNS = 16;

    Node node() {
        CheckBox box = Buttons.check(messages.get("settings.list-keep"));
        box.setOnAction(_ -> model.keepList(box.isSelected()));
        FieldRow reference = FieldRow.of(messages, "settings.list-reference", reference());
        marks.add(now -> {
            box.setSelected(now.diaries().list().kept());
            OptionalNodes.show(reference, now.diaries().list().kept());
        });
        return Panes.column("section-parts", Buttons.explained(box, messages.get("settings.list-what")), reference);
    }

    private TextField reference() {
        TextField field = new TextField();
        field.setPrefColumnCount(COLUMNS);
        field.setOnAction(_ -> model.list(field.getText()));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && !field.getText().strip().equals(model.reference())) {
                model.list(field.getText());
            }
        });
        marks.add(_ -> {
            if (!field.isFocused()) {
                field.setText(model.reference());
            }
        });
        return field;
    }
}
