package org.daybook.ui.portfolio;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.ExhibitSelectionOptions;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The choices about exhibits: which, and how pictures among them are shown. */
final class ExhibitChoicesPart extends VBox {
    private final Messages messages;

    ExhibitChoicesPart(ExhibitSelectionOptions options, Messages messages) {
        this.messages = messages;
        getStyleClass().add("section-parts");
        ChoiceList<ExhibitScope> which = new ChoiceList<>(
                messages,
                messages.get("portfolio.which"),
                List.of(ExhibitScope.OF_PRINTED, ExhibitScope.ALL, ExhibitScope.NONE),
                answer -> messages.get("portfolio.which-" + answer.code()),
                options.whichProperty());
        ChoiceList<Plates> plates = new ChoiceList<>(
                messages,
                messages.get("portfolio.plates"),
                List.of(Plates.values()),
                answer -> messages.get("portfolio.plates-" + answer.code()),
                options.platesProperty());
        CheckBox covered = check("portfolio.covered", options.coveredProperty());
        CheckBox origins = check("portfolio.origins", options.originsProperty());
        VBox checks = Panes.column("check-column", covered, origins);
        plates.disableProperty().bind(options.whichProperty().isEqualTo(ExhibitScope.NONE));
        origins.disableProperty().bind(options.whichProperty().isEqualTo(ExhibitScope.NONE));
        covered.disableProperty()
                .bind(Bindings.or(
                        options.whichProperty().isEqualTo(ExhibitScope.NONE),
                        options.platesProperty().isEqualTo(Plates.NONE)));
        getChildren()
                .addAll(
                        TextLabels.quiet(messages.get("portfolio.exhibits-note")),
                        which,
                        plates,
                        TextLabels.quiet(messages.get("portfolio.plates-note")),
                        checks);
    }

    private CheckBox check(String key, BooleanProperty value) {
        return Buttons.check(messages.get(key), value);
    }
}
