package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.field.Field;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.UnfoldedParts;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.form.FormSection;
import org.daybook.ui.toolkit.form.PortfolioInclusionChoice;
import org.daybook.ui.toolkit.label.TextLabels;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form in its {@link CaseRecordFormOrder}: the first ones open, the others in parts that unfold. JavaFX thread.
 */
final class CaseRecordFields extends VBox {
    private final CaseRecordForm form;
    private final Messages messages;
    private final FieldControlFactory nodes;
    private final UnfoldedParts unfolded;
    private final List<FormSection<String>> sections = new ArrayList<>();
    private final Map<String, Node> open = new HashMap<>();

    /**
     * @param unfolded the parts that stay unfolded
     * @param isNew whether nothing of it was typed or recorded before
     */
    CaseRecordFields(
            CaseRecordForm form, Messages messages, UnfoldedParts unfolded, FieldControlFactory nodes, boolean isNew) {
        this.form = form;
        this.messages = messages;
        this.nodes = nodes;
        this.unfolded = unfolded;
        getStyleClass().add("parts");
        CaseRecordFormOrder order = CaseRecordFormOrder.of(form.kind, messages);
        order.first().forEach(field -> put(field, null));
        order.parts().forEach(part -> {
            FormSection<String> section = add(part.question());
            part.fields().forEach(field -> put(field, section));
        });
        getChildren().add(TextLabels.heading(messages.get("form.group-record")));
        add("case.author-section").line("form.author", form.author).line("form.on-behalf-of", form.onBehalfOf);
        add("form.portfolio")
                .part(
                        () -> new PortfolioInclusionChoice(messages, form.inPortfolio, form.leaveOutReason),
                        () -> form.inPortfolio.get() != form.kind.isPrintedAtFirst());
        add("form.private").area("form.private-note", form.privateNote);
        form.onChange(() -> sections.forEach(FormSection::name));
        sections.forEach(FormSection::unfoldIfWanted);
        beginTerms(isNew);
    }

    /** Unfolds the part with the problem and returns the field; empty if it is in none. */
    Optional<Node> reveal(String place) {
        Node shown = open.get(place);
        return shown != null
                ? Optional.of(shown)
                : sections.stream()
                        .map(section -> section.reveal(place))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private FormSection<String> add(String key) {
        FormSection<String> section = new FormSection<>(messages, form.problems, key, unfolded);
        sections.add(section);
        getChildren().add(section);
        return section;
    }

    private void put(Field field, @Nullable FormSection<String> section) {
        if (section == null) {
            Node node = nodes.of(field);
            open.put(field.name(), node);
            getChildren().add(node);
        } else {
            section.field(field.name(), () -> nodes.of(field), () -> form.typed.isFilled(field));
        }
    }

    // An order is recorded for its terms, so a new one starts with an empty field for the first.
    private void beginTerms(boolean isNew) {
        for (Field field : form.kind.fields()) {
            if (form.typed.of(field) instanceof FieldInput.TermsInput listed) {
                reveal(field.name());
                if (isNew && listed.terms().all().isEmpty()) {
                    listed.terms().add();
                }
            }
        }
    }
}
