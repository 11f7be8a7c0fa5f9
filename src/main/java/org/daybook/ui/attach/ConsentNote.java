package org.daybook.ui.attach;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;

/** What the case file says about consent for a recipient; it informs, and stops nobody. */
public final class ConsentNote extends VBox {
    private final Messages messages;

    public ConsentNote(ObservableValue<List<String>> lines, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("note", "section-parts");
        lines.subscribe(this::show);
    }

    private void show(List<String> lines) {
        getChildren().setAll(TextLabels.paragraph(messages.get("support.consent-says")));
        lines.forEach(line -> getChildren().add(TextLabels.paragraph(line)));
        OptionalNodes.show(this, !lines.isEmpty());
    }
}
