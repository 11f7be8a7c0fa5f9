package org.daybook.ui.casefile;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.attach.ExhibitAddingPane;
import org.daybook.ui.attach.ExhibitCard;
import org.daybook.ui.attach.ExhibitThumbnail;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.kordamp.ikonli.feather.Feather;

/** The exhibits that support a record: chosen from the existing ones, or added as files. JavaFX thread. */
final class ExhibitsField extends VBox {
    private final ExhibitSelection picks;
    private final DiaryContext context;
    private final Messages messages;
    private final ThumbnailLoader<ExhibitHistory> pictures;
    private final ExhibitAddingPane adding;
    private final FlowPane chosen = new FlowPane();
    private final VBox choosing = new VBox();
    private final FlowPane offered = new FlowPane();
    private final TextField search = new TextField();
    private final Button opener;
    private final Subscription listening;

    ExhibitsField(
            DiaryContext context, ExhibitAddingModel files, ObservableList<Id<Exhibit>> picked, Id<CaseRecord> owner) {
        this.context = context;
        this.messages = context.messages();
        this.picks = new ExhibitSelection(context, files, picked, owner);
        this.pictures = ExhibitThumbnail.loader(context);
        this.opener = Buttons.plain(
                messages.get("case.exhibits-choose"), Feather.CHECK_SQUARE, () -> unfold(!choosing.isManaged()));
        this.adding = new ExhibitAddingPane(context, files, new SimpleObjectProperty<>(picks.target()), opener);
        List.of(chosen, offered).forEach(row -> row.getStyleClass().add("exhibit-row"));
        choosing.getStyleClass().addAll("section-parts", "when-parts");
        choosing.getChildren().addAll(new FieldRow(messages.get("case.exhibits-search"), search), offered);
        search.textProperty().subscribe((_, _) -> showOffered());
        getStyleClass().add("section-parts");
        getChildren().addAll(chosen, adding, choosing);
        picked.addListener((ListChangeListener<Id<Exhibit>>) _ -> show());
        listening = picks.changes.subscribe(_ -> show());
        unfold(false);
    }

    /** Accepts files dropped on or pasted into {@code page}. */
    void listenOn(Node page) {
        adding.listenOn(page);
    }

    /** Releases the pictures. */
    void drop() {
        listening.unsubscribe();
        picks.drop();
        adding.drop();
        pictures.drop();
        chosen.getChildren().clear();
        offered.getChildren().clear();
    }

    private void unfold(boolean open) {
        OptionalNodes.show(choosing, open);
        opener.setText(messages.get(open ? "case.exhibits-choose-close" : "case.exhibits-choose"));
        opener.setAccessibleText(opener.getText());
        showOffered();
        if (open) {
            search.requestFocus();
        }
    }

    private void show() {
        List<ExhibitHistory> exhibits = picks.chosen();
        chosen.getChildren().setAll(exhibits.stream().map(this::picked).toList());
        OptionalNodes.show(chosen, !exhibits.isEmpty());
        showOffered();
    }

    private void showOffered() {
        offered.getChildren().clear();
        if (!choosing.isManaged()) {
            return;
        }
        List<ExhibitHistory> found = picks.offered(search.getText());
        if (found.isEmpty()) {
            offered.getChildren().add(TextLabels.quiet(messages.get("case.exhibits-none")));
        }
        found.forEach(exhibit -> offered.getChildren().add(offer(exhibit)));
    }

    private Node offer(ExhibitHistory exhibit) {
        ExhibitCard card = new ExhibitCard(context, pictures, exhibit);
        card.setAccessibleText(messages.get("case.exhibit-pick", context.words().full(exhibit)));
        card.setOnAction(_ -> {
            picks.pick(exhibit.id());
            search.requestFocus();
        });
        return card;
    }

    private Node picked(ExhibitHistory exhibit) {
        Button remove = Buttons.quiet(messages.get("case.exhibit-remove"));
        remove.setAccessibleText(
                messages.get("case.exhibit-remove-spoken", context.words().full(exhibit)));
        remove.setOnAction(_ -> {
            picks.remove(exhibit.id());
            opener.requestFocus();
        });
        return new VBox(ExhibitCard.leading(context, pictures, exhibit), remove);
    }
}
