package org.daybook.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.daybook.settings.Settings;
import org.daybook.settings.WindowIcon;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceGroup;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * The part of the settings for the title and icon of the window in the task bar. JavaFX thread.
 *
 * @param marks called at each change while the page is shown
 */
record WindowDisguisePart(SettingsModel model, Messages messages, List<Consumer<Settings>> marks) {
    private static final List<String> NAMES = List.of("notes", "recipes", "untitled");
    private static final int COLUMNS = 20;

    Node node() {
        return Panes.column("section-parts", names(), own(), icons());
    }

    private Node names() {
        ChoiceGroup<String> choices = new ChoiceGroup<>(messages.get("settings.name"), model::windowTitle);
        choices.add("", messages.get("shell.title"));
        NAMES.stream().map(name -> messages.get("settings.name-" + name)).forEach(name -> choices.add(name, name));
        marks.add(now -> choices.mark(now.appearance().face().title()));
        return choices.pane();
    }

    private Node own() {
        TextField field = new TextField();
        field.setPrefColumnCount(COLUMNS);
        field.setOnAction(_ -> model.windowTitle(field.getText()));
        field.focusedProperty().subscribe((_, focused) -> {
            String held = model.remembered
                    .settingsProperty()
                    .get()
                    .appearance()
                    .face()
                    .title();
            if (!focused && !field.getText().equals(held)) {
                model.windowTitle(field.getText());
            }
        });
        marks.add(now -> {
            if (!field.isFocused()) {
                field.setText(now.appearance().face().title());
            }
        });
        return FieldRow.of(messages, "settings.name-own", field);
    }

    private Node icons() {
        ChoiceGroup<WindowIcon> choices = new ChoiceGroup<>(messages.get("settings.icon"), model::windowIcon);
        for (WindowIcon icon : WindowIcon.values()) {
            choices.add(icon, messages.get("settings.icon-" + icon.code()));
        }
        marks.add(now -> choices.mark(now.appearance().face().icon()));
        return Panes.column("field-row", TextLabels.legend(messages.get("settings.icon")), choices.pane());
    }
}
