package org.daybook.ui.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.PastPortfolio;
import org.daybook.text.Messages;
import org.daybook.ui.control.ChoiceList;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.portfolio.options.OptionsFormatter;
import org.daybook.ui.portfolio.options.PortfolioOptions;

/** The choice of the portfolio that this one continues: its reader may have been given an earlier one than the last. */
final class PreviousPortfolioPane extends VBox {
    /** The number of portfolios offered; beyond that a full one is easier to explain. */
    private static final int MOST = 12;

    private final PortfolioOptions options;
    private final Messages messages;
    private final OptionsFormatter words;

    PreviousPortfolioPane(PortfolioOptions options, Messages messages) {
        this.options = options;
        this.messages = messages;
        this.words = new OptionsFormatter(messages);
        getStyleClass().add("section-parts");
    }

    /** Fills the list with the portfolios made, the newest first. */
    void fill() {
        List<PastPortfolio> newest =
                options.holdings().past().reversed().stream().limit(MOST).toList();
        getChildren().clear();
        if (newest.isEmpty()) {
            return;
        }
        PastPortfolio chosen = options.goesOnFromProperty().get();
        ObjectProperty<PastPortfolio> choice = new SimpleObjectProperty<>(chosen == null ? newest.getFirst() : chosen);
        choice.subscribe((_, now) -> options.goesOnFromProperty().set(now));
        getChildren()
                .addAll(
                        TextLabels.quiet(messages.get("portfolio.since-note")),
                        new ChoiceList<>(
                                messages, messages.get("portfolio.since-question"), newest, this::said, choice));
    }

    /** The chosen portfolio, as text for the line of this part. */
    String stands() {
        PastPortfolio chosen = options.goesOnFromProperty().get();
        return chosen == null ? "" : words.at(chosen.madeAt());
    }

    private String said(PastPortfolio made) {
        return Stream.of(
                        words.at(made.madeAt()),
                        made.preset().map(words::preset).orElse(""),
                        made.preparedFor(),
                        made.code())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }
}
