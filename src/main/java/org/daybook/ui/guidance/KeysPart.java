package org.daybook.ui.guidance;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.daybook.text.Messages;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.navigation.Shortcut;

/** Lists the keyboard shortcuts, from the same table that handles them. */
final class KeysPart extends GridPane {
    private static final double KEYS_PERCENT = 40;

    KeysPart(Messages messages) {
        ColumnConstraints keys = new ColumnConstraints();
        keys.setPercentWidth(KEYS_PERCENT);
        getColumnConstraints().add(keys);
        getStyleClass().add("figure-table");
        for (Shortcut shortcut : Shortcut.values()) {
            Label name = TextLabels.legend(names(shortcut, messages));
            addRow(getRowCount(), name, TextLabels.paragraph(messages.get("guidance.key-" + shortcut.code())));
        }
    }

    private static String names(Shortcut shortcut, Messages messages) {
        List<String> names = new ArrayList<>(shortcut.names());
        if (shortcut == Shortcut.HIDE) {
            names.add(messages.get("guidance.key-shift"));
        }
        return names.stream()
                .reduce((one, other) -> messages.get("guidance.key-or", one, other))
                .orElse("");
    }
}
