package org.daybook.portfolio.redaction;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daybook.casefile.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.Field;
import org.daybook.caserecord.FieldValue;
import org.daybook.caserecord.OrderTerm;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitNaming;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.Handover;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.incident.Channel;
import org.daybook.incident.Effect;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.Officer;
import org.daybook.incident.Presence;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Report;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.Response;
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.incident.Witness;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.ImportedClaim;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.RecordOrigin;
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
                .with(new IncidentLocation(
                        text(incident.where().place()), incident.where().kind()))
                .with(of(incident.who()))
                .with(of(incident.presence()))
                .with(of(incident.response()))
                .with(of(incident.effect()))
                .with(of(incident.background()));
    }

    Exhibit of(Exhibit exhibit) {
        ExhibitNaming naming = exhibit.naming();
        Provenance from = exhibit.provenance();
        ExhibitDating dating = exhibit.dating();
        FileMetadata file = exhibit.file();
        PhysicalItem thing = exhibit.thing();
        Exhibit masked = exhibit.with(new ExhibitNaming(
                        text(naming.title()), text(naming.description()), text(naming.transcript()), naming.producer()))
                .with(new Provenance(text(from.madeBy()), text(from.howReceived()), text(from.original())))
                .with(new ExhibitDating(dating.source(), of(dating.when()), text(dating.reason())));
        if (file != null) {
            masked = masked.with(of(file));
        }
        return thing == null ? masked : masked.with(of(thing));
    }

    CaseRecord of(CaseRecord particular) {
        Map<Field, FieldValue> values = new LinkedHashMap<>(particular.values());
        values.replaceAll((_, value) -> of(value));
        return particular.with(values).with(of(particular.claim()));
    }

    CaseHeading of(CaseHeading heading) {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        heading.about()
                .forEach((item, detail) -> about.put(item, new PersonDetail(text(detail.text()), detail.mayPrint())));
        return new CaseHeading(about, text(heading.responsible()), heading.jurisdiction(), heading.unknown());
    }

    @Nullable
    ImportedClaim of(@Nullable ImportedClaim claim) {
        return claim == null
                ? null
                : new ImportedClaim(
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

    private FieldValue of(FieldValue value) {
        return switch (value) {
            case FieldValue.Text words -> new FieldValue.Text(text(words.text()));
            case FieldValue.Texts words -> new FieldValue.Texts(each(words.texts()));
            case FieldValue.Time time -> new FieldValue.Time(of(time.when()));
            case FieldValue.Terms terms ->
                new FieldValue.Terms(terms.terms().stream()
                        .map(term -> new OrderTerm(term.id(), text(term.words())))
                        .toList());
            case FieldValue.Day _, FieldValue.Amount _, FieldValue.Code _, FieldValue.Codes _, FieldValue.Links _ ->
                value;
        };
    }

    private List<String> each(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private EventTime of(EventTime when) {
        return when.inWords(text(when.words()));
    }

    private IncidentDescription of(IncidentDescription what) {
        Channel channel = what.channel();
        ReceivedItem received = what.received();
        return new IncidentDescription(
                what.types(),
                text(what.happened()),
                text(what.exactWords()),
                new IncidentExtent(what.extent().times(), text(what.extent().lasted())),
                new Channel(
                        text(channel.number()),
                        text(channel.email()),
                        text(channel.handle()),
                        text(channel.platform()),
                        text(channel.url())),
                new ReceivedItem(
                        text(received.thing()),
                        text(received.delivery()),
                        text(received.wrapper()),
                        received.opened(),
                        text(received.handledBy()),
                        text(received.keptAt())));
    }

    private SuspectedPerson of(SuspectedPerson who) {
        Sighting sighting = who.sighting();
        Vehicle vehicle = sighting.vehicle();
        return new SuspectedPerson(
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
        StopRequestAnswer asked = response.askedToStop();
        return new Response(
                text(response.did()),
                new StopRequestAnswer(asked.answer(), asked.on(), text(asked.how())),
                new Reporting(
                        response.reporting().answer(),
                        response.reporting().reports().stream().map(this::of).toList()));
    }

    private Report of(Report report) {
        Officer officer = report.officer();
        ReportReferences references = report.references();
        return new Report(
                report.to(),
                report.on(),
                report.at(),
                new Officer(
                        text(officer.name()),
                        text(officer.collarNumber()),
                        text(officer.force()),
                        text(officer.station())),
                new ReportReferences(text(references.log()), text(references.crime())),
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

    private IncidentContext of(IncidentContext background) {
        RecordOrigin origin = background.origin();
        return new IncidentContext(
                background.orderBroken(),
                text(background.orderTerm()),
                background.brokenTerms(),
                background.linked(),
                new RecordOrigin(origin.kind(), origin.firstWritten(), of(origin.claim())));
    }

    private FileMetadata of(FileMetadata file) {
        FileOrigin origin = file.origin();
        return new FileMetadata(
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
