package org.daybook.ui.attach;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.TextLabels;

/**
 * The exhibits of an incident or a physical item, small and with their labels, and a way to add more. JavaFX thread.
 */
public final class ExhibitStrip extends VBox {
    private final ExhibitStripModel model;
    private final DiaryContext context;
    private final ThumbnailLoader pictures;
    private final FlowPane row = new FlowPane();
    private final Label none;
    private final AddingPane adding;
    private final ListChangeListener<ExhibitHistory> listener = _ -> show();

    /**
     * @param none what is said while there are none
     * @param beside more buttons beside those that add files
     */
    public ExhibitStrip(ExhibitStripModel model, DiaryContext context, String none, Button... beside) {
        this.model = model;
        this.context = context;
        this.none = TextLabels.quiet(none);
        this.pictures = new ThumbnailLoader(context.session(), context.tasks());
        this.adding = new AddingPane(context, model.adding(), model.targetProperty(), beside);
        row.getStyleClass().add("exhibit-row");
        getStyleClass().addAll("exhibit-strip", "section-parts");
        getChildren().addAll(this.none, row, adding);
        model.exhibits().addListener(listener);
        show();
    }

    /** Takes files dropped on or pasted into {@code page}. */
    public void listenOn(Node page) {
        adding.listenOn(page);
    }

    /** Lets the pictures go. */
    public void drop() {
        model.exhibits().removeListener(listener);
        adding.drop();
        pictures.drop();
        row.getChildren().clear();
        model.drop();
    }

    private void show() {
        List<ExhibitHistory> exhibits = List.copyOf(model.exhibits());
        OptionalNodes.show(none, exhibits.isEmpty());
        OptionalNodes.show(row, !exhibits.isEmpty());
        row.getChildren().setAll(exhibits.stream().map(this::card).toList());
    }

    private Button card(ExhibitHistory exhibit) {
        return ExhibitCard.leading(context, pictures, exhibit);
    }
}
