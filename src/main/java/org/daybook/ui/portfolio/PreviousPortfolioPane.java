package org.daybook.ui.portfolio;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.OptionsFormatter;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.label.TextLabels;

/** The choice of the reader for whom what is new is worked out, each with the copy they were given last. */
final class PreviousPortfolioPane extends VBox {
    private final PortfolioOptions options;
    private final Messages messages;
    private final OptionsFormatter words;

    PreviousPortfolioPane(PortfolioOptions options, Messages messages) {
        this.options = options;
        this.messages = messages;
        this.words = new OptionsFormatter(messages);
        getStyleClass().add("section-parts");
    }

    /** Fills the list with everybody who was given a portfolio. */
    void fill() {
        List<ReaderHoldings> held = options.holdings().held();
        getChildren().clear();
        if (held.isEmpty()) {
            return;
        }
        ReaderHoldings chosen = options.goesOnFromProperty().get();
        ObjectProperty<ReaderHoldings> choice = new SimpleObjectProperty<>(chosen == null ? held.getFirst() : chosen);
        choice.subscribe((_, now) -> options.goesOnFromProperty().set(now));
        getChildren()
                .addAll(
                        TextLabels.quiet(messages.get("portfolio.since-note")),
                        new ChoiceList<>(
                                messages, messages.get("portfolio.since-question"), held, words::reader, choice));
    }

    /** The chosen reader, as text for the line of this part. */
    String stands() {
        ReaderHoldings chosen = options.goesOnFromProperty().get();
        return chosen == null ? "" : words.reader(chosen);
    }
}
