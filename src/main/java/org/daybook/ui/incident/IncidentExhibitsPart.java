package org.daybook.ui.incident;

import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.attach.ExhibitAddingTarget;
import org.daybook.ui.attach.ExhibitStrip;
import org.daybook.ui.attach.ExhibitStripModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;

/** The exhibits of an incident, recorded or not, and ways to add more. JavaFX thread. */
final class IncidentExhibitsPart extends VBox {
    private final ExhibitStripModel exhibits;
    private final ExhibitStrip strip;

    /**
     * @param adding adds files
     * @param counted given the number of exhibits whenever it changes
     */
    IncidentExhibitsPart(DiaryContext context, ExhibitAddingModel adding, IntConsumer counted) {
        Messages messages = context.messages();
        exhibits = new ExhibitStripModel(context, adding);
        Button addItem = Buttons.quiet(messages.get("exhibit.add-thing"));
        addItem.setOnAction(_ -> {
            // The new item is linked to this incident by its id, so the draft must be kept even if it has no words yet.
            counted.accept(exhibits.exhibits().size() + 1);
            context.go()
                    .accept(new Destination.NewPhysicalItem(ExhibitAddingTarget.incidentOf(exhibits.target()), null));
        });
        strip = new ExhibitStrip(exhibits, context, messages.get("exhibit.strip-none"), addItem);
        exhibits.exhibits().addListener((ListChangeListener<ExhibitHistory>)
                _ -> counted.accept(exhibits.exhibits().size()));
        getStyleClass().add("part");
        getChildren().addAll(TextLabels.heading(messages.get("exhibit.strip-title")), strip);
    }

    /** Shows the exhibits of an incident; none for null. */
    void open(@Nullable Id<Incident> incident) {
        if (incident != null) {
            exhibits.open(ExhibitAddingTarget.incident(incident));
        }
    }

    /** For a page that is only read: exhibits that were there already cannot be removed. */
    IncidentExhibitsPart forReading() {
        strip.forReading();
        return this;
    }

    /** Accepts files dropped on or pasted into {@code page}. */
    void listenOn(Node page) {
        strip.listenOn(page);
    }

    void drop() {
        strip.drop();
    }
}
