package org.daybook.ui.toolkit.control;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.daybook.ui.toolkit.label.OptionalNodes;

/** A wrapping row of small buttons; one wider than the row has its own words wrapped. Hidden while empty. */
public final class ChipRow extends FlowPane {
    public ChipRow() {
        getStyleClass().add("chip-row");
        setMinWidth(0);
        show(List.of());
    }

    /** Replaces the buttons shown. */
    public void show(List<Button> chips) {
        for (Button chip : chips) {
            chip.setMnemonicParsing(false);
            chip.setWrapText(true);
            chip.setMinWidth(0);
            chip.maxWidthProperty().bind(widthProperty());
            chip.getStyleClass().add("chip");
        }
        getChildren().setAll(chips);
        OptionalNodes.show(this, !chips.isEmpty());
    }
}
