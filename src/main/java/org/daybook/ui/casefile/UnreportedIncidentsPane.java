package org.daybook.ui.casefile;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;

/** Links a contact with an agency to all incidents that were not reported before, at once. JavaFX thread. */
final class UnreportedIncidentsPane extends VBox {
    UnreportedIncidentsPane(Messages messages, UnreportedIncidents unreported, ObservableList<Id<Incident>> about) {
        getStyleClass().add("field-row");
        if (unreported.all().isEmpty()) {
            getChildren().add(TextLabels.quiet(messages.get("case.report-none")));
            return;
        }
        Button all =
                Buttons.plain(messages.get("case.report-all", unreported.all().size()));
        all.setOnAction(_ -> take(unreported.all(), about));
        var last = unreported.last();
        if (last == null) {
            getChildren().add(Panes.buttons(all));
            return;
        }
        Button since = Buttons.plain(
                messages.get("case.report-since", unreported.since().size()), () -> take(unreported.since(), about));
        OptionalNodes.show(since, !unreported.since().isEmpty());
        getChildren()
                .addAll(
                        Panes.buttons(all, since),
                        TextLabels.quiet(messages.get(
                                "case.report-last", messages.formats().date(last))));
    }

    private static void take(List<Id<Incident>> incidents, ObservableList<Id<Incident>> about) {
        about.addAll(incidents.stream().filter(id -> !about.contains(id)).toList());
    }
}
