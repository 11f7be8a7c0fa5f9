package org.daybook.ui.patterns.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.campaign.IdentityRegister;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.ChoiceConverter;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;

/**
 * The page of numbers and accounts: which occur, and whose they are, as far as she says. Those that are ticked are
 * linked to one person together.
 */
public final class IdentitiesView extends ScreenPane {
    private static final int AT_A_TIME = 30;

    private final IdentitiesModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final IdentityFormatter words;
    private final IdentityCard cards;
    private final Page page;
    private final VBox body = Panes.column("section-parts");
    private final VBox list = new VBox();
    private final Label count = TextLabels.quiet("");
    private final CountedMessagesPane listed;
    private int shown = AT_A_TIME;

    public IdentitiesView(IdentitiesModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.words = new IdentityFormatter(messages);
        this.cards = new IdentityCard(model, context);
        this.listed = new CountedMessagesPane(context, model::open);
        list.getStyleClass().add("section-parts");
        page = new Page(
                        messages.get("campaign.identities-title"),
                        TextLabels.paragraph(messages.get("campaign.identities-lead")),
                        new ProblemNote(messages, model.work.diary.failureProperty()),
                        new ProblemNote(messages, model.linking.work.failureProperty()),
                        body)
                .withBack(messages.get("campaign.to-patterns"), () -> model.go(new Destination.Patterns()));
        body.getChildren().setAll(CampaignView.reading(messages, model.work));
        model.register.subscribe(this::show);
        context.window().cover().onChange(this, () -> show(model.register.get()));
        model.words.subscribe(_ -> showList());
        model.onlyUnknown.subscribe(_ -> showList());
        listed.showIn(this, page, model.work, messages.get("campaign.to-identities"));
    }

    @Override
    public Optional<Draft> unsaved() {
        return model.linking.work.unsaved();
    }

    @Override
    public void drop() {
        model.drop();
        listed.drop();
        body.getChildren().clear();
        list.getChildren().clear();
        setCenter(null);
    }

    private void show(@Nullable IdentityRegister register) {
        if (register == null) {
            return;
        }
        List<Node> parts = new ArrayList<>();
        if (register.all().isEmpty()) {
            parts.add(TextLabels.heading(messages.get("campaign.empty-title")));
            parts.add(TextLabels.paragraph(messages.get("campaign.empty-text")));
            if (model.isWritable()) {
                parts.add(Panes.buttons(Buttons.primary(
                        messages.get("messages.import"), () -> model.go(new Destination.ImportMessages()))));
            }
        } else {
            parts.add(people(register));
            parts.add(filter());
            parts.addAll(CampaignView.remarks(messages, register));
            parts.add(count);
            parts.add(list);
            if (model.isWritable()) {
                parts.add(linking());
            }
        }
        body.getChildren().setAll(parts);
        showList();
    }

    private LinkRow person(CaseRecord person) {
        LinkRow row = new LinkRow(words.name(person), () -> model.go(new Destination.Campaign(person.id())))
                .spoken(messages.get("campaign.open-person", words.name(person)), "");
        row.getStyleClass().add("case-row");
        return row;
    }

    /** A way to all contact from each person who has a record. */
    private Node people(IdentityRegister register) {
        VBox part = Panes.part(messages.get("campaign.people"));
        boolean covered = context.window().cover().isCovered();
        if (covered && !register.people().isEmpty()) {
            part.getChildren().add(TextLabels.paragraph(messages.get("shell.covered")));
        }
        for (CaseRecord person : covered ? List.<CaseRecord>of() : register.people()) {
            part.getChildren().add(person(person));
        }
        if (register.people().isEmpty()) {
            part.getChildren().add(TextLabels.paragraph(messages.get("campaign.no-people")));
        }
        if (model.isWritable()) {
            part.getChildren()
                    .add(Panes.buttons(Buttons.plain(
                            messages.get("campaign.add-person"),
                            () -> model.go(new Destination.NewCaseRecord(
                                    CaseRecordKind.PERSON,
                                    Destination.Prefill.NOTHING,
                                    new Destination.Identities(),
                                    null)))));
        }
        return part;
    }

    private Node filter() {
        TextField typed = TextFieldFactory.line(model.words);
        CheckBox unknown = Buttons.check(messages.get("campaign.only-unknown"));
        unknown.selectedProperty().bindBidirectional(model.onlyUnknown);
        return Panes.flow("field-flow", new FieldRow(messages.get("campaign.filter"), typed), unknown);
    }

    private void showList() {
        List<RegisteredIdentity> fitting = model.fitting();
        count.setText(messages.count("campaign.shown", fitting.size()));
        int most = Math.min(shown, fitting.size());
        list.getChildren()
                .setAll(fitting.subList(0, most).stream().map(cards::of).toList());
        if (most < fitting.size()) {
            list.getChildren().add(Panes.buttons(Buttons.plain(messages.get("campaign.more"), () -> {
                shown += AT_A_TIME;
                showList();
                Focus.first(list.getChildren().get(most));
            })));
        }
    }

    private Node linking() {
        Button link = Buttons.primary("", this::ask);
        link.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.ticked().isEmpty()
                                ? messages.get("campaign.link")
                                : messages.count("campaign.link", model.ticked().size()),
                        model.ticked()));
        link.accessibleTextProperty().bind(link.textProperty());
        boolean isNobody = model.people().isEmpty();
        link.disableProperty()
                .bind(Bindings.isEmpty(model.ticked())
                        .or(model.linking.work.busyProperty())
                        .or(Bindings.createBooleanBinding(() -> isNobody)));
        VBox part = Panes.column("section-parts", Panes.buttons(link));
        OptionalNodes.last(part, TextLabels.quiet(messages.get("campaign.link-help")), true);
        Label draft = TextLabels.quiet("");
        draft.textProperty().bind(model.linking.work.stateProperty());
        part.getChildren().add(draft);
        return part;
    }

    private void ask() {
        List<String> names = model.chosen().stream().map(words::name).toList();
        LinkingSheet.ask(context.window().dialogs(), messages, model, names);
    }

    /** Asks whose the ticked identities are, how sure she is and why. JavaFX thread. */
    private static final class LinkingSheet {
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
                    FieldRow.of(messages, "particular.identity.reason", TextFieldFactory.area(reason, REASON_ROWS)),
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
            people.setConverter(new ChoiceConverter<>(new IdentityFormatter(messages)::name));
            people.setPromptText(messages.get("campaign.choose-person"));
            people.setValue(
                    person.get() == null && model.people().size() == 1
                            ? model.people().getFirst()
                            : person.get());
            people.valueProperty().subscribe(person::set);
            return people;
        }
    }
}
