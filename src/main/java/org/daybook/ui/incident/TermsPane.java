package org.daybook.ui.incident;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.field.OrderTerm;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.Answer;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.control.TickList;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;

/** Shows the terms of recorded orders, to tick those that the incident broke, and a button to record an order first. */
final class TermsPane extends VBox {
    /**
     * @param orders the orders to choose from
     * @param nameOf names a term that none of them has any more
     * @param recordOrder opens the form for an order; the input here is kept
     */
    TermsPane(
            Messages messages,
            IncidentFormFields form,
            List<OrderTerms> orders,
            Function<Id<OrderTerm>, String> nameOf,
            Runnable recordOrder) {
        getStyleClass().add("section-parts");
        for (OrderTerms order : orders) {
            getChildren()
                    .add(new TickList<>(
                            messages,
                            messages.get("form.order-terms", order.order()),
                            List.copyOf(order.terms().keySet()),
                            id -> order.terms().getOrDefault(id, ""),
                            form.brokenTerms()));
        }
        List<Id<OrderTerm>> others = form.brokenTerms().stream()
                .filter(id -> orders.stream().noneMatch(order -> order.terms().containsKey(id)))
                .toList();
        if (!others.isEmpty()) {
            getChildren()
                    .add(new TickList<>(
                            messages, messages.get("form.order-terms-other"), others, nameOf, form.brokenTerms()));
        }
        if (orders.isEmpty()) {
            getChildren().add(TextLabels.quiet(messages.get("form.order-none")));
        }
        Button add = Buttons.plain(
                messages.get(orders.isEmpty() ? "form.order-record" : "form.order-record-other"), recordOrder);
        VBox adding =
                Panes.column("field-row", Panes.buttons(add), TextLabels.quiet(messages.get("form.order-record-help")));
        getChildren().add(adding);
        // Ticking a term says that it was broken; an answer already given is left alone.
        form.brokenTerms().addListener((SetChangeListener<Id<OrderTerm>>) change -> {
            ObjectProperty<String> broken = form.code(IncidentField.ORDER_BROKEN);
            if (change.wasAdded() && broken.get().isEmpty()) {
                broken.set(Answer.YES.code());
            }
        });
    }
}
