package org.daybook.ui.attach;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.jspecify.annotations.Nullable;

/** The exhibits of an incident or a physical item as thumbnails with labels, and buttons to add more. JavaFX thread. */
public final class ExhibitStrip extends VBox {
    private final ExhibitStripModel model;
    private final DiaryContext context;
    private final ThumbnailLoader<ExhibitHistory> pictures;
    private final FlowPane row = Panes.flow("exhibit-row");
    private final ExhibitAddingPane adding;
    private final VBox takenOff = Panes.column("success-note");
    private final ListChangeListener<ExhibitHistory> listener = _ -> show();
    private OffsetDateTime removableFrom = OffsetDateTime.MIN;

    /**
     * @param none shown if there are none
     * @param beside more buttons beside those that add files
     */
    public ExhibitStrip(ExhibitStripModel model, DiaryContext context, String none, Button... beside) {
        this.model = model;
        this.context = context;
        this.pictures = ExhibitThumbnail.loader(context);
        this.adding = new ExhibitAddingPane(context, model.adding, model.target, beside);
        getStyleClass().addAll("exhibit-strip", "section-parts");
        Node problem = new ProblemNote(context.messages(), model.work.failureProperty());
        Label noneThere = TextLabels.quiet(none);
        OptionalNodes.showWhile(noneThere, model.fetched.and(Bindings.isEmpty(model.exhibits())));
        getChildren().addAll(noneThere, row, takenOff, problem, adding);
        model.exhibits().addListener(listener);
        model.takenOff.subscribe(this::tell);
        show();
    }

    /** For a page that is only read: what was added since can be removed, the rest where the record is amended. */
    public void forReading() {
        removableFrom = OffsetDateTime.now(context.clock()).truncatedTo(ChronoUnit.SECONDS);
        show();
    }

    /** Takes files dropped on or pasted into {@code page}. */
    public void listenOn(Node page) {
        adding.listenOn(page);
    }

    /** Releases the pictures. */
    public void drop() {
        model.exhibits().removeListener(listener);
        adding.drop();
        pictures.drop();
        row.getChildren().clear();
        model.drop();
    }

    private void show() {
        List<ExhibitHistory> exhibits = List.copyOf(model.exhibits());
        OptionalNodes.show(row, !exhibits.isEmpty());
        row.getChildren().setAll(exhibits.stream().map(this::card).toList());
    }

    private Node card(ExhibitHistory exhibit) {
        Node leading = ExhibitCard.leading(context, pictures, exhibit);
        if (exhibit.original().recorded().envelope().recordedAt().isBefore(removableFrom)) {
            return leading;
        }
        Button remove = Buttons.quiet(context.messages().get("exhibit.take-off"), () -> model.takeOff(exhibit));
        remove.setAccessibleText(context.messages()
                .get("exhibit.take-off-spoken", context.words().full(exhibit)));
        return new VBox(leading, remove);
    }

    /** Says where an exhibit was removed that it was, with a button that undoes it. */
    private void tell(@Nullable ExhibitHistory exhibit) {
        if (exhibit == null && takenOff.isFocusWithin()) {
            adding.begin();
        }
        OptionalNodes.show(takenOff, exhibit != null);
        takenOff.getChildren().clear();
        if (exhibit == null) {
            return;
        }
        Messages messages = context.messages();
        Button back = Buttons.quiet(messages.get("exhibit.put-back"), model::putBack);
        Button erase = Buttons.quiet(
                messages.get("exhibit.take-off-erase"), () -> context.go(new Destination.EraseExhibit(exhibit.id())));
        Button close = Buttons.quiet(messages.get("exhibit.outcomes-close"), model::leaveTakenOff);
        takenOff.getChildren()
                .addAll(
                        TextLabels.paragraph(messages.get(
                                "exhibit.taken-off", context.words().full(exhibit))),
                        Panes.buttons(back, erase, close));
        back.requestFocus();
    }
}
