package org.daybook.ui.exhibits;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.form.EventTimeField;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/** The fields for a physical item, with who handled it when. */
final class PhysicalItemPane extends VBox {
    private static final int ROWS = 2;

    private final Messages messages;
    private final ExhibitForm form;
    private final VBox rows = Panes.column("parts");

    PhysicalItemPane(Messages messages, ExhibitForm form) {
        this.messages = messages;
        this.form = form;
        Button add = Buttons.plain(messages.get("exhibit.step-add"), Feather.PLUS);
        add.setOnAction(_ -> {
            form.physicalItem.add();
            Node added = rows.getChildren().getLast();
            Platform.runLater(() -> Focus.first(added));
        });
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        FieldRow.of(
                                messages, "exhibit.delivery", TextFieldFactory.area(form.physicalItem.delivery, ROWS)),
                        FieldRow.of(
                                messages, "exhibit.wrapper", TextFieldFactory.area(form.physicalItem.wrapper, ROWS)),
                        FieldRow.of(messages, "exhibit.kept-at", TextFieldFactory.line(form.physicalItem.keptAt)),
                        Panes.part(
                                messages.get("exhibit.continuity"),
                                TextLabels.quiet(messages.get("exhibit.continuity-help"))),
                        rows,
                        Panes.buttons(add));
        form.physicalItem.continuity.addListener((ListChangeListener<CustodyTransferFields>) _ -> show());
        show();
    }

    private void show() {
        rows.getChildren().removeIf(node -> !form.physicalItem.continuity.contains(node.getUserData()));
        for (int i = 0; i < form.physicalItem.continuity.size(); i++) {
            CustodyTransferFields row = form.physicalItem.continuity.get(i);
            if (rows.getChildren().stream().noneMatch(node -> node.getUserData() == row)) {
                rows.getChildren().add(i, pane(row));
            }
        }
    }

    private Node pane(CustodyTransferFields row) {
        EventTimeField when = new EventTimeField(messages, form.reader, form::now);
        when.valueProperty().bindBidirectional(row.when);
        when.problemProperty().bind(row.problem);
        Button remove = Buttons.quiet(messages.get("exhibit.step-remove"), () -> form.physicalItem.remove(row));
        VBox pane = Panes.column(
                "group-box",
                TextLabels.quiet(messages.get("exhibit.step-when")),
                when,
                new FieldRow(messages.get("exhibit.step-what"), TextFieldFactory.line(row.what)),
                new FieldRow(messages.get("exhibit.step-from"), TextFieldFactory.line(row.from)),
                new FieldRow(messages.get("exhibit.step-to"), TextFieldFactory.line(row.to)),
                remove);
        pane.setUserData(row);
        return pane;
    }
}
