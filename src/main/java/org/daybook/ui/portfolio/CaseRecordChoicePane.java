package org.daybook.ui.portfolio;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.CaseRecordSelectionOptions;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The choice of which case records go in, with a box for each kind that has records; hidden if there are none. */
final class CaseRecordChoicePane extends VBox {
    private final PortfolioOptions options;
    private final Messages messages;
    private final VBox checks = Panes.column("check-column");

    CaseRecordChoicePane(PortfolioOptions options, Messages messages) {
        this.options = options;
        this.messages = messages;
        getStyleClass().add("section-parts");
        CheckBox incidentsOnly = Buttons.check(
                messages.get("portfolio.incidents-only"), options.caseOptions().incidentsOnlyProperty());
        getChildren().addAll(TextLabels.quiet(messages.get("portfolio.case-note")), checks, incidentsOnly);
    }

    /** Shows the kinds that have records, once these are fetched. */
    void fill() {
        if (checks.getChildren().isEmpty()) {
            checks.getChildren()
                    .setAll(options.caseOptions().kinds().stream()
                            .map(this::check)
                            .toList());
        }
    }

    private CheckBox check(CaseRecordKind kind) {
        CaseRecordSelectionOptions caseOptions = options.caseOptions();
        int count = caseOptions.count(kind);
        int kept = count - caseOptions.meant(kind);
        String name = messages.get("particular." + kind.code() + "-many");
        CheckBox check = Buttons.check(
                kept == 0
                        ? messages.get("portfolio.case-kind", name, count)
                        : messages.get("portfolio.case-kind-kept", name, count, kept),
                caseOptions.wantedProperty(kind));
        // A kind that belongs to a part left out of every incident cannot be chosen, nor one that is never served.
        check.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> options.discretion().leftOut().stream()
                                        .map(PortfolioPart::kinds)
                                        .anyMatch(kinds -> kinds.contains(kind))
                                || options.toRequest().keepsBack(kind),
                        options.discretion().leftOut(),
                        options.discretion().addressProperty(),
                        options.discretion().witnessesProperty()));
        check.disableProperty().addListener((_, _, disabled) -> caseOptions.want(kind, !disabled));
        return check;
    }
}
