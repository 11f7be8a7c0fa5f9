package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.SuspectedPerson;
import org.daybook.text.Messages;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.AnswerChoice;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.ScaleChoice;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.control.TypeChooser;
import org.daybook.ui.form.FormSection;
import org.daybook.ui.form.PortfolioChoice;
import org.daybook.ui.form.RepeatedPane;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.record.LinkPane;

/** All that can be said besides when and what, as plain questions, each folded until she opens it. */
final class DetailSections extends VBox {
    private final Messages messages;
    private final IncidentFormFields form;
    private final IncidentLinks links;
    private final Supplier<Node> terms;
    private final List<FormSection<FormLocation>> sections = new ArrayList<>();
    private final FormSection<FormLocation> order;

    /** @param terms makes what the terms of orders are ticked with */
    DetailSections(Messages messages, IncidentFormFields form, IncidentLinks links, Supplier<Node> terms) {
        this.messages = messages;
        this.form = form;
        this.links = links;
        this.terms = terms;
        this.order = order();
        getStyleClass().add("detail-sections");
        group("form.group-what", List.of(kinds(), extent(), words(), where(), channel(), received()));
        group("form.group-who", List.of(who(), witnesses(), children()));
        group("form.group-after", List.of(response(), feelings(), dayToDay(), harm(), order, reports()));
        group("form.group-record", List.of(linked(), origin(), portfolio(), privateNote()));
        form.onChange(() -> sections.forEach(FormSection::name));
    }

    /** Opens every part in which something stands. */
    void unfoldFilled() {
        sections.forEach(section -> {
            section.name();
            section.setExpanded(section.isFilled());
        });
    }

    /** The part about an order, unfolded. */
    Node revealOrder() {
        order.setExpanded(true);
        return order;
    }

    /** The field in which a problem is said, its part unfolded; empty if it is in none of these parts. */
    Optional<Node> reveal(FormLocation place) {
        return sections.stream()
                .map(section -> section.reveal(place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<FormSection<FormLocation>> sections() {
        return sections;
    }

    private void group(String heading, List<FormSection<FormLocation>> members) {
        getChildren().add(TextLabels.heading(messages.get(heading)));
        sections.addAll(members);
        getChildren().addAll(members);
    }

    private FormSection<FormLocation> section(String key) {
        return new FormSection<>(messages, form.problems(), key);
    }

    private FormSection<FormLocation> kinds() {
        WhatFields what = form.what();
        return section("form.kind").part(() -> new TypeChooser(messages, what.types), () -> !what.types.isEmpty());
    }

    private FormSection<FormLocation> extent() {
        return section("form.extent")
                .line("form.times", form.what().times, FormLocation.TIMES)
                .line("form.lasted", form.what().lasted);
    }

    private FormSection<FormLocation> words() {
        return section("form.words").area("form.exact-words", form.what().exactWords);
    }

    private FormSection<FormLocation> where() {
        return section("form.where")
                .line("form.place", form.who().place)
                .choice(
                        "form.place-kind",
                        form.who().placeKind,
                        PlaceKind.NOT_SAID,
                        kind -> messages.get("field.place-kind-" + kind.code()));
    }

    private FormSection<FormLocation> channel() {
        WhatFields what = form.what();
        return section("form.channel")
                .line("form.number", what.number)
                .line("form.email", what.email)
                .line("form.handle", what.handle)
                .line("form.platform", what.platform)
                .line("form.url", what.url);
    }

    private FormSection<FormLocation> received() {
        WhatFields what = form.what();
        return section("form.received")
                .line("form.thing", what.received)
                .line("form.delivery", what.delivery)
                .line("form.wrapper", what.wrapper)
                .answer("form.opened", what.opened)
                .line("form.handled-by", what.handledBy)
                .line("form.kept-at", what.keptAt);
    }

    private FormSection<FormLocation> who() {
        WhoFields who = form.who();
        return section("form.who")
                .line("form.person", who.person)
                .choice(
                        "form.certainty",
                        who.certainty,
                        SuspectedPerson.Certainty.NOT_SAID,
                        certainty -> messages.get("form.certainty-" + certainty.code()))
                .line("form.who-reason", who.reason)
                .line("form.companions", who.companions)
                .line("form.appearance", who.appearance)
                .line("form.vehicle-make", who.vehicleMake)
                .line("form.vehicle-colour", who.vehicleColour)
                .line("form.vehicle-registration", who.vehicleRegistration)
                .line("form.direction", who.direction);
    }

    private FormSection<FormLocation> witnesses() {
        PresenceFields presence = form.presence();
        return section("form.witnesses")
                .part(
                        () -> new RepeatedPane<>(messages, presence.witnesses, "form.witness-add", this::witness),
                        presence.witnesses::isFilled);
    }

    private Node witness(PresenceFields.WitnessFields witness, int place) {
        VBox box = new VBox(
                new FieldRow(messages.get("form.witness-name", place), TextFields.line(witness.name)),
                new FieldRow(messages.get("form.witness-saw"), TextFields.area(witness.saw, 2)),
                new AnswerChoice(messages, messages.get("form.witness-willing"), witness.willing),
                new FieldRow(
                        messages.get("form.witness-contact"),
                        TextFields.line(witness.contact),
                        messages.get("form.witness-contact-help")));
        box.getStyleClass().add("section-parts");
        return box;
    }

    private FormSection<FormLocation> children() {
        return section("form.children")
                .answer("form.children-present", form.presence().children)
                .line("form.children-note", form.presence().childrenNote);
    }

    private FormSection<FormLocation> response() {
        ResponseFields response = form.response();
        return section("form.response")
                .area("form.did", response.did)
                .answer("form.asked", response.asked)
                .day("form.asked-on", response.askedOn, FormLocation.ASKED_ON, form::today)
                .line("form.asked-how", response.askedHow);
    }

    private FormSection<FormLocation> feelings() {
        EffectFields effect = form.effect();
        return section("form.felt")
                .area("form.feelings", effect.feelings)
                .part(
                        () -> new ScaleChoice(messages, messages.get("form.distress"), effect.distress),
                        () -> effect.distress.get() != Distress.NOT_SAID)
                .answer("form.fear", effect.fear);
    }

    private FormSection<FormLocation> dayToDay() {
        EffectFields effect = form.effect();
        return section("form.changed")
                .ticks(
                        "form.changes",
                        effect.changes,
                        DailyChange.class,
                        change -> messages.get("field.changes-" + change.code()))
                .area("form.day-to-day", effect.dayToDay);
    }

    private FormSection<FormLocation> harm() {
        EffectFields effect = form.effect();
        return section("form.harm")
                .line("form.injury", effect.injury)
                .line("form.treatment", effect.treatment)
                .line("form.damage", effect.damage)
                .line("form.cost", effect.cost);
    }

    private FormSection<FormLocation> order() {
        return section("form.order")
                .answer("form.order-broken", form.record().orderBroken)
                .part(terms, () -> !form.record().brokenTerms.isEmpty())
                .line("form.order-term", form.record().orderTerm);
    }

    private FormSection<FormLocation> reports() {
        ResponseFields response = form.response();
        return section("form.reports")
                .answer("form.reported", response.reported)
                .part(
                        () -> new RepeatedPane<>(
                                messages,
                                response.reports,
                                "form.report-add",
                                (report, place) -> new ReportPane(messages, report, place, form::today)),
                        response.reports::isFilled,
                        FormLocation.REPORTS);
    }

    private FormSection<FormLocation> linked() {
        return section("form.links")
                .part(
                        () -> new LinkPane(messages, links, form.record().linked),
                        () -> !form.record().linked.isEmpty());
    }

    private FormSection<FormLocation> origin() {
        RecordFields record = form.record();
        return section("form.origin")
                .line("form.author", record.author)
                .line("form.on-behalf-of", record.onBehalfOf)
                .answer("form.from-paper", record.fromPaper)
                .day("form.first-written", record.firstWritten, FormLocation.FIRST_WRITTEN, form::today);
    }

    private FormSection<FormLocation> portfolio() {
        RecordFields record = form.record();
        return section("form.portfolio")
                .part(
                        () -> new PortfolioChoice(messages, record.inPortfolio, record.leaveOutReason),
                        () -> !record.inPortfolio.get());
    }

    private FormSection<FormLocation> privateNote() {
        return section("form.private").area("form.private-note", form.record().privateNote);
    }
}
