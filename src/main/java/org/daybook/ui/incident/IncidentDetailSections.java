package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentPart;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.toolkit.context.UnfoldedParts;
import org.daybook.ui.toolkit.form.FormSection;
import org.daybook.ui.toolkit.form.PortfolioInclusionChoice;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;

/** Everything that can be recorded besides when and what, as plain questions, each folded until the user opens it. */
final class IncidentDetailSections extends VBox {
    private final Messages messages;
    private final IncidentFormFields form;
    private final IncidentControlFactory nodes;
    final List<FormSection<String>> sections = new ArrayList<>();
    private final FormSection<String> order;
    private final UnfoldedParts unfolded;

    /**
     * @param unfolded the parts that stay unfolded
     * @param terms creates the pane in which terms of orders are ticked
     */
    IncidentDetailSections(
            Messages messages,
            IncidentFormFields form,
            IncidentLinks links,
            UnfoldedParts unfolded,
            Supplier<Node> terms) {
        this.messages = messages;
        this.unfolded = unfolded;
        this.form = form;
        this.nodes = new IncidentControlFactory(messages, form, links, terms);
        this.order =
                section("form.order", IncidentField.ORDER_BROKEN, IncidentField.BROKEN_TERMS, IncidentField.ORDER_TERM);
        getStyleClass().add("detail-sections");
        group(
                "form.group-what",
                section("form.kind", IncidentField.TYPES, IncidentField.WAS_THERE),
                section("form.extent", IncidentField.TIMES, IncidentField.LASTED),
                section("form.words", IncidentPart.EXACT_WORDS),
                section("form.section-where", IncidentPart.WHERE),
                section("form.channel", IncidentPart.CHANNEL),
                section("form.section-received", IncidentPart.RECEIVED));
        group(
                "form.group-who",
                section("form.who", IncidentPart.WHO),
                section("form.witnesses", IncidentPart.WITNESSES),
                section("form.section-children", IncidentPart.CHILDREN));
        group(
                "form.group-after",
                section("form.response", IncidentPart.RESPONSE),
                section("form.felt", IncidentPart.FEELINGS),
                section("form.changed", IncidentPart.DAY_TO_DAY),
                section("form.harm", IncidentPart.HARM),
                order,
                section("form.reports", IncidentPart.REPORTS));
        group("form.group-record", section("form.links", IncidentPart.LINKS), origin(), portfolio(), privateNote());
        form.onChange(() -> sections.forEach(FormSection::name));
    }

    /** Opens every part that has a filled field, or that she left unfolded. */
    void unfoldFilled() {
        sections.forEach(FormSection::unfoldIfWanted);
    }

    /** Unfolds and returns the part about an order. */
    Node revealOrder() {
        order.unfold();
        return order;
    }

    /** Unfolds the part with the problem and returns the field; empty if it is in none of these parts. */
    Optional<Node> reveal(String place) {
        return sections.stream()
                .map(section -> section.reveal(place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @SafeVarargs
    private void group(String heading, FormSection<String>... members) {
        getChildren().add(TextLabels.heading(messages.get(heading)));
        sections.addAll(List.of(members));
        getChildren().addAll(members);
    }

    private FormSection<String> section(String key, IncidentPart part) {
        return section(
                key,
                Arrays.stream(IncidentField.values())
                        .filter(field -> field.part() == part && field != IncidentField.WAS_THERE)
                        .toArray(IncidentField[]::new));
    }

    private FormSection<String> section(String key, IncidentField... fields) {
        FormSection<String> section = section(key);
        for (IncidentField field : fields) {
            section.field(field.field().name(), () -> shownWhereAsked(field), () -> form.isFilled(field));
        }
        return section;
    }

    /** Who was there is asked beside the kinds that leave it open. */
    private Node shownWhereAsked(IncidentField field) {
        Node node = nodes.of(field);
        if (field == IncidentField.WAS_THERE) {
            form.onChange(() -> OptionalNodes.show(node, form.isPresenceAsked()));
            OptionalNodes.show(node, form.isPresenceAsked());
        }
        return node;
    }

    private FormSection<String> section(String key) {
        return new FormSection<>(messages, form.problems, key, unfolded);
    }

    private FormSection<String> origin() {
        AuthorshipFields record = form.record;
        return section("form.origin")
                .line("form.author", record.author)
                .line("form.on-behalf-of", record.onBehalfOf)
                .answer("form.from-paper", record.fromPaper)
                .day("form.first-written", record.firstWritten, IncidentFormLocation.FIRST_WRITTEN, form.dayWords());
    }

    private FormSection<String> portfolio() {
        AuthorshipFields record = form.record;
        return section("form.portfolio")
                .part(
                        () -> new PortfolioInclusionChoice(messages, record.inPortfolio, record.leaveOutReason),
                        () -> !record.inPortfolio.get());
    }

    private FormSection<String> privateNote() {
        return section("form.private").area("form.private-note", form.record.privateNote);
    }
}
