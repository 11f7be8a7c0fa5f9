package org.daybook.portfolio;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daybook.casefile.Authorship;
import org.daybook.facts.AboutItem;
import org.daybook.facts.AskedToStop;
import org.daybook.facts.Background;
import org.daybook.facts.Channel;
import org.daybook.facts.Claim;
import org.daybook.facts.Dating;
import org.daybook.facts.Detail;
import org.daybook.facts.Effect;
import org.daybook.facts.Exhibit;
import org.daybook.facts.Extent;
import org.daybook.facts.FileAccount;
import org.daybook.facts.FileOrigin;
import org.daybook.facts.Handover;
import org.daybook.facts.Harm;
import org.daybook.facts.Heading;
import org.daybook.facts.Incident;
import org.daybook.facts.Naming;
import org.daybook.facts.Officer;
import org.daybook.facts.Origin;
import org.daybook.facts.PhysicalItem;
import org.daybook.facts.Presence;
import org.daybook.facts.Provenance;
import org.daybook.facts.Received;
import org.daybook.facts.References;
import org.daybook.facts.Report;
import org.daybook.facts.Reporting;
import org.daybook.facts.Response;
import org.daybook.facts.Sighting;
import org.daybook.facts.Vehicle;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.facts.Where;
import org.daybook.facts.Who;
import org.daybook.facts.Witness;
import org.daybook.particulars.Field;
import org.daybook.particulars.Particular;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.jspecify.annotations.Nullable;

/** Every text of a record as a mask leaves it. A test walks the records, so that no text of theirs is forgotten. */
final class MaskedTexts {
    private final UnaryOperator<String> texts;
    private final UnaryOperator<String> people;

    /**
     * @param texts what is left of words
     * @param people what is left of a text that says who somebody is, and nothing else
     */
    MaskedTexts(UnaryOperator<String> texts, UnaryOperator<String> people) {
        this.texts = texts;
        this.people = people;
    }

    Incident of(Incident incident) {
        return incident.with(of(incident.when()))
                .with(of(incident.what()))
                .with(new Where(text(incident.where().place()), incident.where().kind()))
                .with(of(incident.who()))
                .with(of(incident.presence()))
                .with(of(incident.response()))
                .with(of(incident.effect()))
                .with(of(incident.background()));
    }

    Exhibit of(Exhibit exhibit) {
        Naming naming = exhibit.naming();
        Provenance from = exhibit.provenance();
        Dating dating = exhibit.dating();
        FileAccount file = exhibit.file();
        PhysicalItem thing = exhibit.thing();
        Exhibit masked = exhibit.with(new Naming(text(naming.title()), text(naming.description()), naming.producer()))
                .with(new Provenance(text(from.madeBy()), text(from.howReceived()), text(from.original())))
                .with(new Dating(dating.source(), of(dating.when()), text(dating.reason())));
        if (file != null) {
            masked = masked.with(of(file));
        }
        return thing == null ? masked : masked.with(of(thing));
    }

    Particular of(Particular particular) {
        Map<Field, Value> values = new LinkedHashMap<>(particular.values());
        values.replaceAll((_, value) -> of(value));
        return particular.with(values).with(of(particular.claim()));
    }

    Heading of(Heading heading) {
        Map<AboutItem, Detail> about = new EnumMap<>(AboutItem.class);
        heading.about().forEach((item, detail) -> about.put(item, new Detail(text(detail.text()), detail.mayPrint())));
        return new Heading(about, text(heading.responsible()), heading.jurisdiction(), heading.unknown());
    }

    @Nullable
    Claim of(@Nullable Claim claim) {
        return claim == null
                ? null
                : new Claim(
                        claim.vaultId(),
                        claim.number(),
                        claim.recordedAt(),
                        people.apply(claim.author()),
                        people.apply(claim.onBehalfOf()),
                        claim.digest(),
                        claim.fromPaper());
    }

    /** Words as the mask leaves them. */
    String text(String words) {
        return texts.apply(words);
    }

    /** Who recorded something. */
    Authorship of(Authorship by) {
        return new Authorship(people.apply(by.author()), people.apply(by.onBehalfOf()));
    }

    private Value of(Value value) {
        return switch (value) {
            case Value.Text words -> new Value.Text(text(words.text()));
            case Value.Texts words -> new Value.Texts(each(words.texts()));
            case Value.Time time -> new Value.Time(of(time.when()));
            case Value.Terms terms ->
                new Value.Terms(terms.terms().stream()
                        .map(term -> new Term(term.id(), text(term.words())))
                        .toList());
            case Value.Day _, Value.Amount _, Value.Code _, Value.Codes _, Value.Links _ -> value;
        };
    }

    private List<String> each(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private When of(When when) {
        return when.inWords(text(when.words()));
    }

    private What of(What what) {
        Channel channel = what.channel();
        Received received = what.received();
        return new What(
                what.types(),
                text(what.happened()),
                text(what.exactWords()),
                new Extent(what.extent().times(), text(what.extent().lasted())),
                new Channel(
                        text(channel.number()),
                        text(channel.email()),
                        text(channel.handle()),
                        text(channel.platform()),
                        text(channel.url())),
                new Received(
                        text(received.thing()),
                        text(received.delivery()),
                        text(received.wrapper()),
                        received.opened(),
                        text(received.handledBy()),
                        text(received.keptAt())));
    }

    private Who of(Who who) {
        Sighting sighting = who.sighting();
        Vehicle vehicle = sighting.vehicle();
        return new Who(
                text(who.person()),
                who.certainty(),
                text(who.reason()),
                new Sighting(
                        text(sighting.companions()),
                        text(sighting.appearance()),
                        new Vehicle(text(vehicle.make()), text(vehicle.colour()), text(vehicle.registration())),
                        text(sighting.direction())));
    }

    private Presence of(Presence presence) {
        return new Presence(
                presence.witnesses().stream()
                        .map(witness -> new Witness(
                                text(witness.name()), text(witness.saw()), witness.willing(), text(witness.contact())))
                        .toList(),
                presence.children(),
                text(presence.childrenNote()));
    }

    private Response of(Response response) {
        AskedToStop asked = response.askedToStop();
        return new Response(
                text(response.did()),
                new AskedToStop(asked.answer(), asked.on(), text(asked.how())),
                new Reporting(
                        response.reporting().answer(),
                        response.reporting().reports().stream().map(this::of).toList()));
    }

    private Report of(Report report) {
        Officer officer = report.officer();
        References references = report.references();
        return new Report(
                report.to(),
                report.on(),
                report.at(),
                new Officer(
                        text(officer.name()),
                        text(officer.collarNumber()),
                        text(officer.force()),
                        text(officer.station())),
                new References(text(references.log()), text(references.crime())),
                text(report.said()),
                text(report.promised()),
                text(report.outcome()));
    }

    private Effect of(Effect effect) {
        Harm harm = effect.harm();
        return new Effect(
                text(effect.feelings()),
                effect.distress(),
                effect.fearOfViolence(),
                effect.changes(),
                text(effect.dayToDay()),
                new Harm(text(harm.injury()), text(harm.treatment()), text(harm.damage()), text(harm.cost())));
    }

    private Background of(Background background) {
        Origin origin = background.origin();
        return new Background(
                background.orderBroken(),
                text(background.orderTerm()),
                background.brokenTerms(),
                background.linked(),
                new Origin(origin.kind(), origin.firstWritten(), of(origin.claim())));
    }

    private FileAccount of(FileAccount file) {
        FileOrigin origin = file.origin();
        return new FileAccount(
                text(file.name()),
                text(file.folder()),
                file.kind(),
                file.times(),
                new FileOrigin(origin.place(), text(origin.make()), text(origin.model()), text(origin.software())),
                file.dimensions(),
                file.warnings());
    }

    private PhysicalItem of(PhysicalItem thing) {
        return new PhysicalItem(
                text(thing.delivery()),
                text(thing.wrapper()),
                text(thing.keptAt()),
                thing.continuity().stream()
                        .map(step ->
                                new Handover(of(step.when()), text(step.from()), text(step.to()), text(step.what())))
                        .toList());
    }
}
