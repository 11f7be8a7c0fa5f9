package org.daybook.ui.patterns.campaign;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.campaign.IdentityLink;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.FigureLinks;
import org.daybook.ui.record.WithdrawalSheet;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Panes;

/** A number, an account or another identity with its occurrences, and whose it is. JavaFX thread. */
final class IdentityCard {
    private static final int MOST_RECORDS = 5;

    private final IdentitiesModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final IdentityFormatter words;
    private final ContactLinks links;

    IdentityCard(IdentitiesModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.words = new IdentityFormatter(messages);
        this.links = new ContactLinks(messages, new FigureLinks(messages, model::show), model::list);
    }

    Node of(RegisteredIdentity one) {
        boolean covered = context.window().cover().isCovered();
        String name = covered ? messages.get("shell.covered") : words.name(one);
        VBox card = Panes.column(
                "figure-card", model.isWritable() && !covered ? tick(one, name) : TextLabels.paragraph(name));
        card.getChildren()
                .add(TextLabels.quiet(words.days(one.contacts())
                        .map(days -> messages.get("campaign.kind-and-days", words.kind(one), days))
                        .orElseGet(() -> words.kind(one))));
        if (!one.contacts().isNone()) {
            card.getChildren().add(links.of(one.contacts(), IdentitiesModel.key(one.identity()), name));
        }
        if (covered) {
            return card;
        }
        card.getChildren().addAll(records(one));
        if (one.isUnknown()) {
            card.getChildren().add(TextLabels.quiet(messages.get("campaign.unknown")));
        }
        one.links().forEach(link -> card.getChildren().add(link(link, name)));
        return card;
    }

    private Node tick(RegisteredIdentity one, String name) {
        CheckBox tick = Buttons.check(name);
        tick.setMnemonicParsing(false);
        tick.setAccessibleText(messages.get("campaign.tick", name, words.kind(one)));
        tick.setSelected(model.ticked().contains(one.identity()));
        tick.selectedProperty().subscribe(ticked -> {
            if (ticked) {
                model.ticked().add(one.identity());
            } else {
                model.ticked().remove(one.identity());
            }
        });
        return tick;
    }

    /** The case records that name it, without those that only say whose it is. */
    private List<Node> records(RegisteredIdentity one) {
        List<Node> nodes = new ArrayList<>();
        one.records().stream()
                .filter(record -> record.kind() != CaseRecordKind.IDENTITY && record.kind() != CaseRecordKind.PERSON)
                .limit(MOST_RECORDS)
                .forEach(record -> nodes.add(Buttons.words(
                        words.name(record),
                        () -> model.go(new Destination.ShowCaseRecord(record.id(), record.kind())))));
        return nodes;
    }

    private Node link(IdentityLink link, String name) {
        String person = model.people().stream()
                .filter(one -> one.id().equals(link.person()))
                .findFirst()
                .map(words::name)
                .orElse(messages.get("campaign.somebody"));
        Label said = TextLabels.paragraph(messages.get("campaign.linked", person, words.why(link)));
        FlowPane ways = Panes.flow(
                "contact-links",
                Buttons.words(
                        messages.get("campaign.open-person", person),
                        () -> model.go(new Destination.Campaign(link.person()))));
        CaseRecord record = link.record();
        Button open = Buttons.link(
                messages.get("campaign.open-record"),
                () -> model.go(new Destination.ShowCaseRecord(record.id(), record.kind())));
        open.setAccessibleText(messages.get("campaign.open-record-of", name));
        ways.getChildren().add(open);
        if (!link.isListed() && model.isWritable()) {
            Button unlink = Buttons.quiet(
                    messages.get("campaign.unlink"),
                    () -> WithdrawalSheet.ask(
                            context.window().dialogs(),
                            messages,
                            messages.get("campaign.unlink-title", name),
                            reason -> model.unlink(link, reason)));
            unlink.setAccessibleText(messages.get("campaign.unlink-from", name, person));
            ways.getChildren().add(unlink);
        }
        return Panes.column("figure-part", said, ways);
    }
}
