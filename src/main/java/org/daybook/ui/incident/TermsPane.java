package org.daybook.ui.incident;

import java.util.List;
import java.util.function.Function;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.record.Answer;
import org.daybook.record.RecordId;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.TickList;

/** The terms of recorded orders, to tick those that the incident broke, and a way to record an order first. */
final class TermsPane extends VBox {
    /**
     * @param orders those to choose from
     * @param nameOf names a term that is of none of them any more
     * @param recordOrder leads to the form for an order; what is typed here is kept
     */
    TermsPane(
            Messages messages,
            RecordFields record,
            List<OrderTerms> orders,
            Function<RecordId, String> nameOf,
            Runnable recordOrder) {
        getStyleClass().add("section-parts");
        for (OrderTerms order : orders) {
            getChildren()
                    .add(new TickList<>(
                            messages,
                            messages.get("form.order-terms", order.order()),
                            List.copyOf(order.terms().keySet()),
                            id -> order.terms().getOrDefault(id, ""),
                            record.brokenTerms));
        }
        List<RecordId> others = record.brokenTerms.stream()
                .filter(id -> orders.stream().noneMatch(order -> order.terms().containsKey(id)))
                .toList();
        if (!others.isEmpty()) {
            getChildren()
                    .add(new TickList<>(
                            messages, messages.get("form.order-terms-other"), others, nameOf, record.brokenTerms));
        }
        if (orders.isEmpty()) {
            getChildren().add(TextLabels.quiet(messages.get("form.order-none")));
        }
        Button add = Buttons.plain(messages.get(orders.isEmpty() ? "form.order-record" : "form.order-record-other"));
        add.setOnAction(_ -> recordOrder.run());
        VBox adding = new VBox(Page.buttonsLeft(add), TextLabels.quiet(messages.get("form.order-record-help")));
        adding.getStyleClass().add("field-row");
        getChildren().add(adding);
        // Who ticks a term has said that it was broken; an answer that was given is left alone.
        record.brokenTerms.addListener((SetChangeListener<RecordId>) change -> {
            if (change.wasAdded() && record.orderBroken.get() == Answer.NOT_SAID) {
                record.orderBroken.set(Answer.YES);
            }
        });
    }
}
