package org.daybook.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.organisation.Organisation;
import org.daybook.settings.Settings;
import org.daybook.text.Messages;
import org.daybook.ui.context.WindowContext;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;
import org.daybook.ui.page.ProblemNote;

/** What an organisation sets for its workers: what its file says, and the buttons to choose another or remove it. */
final class OrganisationPart {
    private final OrganisationModel model;
    private final WindowContext window;
    private final Messages messages;
    private final List<Consumer<Settings>> marks;

    /** @param marks called at each change while the page is shown */
    OrganisationPart(OrganisationModel model, WindowContext window, List<Consumer<Settings>> marks) {
        this.model = model;
        this.window = window;
        this.messages = window.messages();
        this.marks = marks;
    }

    Node node() {
        VBox says = Panes.column("part");
        Button remove = Buttons.plain(messages.get("settings.organisation-remove"), model::remove);
        Button choose = Buttons.plain(
                messages.get("settings.organisation-choose"),
                () -> window.files()
                        .openFile(
                                messages.get("settings.organisation-pick"),
                                messages.get("settings.organisation-use"),
                                model::choose));
        marks.add(now -> {
            Organisation organisation = now.organisation();
            if (remove.isFocused() && !organisation.isSet()) {
                choose.requestFocus();
            }
            says.getChildren().setAll(lines(organisation));
            OptionalNodes.show(remove, organisation.isSet());
        });
        return Panes.column(
                "section-parts",
                says,
                Panes.buttons(choose, remove),
                new ProblemNote(messages, model.failureProperty()),
                TextLabels.quiet(messages.get("settings.organisation-note")));
    }

    private List<Label> lines(Organisation organisation) {
        List<String> lines = new ArrayList<>();
        if (!organisation.isSet()) {
            lines.add(messages.get("settings.organisation-none"));
        } else {
            lines.add(messages.get("settings.organisation-name", organisation.name()));
        }
        for (Organisation.Helpline line : organisation.helplines()) {
            lines.add(messages.get(
                    "settings.organisation-helpline",
                    line.name(),
                    line.number(),
                    messages.formats().date(line.read())));
        }
        if (organisation.reviewMonths() > 0) {
            lines.add(messages.count("settings.organisation-review", organisation.reviewMonths()));
        }
        if (organisation.keepMonths() > 0) {
            lines.add(messages.count("settings.organisation-keep", organisation.keepMonths()));
        }
        for (Organisation.Portal portal : organisation.portals()) {
            lines.add(messages.get(
                    "settings.organisation-portal",
                    portal.name(),
                    portal.files(),
                    portal.fileMegabytes(),
                    portal.allMegabytes(),
                    messages.formats().date(portal.read())));
        }
        return lines.stream().map(TextLabels::paragraph).toList();
    }
}
