package org.daybook.ui.portfolio;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.TextLabels;

/** What is recorded against sharing with the recipient; she can continue anyway. */
final class ConsentPane extends VBox {
    private final Messages messages;

    ConsentPane(ObservableValue<List<String>> notice, Messages messages) {
        this.messages = messages;
        getStyleClass().add("section-parts");
        notice.subscribe(this::show);
    }

    private void show(List<String> lines) {
        getChildren().clear();
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
        if (!lines.isEmpty()) {
            getChildren().add(StepPage.warning(messages.get("portfolio.consent")));
            lines.forEach(line -> getChildren().add(TextLabels.paragraph(line)));
        }
    }
}
