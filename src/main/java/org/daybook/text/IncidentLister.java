package org.daybook.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.incident.Channel;
import org.daybook.incident.Distress;
import org.daybook.incident.Effect;
import org.daybook.incident.Handling;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentPart;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Presence;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Report;
import org.daybook.incident.ReportedTo;
import org.daybook.incident.Response;
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Witness;
import org.daybook.record.Answer;
import org.daybook.record.EventTime;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordId;
import org.daybook.record.RecordOrigin;
import org.daybook.text.IncidentLine.Audience;
import org.daybook.text.IncidentLine.Form;
import org.jspecify.annotations.Nullable;

/** Lists all lines of one incident, also those that say nothing, in the order of the form. */
final class IncidentLister {
    private final Messages messages;
    private final Formats formats;
    private final Function<RecordId, String> nameOf;
    private final List<IncidentLine> lines = new ArrayList<>();
    private IncidentPart part = IncidentPart.WHEN;

    IncidentLister(Messages messages, Formats formats, Function<RecordId, String> nameOf) {
        this.messages = messages;
        this.formats = formats;
        this.nameOf = nameOf;
    }

    List<IncidentLine> list(Incident incident) {
        when(incident.when());
        what(incident.what());
        part = IncidentPart.WHERE;
        add("field.where", incident.where().place());
        add("field.place-kind", word(incident.where().kind()));
        channel(incident.what().channel());
        who(incident.who());
        received(incident.what().received());
        presence(incident.presence());
        response(incident.response());
        effect(incident.effect());
        background(incident.background());
        reports(incident.response());
        links(incident.background());
        handling(incident.handling());
        return lines;
    }

    private void when(EventTime when) {
        part = IncidentPart.WHEN;
        add("field.when", formats.when(when));
        add("field.when-words", when.words());
        add("field.zone", when.date() == null ? "" : when.zone().getId());
    }

    private void what(IncidentDescription what) {
        add("field.lasted", what.extent().lasted());
        part = IncidentPart.WHAT;
        add(
                "field.kind",
                what.types().stream()
                        .map(type -> messages.get("types.named", type.code(), messages.get("types." + type.code())))
                        .collect(Collectors.joining("\n")));
        add(
                "field.times",
                what.extent().times() == 0
                        ? ""
                        : messages.get("field.number", what.extent().times()));
        account("field.happened", what.happened());
        part = IncidentPart.EXACT_WORDS;
        account("field.exact-words", what.exactWords());
    }

    private void channel(Channel channel) {
        part = IncidentPart.CHANNEL;
        add("field.number-shown", channel.number());
        add("field.email", channel.email());
        add("field.handle", channel.handle());
        add("field.platform", channel.platform());
        add("field.url", channel.url());
    }

    private void who(SuspectedPerson who) {
        part = IncidentPart.WHO;
        add("field.person", who.person());
        add("field.certainty", word(who.certainty()));
        add("field.who-reason", who.reason());
        Sighting sighting = who.sighting();
        add("field.companions", sighting.companions());
        add("field.appearance", sighting.appearance());
        add("field.vehicle-make", sighting.vehicle().make());
        add("field.vehicle-colour", sighting.vehicle().colour());
        add("field.vehicle-registration", sighting.vehicle().registration());
        add("field.direction", sighting.direction());
    }

    private void received(ReceivedItem received) {
        part = IncidentPart.RECEIVED;
        add("field.received", received.thing());
        add("field.delivery", received.delivery());
        add("field.wrapper", received.wrapper());
        add("field.opened", word(received.opened()));
        add("field.handled-by", received.handledBy());
        add("field.kept-at", received.keptAt());
    }

    private void presence(Presence presence) {
        part = IncidentPart.WITNESSES;
        for (int i = 0; i < presence.witnesses().size(); i++) {
            Witness witness = presence.witnesses().get(i);
            int place = i + 1;
            put(numbered("field.witness", place), witness.name(), Form.SHORT, Audience.READER);
            put(numbered("field.witness-saw", place), witness.saw(), Form.SHORT, Audience.READER);
            put(numbered("field.witness-willing", place), word(witness.willing()), Form.SHORT, Audience.READER);
            put(numbered("field.witness-contact", place), witness.contact(), Form.SHORT, Audience.CONFIDENTIAL);
        }
        part = IncidentPart.CHILDREN;
        add("field.children", word(presence.children()));
        add("field.children-note", presence.childrenNote());
    }

    private void response(Response response) {
        part = IncidentPart.RESPONSE;
        account("field.did", response.did());
        StopRequestAnswer asked = response.askedToStop();
        add("field.asked", word(asked.answer()));
        add("field.asked-on", day(asked.on()));
        add("field.asked-how", asked.how());
    }

    private void effect(Effect effect) {
        part = IncidentPart.FEELINGS;
        account("field.feelings", effect.feelings());
        add("field.distress", word(effect.distress()));
        add("field.fear", word(effect.fearOfViolence()));
        part = IncidentPart.DAY_TO_DAY;
        add(
                "field.changes",
                effect.changes().stream()
                        .map(change -> messages.get("field.change-" + change.code()))
                        .collect(Collectors.joining("\n")));
        account("field.day-to-day", effect.dayToDay());
        part = IncidentPart.HARM;
        Harm harm = effect.harm();
        add("field.injury", harm.injury());
        add("field.treatment", harm.treatment());
        add("field.damage", harm.damage());
        add("field.cost", harm.cost());
    }

    private void background(IncidentContext background) {
        part = IncidentPart.ORDER;
        add("field.order-broken", word(background.orderBroken()));
        add("field.order-term", background.orderTerm());
        add("field.broken-terms", background.brokenTerms().stream().map(nameOf).collect(Collectors.joining("\n")));
    }

    private void reports(Response response) {
        part = IncidentPart.REPORTS;
        add("field.reported", word(response.reporting().answer()));
        List<Report> reports = response.reporting().reports();
        for (int i = 0; i < reports.size(); i++) {
            report(reports.get(i), i + 1);
        }
    }

    private void report(Report report, int place) {
        LocalDate on = report.on();
        String when = on == null
                ? ""
                : report.at() == null
                        ? formats.date(on)
                        : messages.get("format.date-time", formats.date(on), formats.time(report.at()));
        put(numbered("field.report", place), word(report.to()), Form.SHORT, Audience.READER);
        put(numbered("field.report-when", place), when, Form.SHORT, Audience.READER);
        put(numbered("field.report-officer", place), report.officer().name(), Form.SHORT, Audience.READER);
        put(numbered("field.report-collar", place), report.officer().collarNumber(), Form.SHORT, Audience.READER);
        put(numbered("field.report-force", place), report.officer().force(), Form.SHORT, Audience.READER);
        put(numbered("field.report-station", place), report.officer().station(), Form.SHORT, Audience.READER);
        put(numbered("field.report-log", place), report.references().log(), Form.SHORT, Audience.READER);
        put(numbered("field.report-crime", place), report.references().crime(), Form.SHORT, Audience.READER);
        put(numbered("field.report-said", place), report.said(), Form.SHORT, Audience.READER);
        put(numbered("field.report-promised", place), report.promised(), Form.SHORT, Audience.READER);
        put(numbered("field.report-outcome", place), report.outcome(), Form.SHORT, Audience.READER);
    }

    private void links(IncidentContext background) {
        part = IncidentPart.LINKS;
        add("field.linked", background.linked().stream().map(nameOf).collect(Collectors.joining("\n")));
        part = IncidentPart.ORIGIN;
        RecordOrigin origin = background.origin();
        add(
                "field.origin",
                origin.kind() == RecordOrigin.Kind.HERE
                        ? ""
                        : messages.get("field.origin-" + origin.kind().code()));
        add("field.first-written", day(origin.firstWritten()));
        ImportedClaim claim = origin.claim();
        if (claim != null) {
            claim(claim);
        }
    }

    private void claim(ImportedClaim claim) {
        add("field.claim-paper", claim.fromPaper() ? messages.get("field.origin-paper-log") : "");
        add("field.claim-for", claim.onBehalfOf());
        add(
                "field.claim",
                messages.get(
                        claim.author().isBlank() ? "field.claim-value" : "field.claim-value-author",
                        String.valueOf(claim.number()),
                        formats.exactDateTime(claim.recordedAt()),
                        claim.vaultId(),
                        claim.digest(),
                        claim.author()));
    }

    private void handling(Handling handling) {
        part = IncidentPart.PORTFOLIO;
        String into = messages.get(handling.inPortfolio() ? "field.portfolio-yes" : "field.portfolio-no");
        put(messages.get("field.portfolio"), into, Form.SHORT, Audience.HERSELF);
        put(messages.get("field.leave-out-reason"), handling.leaveOutReason(), Form.SHORT, Audience.HERSELF);
        part = IncidentPart.PRIVATE_NOTE;
        put(messages.get("field.private-note"), handling.privateNote(), Form.ACCOUNT, Audience.HERSELF);
    }

    private void add(String key, String text) {
        put(messages.get(key), text, Form.SHORT, Audience.READER);
    }

    private void account(String key, String text) {
        put(messages.get(key), text, Form.ACCOUNT, Audience.READER);
    }

    private void put(String label, String text, Form form, Audience audience) {
        lines.add(new IncidentLine(part, label, text, form, audience));
    }

    private String numbered(String key, int place) {
        return messages.get(key, place);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : formats.date(day);
    }

    private String word(Answer answer) {
        return answer == Answer.NOT_SAID ? "" : messages.get("field.answer-" + answer.code());
    }

    private String word(Distress distress) {
        return distress == Distress.NOT_SAID ? "" : messages.get("field.distress-" + distress.code());
    }

    private String word(ReportedTo to) {
        return to == ReportedTo.NOT_SAID ? "" : messages.get("field.report-to-" + to.code());
    }

    private String word(PlaceKind kind) {
        return kind == PlaceKind.NOT_SAID ? "" : messages.get("field.place-" + kind.code());
    }

    private String word(SuspectedPerson.Certainty certainty) {
        return certainty == SuspectedPerson.Certainty.NOT_SAID
                ? ""
                : messages.get("field.certainty-" + certainty.code());
    }
}
