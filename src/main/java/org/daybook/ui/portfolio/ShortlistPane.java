package org.daybook.ui.portfolio;

import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.IncidentChoice;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The choice of incidents that a short portfolio sets out, or a draft statement tells, with the usual ones ticked. */
final class ShortlistPane extends VBox {
    private final PortfolioOptions options;
    private final FilteredList<IncidentChoice> going;

    /** @param kind begins the names of its texts */
    ShortlistPane(PortfolioOptions options, Messages messages, String kind) {
        this.options = options;
        going = new FilteredList<>(options.incidents().choices());
        ListView<IncidentChoice> list = IncidentChoiceCell.list(
                going,
                messages,
                "portfolio." + kind + "-list",
                IncidentChoice::setOutProperty,
                "portfolio." + kind + "-row",
                "portfolio." + kind + "-row-not");
        Button usual = Buttons.plain(messages.get("portfolio.shortlist-usual"), () -> options.proposeShortlist());
        getStyleClass().add("section-parts");
        getChildren().addAll(TextLabels.quiet(messages.get("portfolio." + kind + "-note")), list, Panes.buttons(usual));
        options.onChange(this::refresh);
        refresh();
    }

    private void refresh() {
        going.setPredicate(
                choice -> choice.takenProperty().get() && options.incidents().isInRange(choice));
    }
}
