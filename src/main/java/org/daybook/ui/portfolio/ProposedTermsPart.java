package org.daybook.ui.portfolio;

import java.util.List;
import javafx.scene.layout.VBox;
import org.daybook.pattern.ProposedTerm;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.daybook.ui.portfolio.options.TermSelectionOptions;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.TextLabels;

/**
 * The terms that a court is asked for: proposals based on the incidents, each of which can be unticked, and a field
 * for more.
 */
final class ProposedTermsPart extends VBox {
    private static final int ROWS = 3;

    private final PortfolioOptions options;

    ProposedTermsPart(PortfolioOptions options, Messages messages) {
        this.options = options;
        TermSelectionOptions terms = options.terms();
        TickList<ProposedTerm> ticks = new TickList<>(
                messages,
                messages.get("portfolio.terms-question"),
                List.of(ProposedTerm.values()),
                term -> messages.get(
                        "portfolio.term-shown",
                        messages.get("order.term-" + term.code()),
                        options.showing(term).size()),
                terms.proposed());
        options.onChange(ticks::refresh);
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        TextLabels.quiet(messages.get("portfolio.terms-note")),
                        ticks,
                        FieldRow.of(messages, "portfolio.terms-own", TextFieldFactory.area(terms.ownProperty(), ROWS)));
    }

    /** The number of terms asked for, as chosen now. */
    int count() {
        long proposed = options.terms().proposed().stream()
                .filter(term -> !options.showing(term).isEmpty())
                .count();
        return (int) proposed
                + (int) options.terms()
                        .ownProperty()
                        .get()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count();
    }
}
