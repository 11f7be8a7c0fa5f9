package org.daybook.ui.incident;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.field.OrderTerm;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.form.EventTimeField;
import org.daybook.ui.toolkit.form.FormPane;
import org.daybook.ui.toolkit.form.TypistNote;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.PlainScrollPane;
import org.jspecify.annotations.Nullable;

/** The form for a new incident or an amendment. Ctrl+S and Ctrl+Enter record it. */
public final class IncidentFormView extends FormPane {
    private static final int MANY_ROWS = 7;
    private static final double WIDE = 1000;

    private final IncidentFormModel model;
    private final Messages messages;
    private final VBox original = new VBox();
    private final FoldingPane above = new FoldingPane();
    private final ScrollPane beside = new PlainScrollPane();
    private final EventTimeField when;
    private final TextArea happened;
    private final TextField reason;
    private final IncidentDetailSections details;
    private final IncidentExhibitsPart evidence;

    /** @param adding adds files */
    public IncidentFormView(IncidentFormModel model, DiaryContext context, ExhibitAddingModel adding) {
        super(context, model.work);
        this.model = model;
        this.messages = context.messages();
        closeWhileBusy();
        this.evidence = new IncidentExhibitsPart(context, adding, model::exhibitsNow);
        model.incident.subscribe(evidence::open);
        IncidentFormFields form = model.form;
        this.when = new EventTimeField(messages, form.reader(), form::now);
        this.happened = TextFieldFactory.area(form.text(IncidentField.HAPPENED), MANY_ROWS);
        this.reason = TextFieldFactory.line(form.record.amendReason);
        this.details = new IncidentDetailSections(
                messages,
                form,
                model.links,
                context.unfolded(),
                () -> new TermsPane(messages, form, model.orders(), model.links::label, model::recordOrder));
        when.valueProperty().bindBidirectional(form.when);
        when.problemProperty().bind(form.problems.at(IncidentFormLocation.WHEN));
        getStyleClass().add("incident-form");
        beside.setFitToWidth(true);
        beside.setFocusTraversable(true);
        beside.setAccessibleText(messages.get("incident.original-title"));
        beside.getStyleClass().addAll("plain-scroll", "beside");
        above.name(messages.get("incident.original-title"));
        whenReady(this::begin);
    }

    @Override
    public void drop() {
        model.drop();
        evidence.drop();
        super.drop();
    }

    private void begin() {
        Page page;
        IncidentHistory amended = model.amended.get();
        page = amended == null
                ? new Page(messages.get("incident.new-title"), TextLabels.paragraph(messages.get("incident.lead")))
                : new Page(
                        messages.get(
                                "incident.amend-title",
                                messages.formats()
                                        .dayOrOwnWords(amended.current().when())),
                        TextLabels.paragraph(messages.get("incident.amend-lead")));
        if (amended != null) {
            fillOriginal(amended);
            page.add(above, row("incident.reason", reason, IncidentFormLocation.AMEND_REASON));
        }
        page.add(new TypistNote(messages, model.form.record.author, model.form.record.onBehalfOf));
        page.add(row("incident.happened", happened, IncidentFormLocation.WORDS), whenPart(), evidence, morePart());
        evidence.listenOn(this);
        details.unfoldFilled();
        show(
                page,
                messages.get(amended == null ? "incident.save" : "incident.save-amendment"),
                model::goBack,
                () -> messages.get(model.leavesExhibits() ? "incident.discard-exhibits" : "incident.discard-text"));
        widthProperty().subscribe(width -> placeOriginal(width.doubleValue(), amended));
        Focus.whenShown(happened, this::focusStart);
    }

    private void focusStart() {
        if (model.comesFromOrder()) {
            Node order = details.revealOrder();
            // The section must be laid out before it can take the focus.
            Platform.runLater(() -> focus(order, order::requestFocus));
        } else if (model.isResumed() || model.amended.get() == null) {
            happened.requestFocus();
            happened.end();
            Focus.reveal(happened);
        } else {
            reason.requestFocus();
            Focus.reveal(reason);
        }
    }

    private Node whenPart() {
        return Panes.column("field-row", TextLabels.legend(messages.get("when.legend")), when);
    }

    private Node morePart() {
        return Panes.column(
                "field-row",
                TextLabels.heading(messages.get("incident.more")),
                TextLabels.quiet(messages.get("incident.more-note")),
                details);
    }

    private FieldRow row(String key, Node field, String place) {
        FieldRow row = FieldRow.of(messages, key, field);
        row.problemProperty().bind(model.form.problems.at(place));
        return row;
    }

    @Override
    protected void save() {
        model.save();
        model.form.problems.first().ifPresent(this::show);
    }

    private void show(String place) {
        if (place.equals(IncidentFormLocation.WHEN)) {
            focus(when, when::focusProblem);
        } else if (place.equals(IncidentFormLocation.WORDS)) {
            focus(happened, happened::requestFocus);
        } else if (place.equals(IncidentFormLocation.AMEND_REASON)) {
            focus(reason, reason::requestFocus);
        } else {
            // The section must be laid out before a field in it can take the focus.
            details.reveal(place).ifPresent(field -> Platform.runLater(() -> focus(field, () -> Focus.first(field))));
        }
    }

    private void focus(Node field, Runnable request) {
        request.run();
        Focus.reveal(field);
    }

    private void fillOriginal(IncidentHistory amended) {
        Formats formats = messages.formats();
        IncidentVersions versions = new IncidentVersions(new IncidentLines(messages, model.links::label), formats);
        original.getChildren()
                .setAll(new LabelledLinesPane(versions.amended(
                        amended.current(), messages, model.form.now().getZone())));
    }

    // The original is shown on the left where there is room, and otherwise folded above the form.
    private void placeOriginal(double width, @Nullable IncidentHistory amended) {
        if (amended == null) {
            return;
        }
        boolean wide = width >= WIDE;
        OptionalNodes.show(above, !wide);
        above.setContent(wide ? null : original);
        // The folded pane hides its content, and does not show it again when it lets go of it.
        original.setVisible(wide || above.isExpanded());
        if (wide) {
            VBox titled =
                    Panes.column("original", TextLabels.heading(messages.get("incident.original-title")), original);
            beside.setContent(titled);
        }
        setLeft(wide ? beside : null);
    }

    /** Shows the terms of recorded orders, to tick those that the incident broke, and a button to record an order first. */
    private static final class TermsPane extends VBox {
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
                    .filter(id ->
                            orders.stream().noneMatch(order -> order.terms().containsKey(id)))
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
            VBox adding = Panes.column(
                    "field-row", Panes.buttons(add), TextLabels.quiet(messages.get("form.order-record-help")));
            getChildren().add(adding);
            // Ticking a term says that it was broken; an answer already given is left alone.
            form.brokenTerms().addListener((SetChangeListener<Id<OrderTerm>>) change -> {
                ObjectProperty<String> broken = form.code(IncidentField.ORDER_BROKEN);
                if (change.wasAdded() && broken.get().isEmpty()) {
                    broken.set(YesNoAnswer.YES.code());
                }
            });
        }
    }
}
