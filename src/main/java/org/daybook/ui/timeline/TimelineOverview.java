package org.daybook.ui.timeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.LinkRow;

/** What is beside the diary while no record is open: its months, and where to go next. JavaFX thread. */
final class TimelineOverview extends BorderPane {
    private final TimelineModel model;
    private final Messages messages;
    private final Consumer<YearMonth> jump;

    /** @param jump scrolls the list to a month */
    TimelineOverview(TimelineModel model, Messages messages, Consumer<YearMonth> jump) {
        this.model = model;
        this.messages = messages;
        this.jump = jump;
        model.loadedProperty().subscribe(loaded -> {
            if (loaded) {
                show();
            }
        });
    }

    private void show() {
        List<Node> parts = new ArrayList<>();
        if (!model.rows().isEmpty()) {
            parts.add(TextLabels.quiet(messages.get("shell.choose")));
        }
        if (!model.density().months().isEmpty()) {
            parts.add(months());
        }
        parts.add(next());
        Page page = new Page("").wide();
        page.setParts(parts);
        setCenter(page);
    }

    /** The list shows no months during a search. */
    private Node months() {
        DensityStrip strip = new DensityStrip(messages, jump);
        strip.show(model.density(), model.lanes());
        Node part = Page.part(
                messages.get("timeline.overview-months"),
                strip,
                TextLabels.quiet(messages.get("timeline.overview-months-note")));
        model.search().searchingProperty().subscribe(searching -> OptionalNodes.show(part, !searching));
        return part;
    }

    private Node next() {
        VBox part = Page.part(messages.get("timeline.overview-next"));
        model.rows().stream()
                .filter(TimelineRow.Entry.class::isInstance)
                .findFirst()
                .ifPresent(latest -> part.getChildren().add(link("latest", () -> model.open(latest))));
        part.getChildren()
                .addAll(
                        link("several", model::writeUpMany),
                        link("messages", () -> model.go(new Destination.ImportMessages())),
                        link("missing", () -> model.go(new Destination.Patterns(Destination.Patterns.Part.MISSING))));
        return part;
    }

    private Node link(String what, Runnable go) {
        return new LinkRow(
                messages.get("timeline.overview-" + what), messages.get("timeline.overview-" + what + "-note"), go);
    }
}
