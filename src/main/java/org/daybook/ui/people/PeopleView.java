package org.daybook.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.casefile.NamedPerson;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetailKind;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.form.FormPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/** The heading of the case and, below it, the people named in the diary. Ctrl+S saves. */
public final class PeopleView extends FormPane {
    private final PeopleModel model;
    private final Messages messages;

    public PeopleView(PeopleModel model, DiaryContext context) {
        super(context, model.work);
        this.model = model;
        this.messages = context.messages();
        whenReady(this::begin);
    }

    @Override
    public Optional<Draft> unsaved() {
        return model.unsaved();
    }

    @Override
    public void drop() {
        model.drop();
        super.drop();
    }

    @Override
    protected void save() {
        model.save();
    }

    private void begin() {
        VBox about = Panes.part(messages.get("people.about"), TextLabels.paragraph(messages.get("people.about-lead")));
        about.getStyleClass().add("parts");
        for (PersonDetailKind item : PersonDetailKind.values()) {
            about.getChildren().add(item(item));
        }
        Page page = new Page(messages.get("people.title"), about, responsible(), jurisdiction(), named())
                .withBack(messages.get("people.to-case"), model::goToCase);
        show(page, state(), save(messages.get("people.save")), leave("incident.leave", model::leave));
        Focus.first(about);
    }

    private Node item(PersonDetailKind item) {
        TextField field = TextFieldFactory.line(model.form.text(item));
        String label = messages.get("people.about-" + item.code());
        CheckBox print = new CheckBox(messages.get("people.may-print"));
        print.setAccessibleText(messages.get("people.may-print-spoken", label));
        print.selectedProperty().bindBidirectional(model.form.mayPrint(item));
        return Panes.column(
                "field-row", new FieldRow(label, field, messages.get("people.about-" + item.code() + "-help")), print);
    }

    private Node responsible() {
        TextField field = TextFieldFactory.line(model.form.responsible);
        VBox part = Panes.part(
                messages.get("people.responsible-title"), FieldRow.of(messages, "people.responsible", field));
        List<String> suggestions = model.suggestions();
        if (!suggestions.isEmpty()) {
            FlowPane row = Panes.flow("chip-row");
            for (String name : suggestions) {
                Button chip = name(name);
                chip.getStyleClass().add("chip");
                chip.setAccessibleText(messages.get("people.use-name", name));
                chip.setOnAction(_ -> {
                    model.form.responsible.set(name);
                    field.requestFocus();
                    field.end();
                });
                row.getChildren().add(chip);
            }
            part.getChildren().addAll(TextLabels.quiet(messages.get("people.suggestions")), row);
        }
        Button more = Buttons.words(messages.get("people.responsible-more"), model::goToPersonsResponsible);
        part.getChildren().add(more);
        return part;
    }

    private Node jurisdiction() {
        ToggleGroup group = new ToggleGroup();
        VBox choices = Panes.column("check-column");
        for (Jurisdiction value : Jurisdiction.values()) {
            RadioButton button = new RadioButton(messages.get("people.lives-" + value.code()));
            button.setWrapText(true);
            button.setAccessibleText(messages.get("people.lives-spoken", button.getText()));
            button.setToggleGroup(group);
            button.setOnAction(_ -> model.form.jurisdiction.set(value));
            model.form.jurisdiction.subscribe(now -> {
                if (now == value) {
                    button.setSelected(true);
                }
            });
            choices.getChildren().add(button);
        }
        return Panes.part(
                messages.get("people.lives-title"), TextLabels.paragraph(messages.get("people.lives-why")), choices);
    }

    private Node named() {
        VBox part = Panes.part(messages.get("people.named"), TextLabels.quiet(messages.get("people.named-lead")));
        part.getStyleClass().add("parts");
        if (model.people().isEmpty()) {
            part.getChildren().add(TextLabels.paragraph(messages.get("people.named-none")));
        }
        model.people().forEach(person -> part.getChildren().add(person(person)));
        return part;
    }

    private Node person(NamedPerson person) {
        Button name = name(person.name());
        name.getStyleClass().addAll("flat", "link-button");
        String counts = counts(person);
        String days = days(person);
        name.setAccessibleText(String.join(". ", person.name(), counts, days));
        name.setAccessibleHelp(messages.get("people.show-incidents"));
        name.setOnAction(_ -> model.showIncidents(person));
        name.setDisable(person.incidents().isEmpty());
        Button record = Buttons.link(
                model.recorded(person)
                        .map(known -> messages.get(
                                "people.recorded-as",
                                messages.get("particular." + known.kind().code())))
                        .orElseGet(() -> messages.get("people.record-more")),
                () -> model.record(person));
        record.setAccessibleText(messages.get("people.record-spoken", person.name(), record.getText()));
        return new VBox(name, TextLabels.paragraph(counts), TextLabels.quiet(days), record);
    }

    // Her own words on a button: no letter in them is a mnemonic, and they may be long.
    private static Button name(String words) {
        Button button = Buttons.plain(words);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinWidth(0);
        return button;
    }

    private String counts(NamedPerson person) {
        List<String> parts = new ArrayList<>();
        for (NamedPerson.IncidentRole role : NamedPerson.IncidentRole.values()) {
            Integer count = person.roles().get(role);
            if (count != null) {
                parts.add(messages.get(
                        switch (role) {
                            case DONE_BY -> "people.done-by";
                            case COMPANION -> "people.companion";
                            case WITNESS -> "people.witness";
                        },
                        count));
            }
        }
        return String.join(". ", parts);
    }

    private String days(NamedPerson person) {
        if (person.first() == null || person.last() == null) {
            return messages.get("people.no-days");
        }
        return person.first().equals(person.last())
                ? messages.get("people.one-day", messages.formats().date(person.first()))
                : messages.get(
                        "people.days",
                        messages.formats().date(person.first()),
                        messages.formats().date(person.last()));
    }
}
