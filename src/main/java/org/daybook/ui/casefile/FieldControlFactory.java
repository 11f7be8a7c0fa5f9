package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.dates.DayReadback;
import org.daybook.dates.ExpectedDay;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinkPane;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.GrowingTextArea;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.form.AmountReader;
import org.daybook.ui.toolkit.form.DayOrTimeField;
import org.daybook.ui.toolkit.form.EventTimeField;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.form.RepeatedFieldsPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * The controls of a form, one for each field, chosen by its {@link FieldKind}, so that a new field needs no
 * code here. JavaFX thread.
 */
final class FieldControlFactory {
    private final CaseRecordFormModel model;
    private final CaseRecordForm form;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final Function<Field, Node> exhibits;

    /** @param exhibits creates the control in which exhibits are picked */
    FieldControlFactory(CaseRecordFormModel model, Messages messages, Function<Field, Node> exhibits) {
        this.model = model;
        this.form = model.form;
        this.messages = messages;
        this.lines = new CaseRecordLines(messages);
        this.exhibits = exhibits;
    }

    /** The control of a field with its label, its help, and what must be corrected. */
    Node of(Field field) {
        return switch (form.typed.of(field)) {
            case FieldInput.TextInput words -> words(field, words.text());
            case FieldInput.MomentInput moment -> time(field, moment);
            case FieldInput.ChoiceInput chosen -> choice(field, chosen.code());
            case FieldInput.TickedInput ticked ->
                helped(
                        field,
                        new TickList<>(
                                messages, label(field), field.options(), code -> option(field, code), ticked.codes()));
            case FieldInput.IncidentsInput picked -> incidents(field, picked);
            case FieldInput.ExhibitsInput _ -> named(field, exhibits.apply(field));
            case FieldInput.PersonsInput persons -> persons(field, persons);
            case FieldInput.BrokenTermsInput _ -> throw new IllegalArgumentException("only an incident breaks terms");
            case FieldInput.TermsInput listed -> named(field, terms(listed));
            case FieldInput.RowsInput _ -> throw new IllegalArgumentException("no case record has rows");
        };
    }

    private Node words(Field field, StringProperty text) {
        return switch (field.form()) {
            case WORDS, LINES -> row(field, new GrowingTextArea(text));
            case DAY ->
                row(
                        field,
                        DayOrTimeField.day(
                                text,
                                new DayReadback(messages, form.reader(), form::today, ExpectedDay.of(field.ahead()))));
            case TIME_OF_DAY -> row(field, DayOrTimeField.timeOfDay(messages, text, form.reader()));
            case AMOUNT -> amount(field, text);
            default -> row(field, TextFieldFactory.line(text));
        };
    }

    private Node amount(Field field, StringProperty text) {
        Label read = TextLabels.quiet("");
        text.subscribe(typed -> read.setText(AmountReader.read(typed)
                .map(amount -> messages.get("when.understood", messages.get("particular.amount", amount.pounds())))
                .orElse("")));
        OptionalNodes.showWhile(read, read.textProperty().isNotEmpty());
        FieldRow row = row(field, TextFieldFactory.line(text));
        row.getChildren().add(2, read);
        return row;
    }

    private Node time(Field field, FieldInput.MomentInput moment) {
        EventTimeField when = new EventTimeField(messages, form.reader(), form::now);
        when.nameFor(label(field));
        when.valueProperty().bindBidirectional(moment.input());
        when.problemProperty().bind(form.problems.at(field.name()));
        VBox box = Panes.column("field-row", heading(field), when);
        help(field, box);
        return box;
    }

    private Node choice(Field field, ObjectProperty<String> code) {
        List<String> answers = new ArrayList<>(field.options());
        answers.add("");
        return helped(
                field,
                new ChoiceList<>(
                        messages,
                        label(field),
                        answers,
                        answer -> answer.isEmpty() ? messages.get("choice.answer-not-said") : option(field, answer),
                        code));
    }

    private Node incidents(Field field, FieldInput.IncidentsInput picked) {
        VBox box = Panes.column("section-parts");
        if (form.kind == CaseRecordKind.CONTACT) {
            box.getChildren()
                    .add(new UnreportedIncidentsPane(messages, model.choices().unreported(), picked.ids()));
        }
        box.getChildren().add(new IncidentLinkPane(messages, model.links, picked.ids()));
        return named(field, box);
    }

    // A person who is no longer recorded stays in the list for as long as the box is ticked.
    private Node persons(Field field, FieldInput.PersonsInput persons) {
        Set<Id<CaseRecord>> answers =
                new LinkedHashSet<>(model.choices().persons().keySet());
        answers.addAll(persons.ids());
        Button add = Buttons.plain(messages.get("case.person-record"), () -> model.recordFirst(CaseRecordKind.PERSON));
        if (answers.isEmpty()) {
            VBox none =
                    Panes.column("field-row", TextLabels.quiet(messages.get("case.person-none")), Panes.buttons(add));
            return named(field, none);
        }
        Node ticks = new TickList<>(
                messages,
                label(field),
                List.copyOf(answers),
                id -> Objects.requireNonNullElse(model.choices().persons().get(id), messages.get("case.link-gone")),
                persons.ids());
        return helped(field, new VBox(ticks));
    }

    private Node terms(FieldInput.TermsInput listed) {
        return new RepeatedFieldsPane<>(
                messages,
                listed.terms(),
                "case.term-add",
                (term, place) -> new FieldRow(messages.get("case.term", place), new GrowingTextArea(term.words())));
    }

    private FieldRow row(Field field, Node control) {
        FieldRow row = new FieldRow(label(field), control, lines.help(form.kind, field));
        row.problemProperty().bind(form.problems.at(field.name()));
        return row;
    }

    /** A control that already contains its label, with its help. */
    private Node helped(Field field, Node control) {
        VBox box = Panes.column("field-row", TextLabels.problem(form.problems.at(field.name())), control);
        help(field, box);
        return box;
    }

    private Node named(Field field, Node control) {
        VBox box = Panes.column("case-field", heading(field));
        help(field, box);
        box.getChildren().addAll(TextLabels.problem(form.problems.at(field.name())), control);
        return box;
    }

    private Label heading(Field field) {
        return TextLabels.legend(label(field));
    }

    private void help(Field field, VBox box) {
        String help = lines.help(form.kind, field);
        if (!help.isEmpty()) {
            box.getChildren().add(TextLabels.quiet(help));
        }
    }

    private String label(Field field) {
        return lines.label(form.kind, field);
    }

    private String option(Field field, String code) {
        return lines.option(form.kind, field, code);
    }

    /** Links a contact with an agency to all incidents that were not reported before, at once. JavaFX thread. */
    private static final class UnreportedIncidentsPane extends VBox {
        UnreportedIncidentsPane(Messages messages, UnreportedIncidents unreported, ObservableList<Id<Incident>> about) {
            getStyleClass().add("field-row");
            if (unreported.all().isEmpty()) {
                getChildren().add(TextLabels.quiet(messages.get("case.report-none")));
                return;
            }
            Button all = Buttons.plain(
                    messages.get("case.report-all", unreported.all().size()));
            all.setOnAction(_ -> take(unreported.all(), about));
            var last = unreported.last();
            if (last == null) {
                getChildren().add(Panes.buttons(all));
                return;
            }
            Button since = Buttons.plain(
                    messages.get("case.report-since", unreported.since().size()),
                    () -> take(unreported.since(), about));
            OptionalNodes.show(since, !unreported.since().isEmpty());
            getChildren()
                    .addAll(
                            Panes.buttons(all, since),
                            TextLabels.quiet(messages.get(
                                    "case.report-last", messages.formats().date(last))));
        }

        private static void take(List<Id<Incident>> incidents, ObservableList<Id<Incident>> about) {
            about.addAll(incidents.stream().filter(id -> !about.contains(id)).toList());
        }
    }
}
