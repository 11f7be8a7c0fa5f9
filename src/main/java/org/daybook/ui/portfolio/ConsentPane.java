package org.daybook.ui.portfolio;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.TextLabels;

/** What is recorded of consent for the recipient, if that speaks against it; she can go on all the same. */
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
