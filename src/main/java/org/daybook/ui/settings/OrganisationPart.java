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
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;

/** What an organisation sets for its workers, in the diary and on this computer, with the buttons to change that. */
final class OrganisationPart {
    private final OrganisationModel model;
    private final WindowContext window;
    private final Messages messages;
    private final List<Consumer<Settings>> marks;
    private Organisation remembered = Organisation.NONE;

    /** @param marks called at each change while the page is shown */
    OrganisationPart(OrganisationModel model, WindowContext window, List<Consumer<Settings>> marks) {
        this.model = model;
        this.window = window;
        this.messages = window.messages();
        this.marks = marks;
    }

    Node node() {
        VBox sealed = Panes.column("part");
        VBox here = Panes.column("part");
        Button choose =
                Buttons.plain(text("choose"), () -> window.files().openFile(text("pick"), text("use"), model::choose));
        Button remove = Buttons.plain(text("remove"), () -> model.seal(Organisation.NONE));
        Button take = Buttons.plain(text("take"), () -> model.seal(remembered));
        Button keep = Buttons.plain(text("keep-here"), () -> model.remember(inDiary()));
        Button forget = Buttons.plain(text("forget-here"), () -> model.remember(Organisation.NONE));
        Runnable show = () -> {
            sealed.getChildren().setAll(lines(inDiary()));
            here.getChildren().setAll(lines(remembered));
            boolean same = inDiary().equals(remembered);
            show(remove, inDiary().isSet(), choose);
            show(take, remembered.isSet() && !same, choose);
            show(keep, inDiary().isSet() && !same, choose);
            show(forget, remembered.isSet(), choose);
        };
        marks.add(now -> {
            remembered = now.organisation();
            show.run();
        });
        model.inDiary.subscribe(show);
        Node diary = Panes.column(
                "part",
                TextLabels.legend(text("in-diary")),
                sealed,
                Panes.buttons(choose, remove),
                new ProblemNote(messages, model.failure),
                TextLabels.quiet(text("note")));
        Node computer = Panes.column(
                "part",
                TextLabels.legend(text("here")),
                here,
                Panes.buttons(take, keep, forget),
                TextLabels.quiet(text("here-note")));
        return Panes.column("section-parts", diary, computer);
    }

    private static void show(Button button, boolean shown, Button otherwise) {
        if (button.isFocused() && !shown) {
            otherwise.requestFocus();
        }
        OptionalNodes.show(button, shown);
    }

    private Organisation inDiary() {
        return model.inDiary.get();
    }

    private String text(String key) {
        return messages.get("settings.organisation-" + key);
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
