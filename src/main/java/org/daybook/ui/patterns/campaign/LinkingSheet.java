package org.daybook.ui.patterns.campaign;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.text.Messages;
import org.daybook.ui.control.ChoiceList;
import org.daybook.ui.control.ChoiceWords;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Dialogs;
import org.jspecify.annotations.Nullable;

/** Asks whose the ticked identities are, how sure she is and why. JavaFX thread. */
final class LinkingSheet {
    private static final int REASON_ROWS = 3;

    private LinkingSheet() {}

    /**
     * Shows the question over the page.
     *
     * @param names the identities in words
     */
    static void ask(Dialogs dialogs, Messages messages, IdentitiesModel model, List<String> names) {
        ObjectProperty<@Nullable CaseRecord> person = model.linking.person;
        ObjectProperty<String> certainty = model.linking.certainty;
        StringProperty reason = model.linking.reason;
        VBox content = new VBox(
                TextLabels.paragraph(String.join(", ", names)),
                new FieldRow(messages.get("particular.identity.person"), people(messages, model, person)),
                new ChoiceList<>(
                        messages,
                        messages.get("particular.identity.certainty"),
                        LinkedIdentity.CERTAINTY.options(),
                        code -> messages.get("particular.identity.certainty." + code),
                        certainty),
                FieldRow.of(messages, "particular.identity.reason", TextFields.area(reason, REASON_ROWS)),
                TextLabels.quiet(messages.get("campaign.link-note")));
        content.getStyleClass().addAll("section-parts", "question-content");
        Button go = Buttons.primary(messages.get("campaign.link-verb"));
        content.getChildren()
                .add(Buttons.waiting(
                        go,
                        Bindings.createBooleanBinding(
                                () -> person.get() == null || reason.get().isBlank(), person, reason),
                        messages.get("campaign.link-first")));
        dialogs.ask(messages.get("campaign.link-title"), content, go, () -> {
            CaseRecord chosen = person.get();
            if (chosen != null) {
                model.link(chosen, certainty.get(), reason.get());
            }
        });
    }

    private static ComboBox<CaseRecord> people(
            Messages messages, IdentitiesModel model, ObjectProperty<@Nullable CaseRecord> person) {
        ComboBox<CaseRecord> people = new ComboBox<>();
        people.getItems().setAll(model.people());
        people.setConverter(new ChoiceWords<>(new IdentityWords(messages)::name));
        people.setPromptText(messages.get("campaign.choose-person"));
        people.setValue(
                person.get() == null && model.people().size() == 1
                        ? model.people().getFirst()
                        : person.get());
        people.valueProperty().subscribe(person::set);
        return people;
    }
}
