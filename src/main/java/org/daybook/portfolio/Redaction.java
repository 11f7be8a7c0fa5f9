package org.daybook.portfolio;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.daybook.casefile.Recorded;
import org.daybook.facts.AboutItem;
import org.daybook.facts.Answer;
import org.daybook.facts.AskedToStop;
import org.daybook.facts.Background;
import org.daybook.facts.Channel;
import org.daybook.facts.Claim;
import org.daybook.facts.Detail;
import org.daybook.facts.Distress;
import org.daybook.facts.Effect;
import org.daybook.facts.Exhibit;
import org.daybook.facts.ExhibitHandling;
import org.daybook.facts.FileAccount;
import org.daybook.facts.FileOrigin;
import org.daybook.facts.Handling;
import org.daybook.facts.Harm;
import org.daybook.facts.Heading;
import org.daybook.facts.Incident;
import org.daybook.facts.Naming;
import org.daybook.facts.Origin;
import org.daybook.facts.PhysicalItem;
import org.daybook.facts.PlaceKind;
import org.daybook.facts.Presence;
import org.daybook.facts.Provenance;
import org.daybook.facts.Received;
import org.daybook.facts.ReportedTo;
import org.daybook.facts.Reporting;
import org.daybook.facts.Response;
import org.daybook.facts.UnknownFields;
import org.daybook.facts.What;
import org.daybook.facts.Where;
import org.daybook.facts.Who;
import org.daybook.facts.Witness;
import org.daybook.particulars.Particular;
import org.jspecify.annotations.Nullable;

/** Takes out of a record what a portfolio is not to show; the one place that says which fields belong to a part. */
final class Redaction {
    /** To these she speaks in confidence. */
    private static final Set<ReportedTo> HERS = Set.of(ReportedTo.ADVOCATE, ReportedTo.SOLICITOR);

    private final Set<PortfolioPart> leftOut;
    private final Discretion discretion;
    private final MaskedTexts masked;

    /** @param leftOut the parts that are taken out besides what is never printed */
    Redaction(Set<PortfolioPart> leftOut) {
        this(Discretion.OPEN.without(leftOut), Mask.NONE, name -> name);
    }

    /**
     * @param discretion says what is taken out besides what is never printed
     * @param mask what is struck out of words
     * @param people what is left of a text that says who somebody is
     */
    Redaction(Discretion discretion, Mask mask, UnaryOperator<String> people) {
        this.discretion = discretion;
        leftOut = discretion.leftOutParts();
        masked = new MaskedTexts(mask::of, people);
    }

    /**
     * The record without the parts left out, and without what no portfolio shows: private note, reason for leaving it
     * out, how to reach witnesses, and the values of fields that only a newer version understands.
     */
    Incident of(Incident incident) {
        Incident printed = incident.with(Handling.ORDINARY)
                .with(withoutContacts(incident.presence()))
                .with(namesOf(incident.unknown()));
        for (PortfolioPart part : leftOut) {
            printed = without(printed, part);
        }
        if (!discretion.safekeeping()) {
            printed = withoutSafekeeping(printed);
        }
        if (!discretion.address() && printed.where().kind() == PlaceKind.HOME) {
            printed = printed.with(new Where("", PlaceKind.HOME));
        }
        return masked.of(printed);
    }

    /** What it goes by. */
    Discretion discretion() {
        return discretion;
    }

    /** Where the ledger holds something, with whoever recorded it as they are called here. */
    IncidentSheet.Stamp of(Recorded recorded) {
        return new IncidentSheet.Stamp(
                recorded.seq(),
                recorded.envelope().recordedAt(),
                masked.of(recorded.envelope().authorship()),
                recorded.digest());
    }

    /** Words of hers beside a record, such as a reason. */
    String of(String words) {
        return masked.text(words);
    }

    /**
     * The exhibit without what no portfolio shows, and without the things received if these are left out.
     *
     * @param origins whether what the file says of place and device may be printed
     */
    Exhibit of(Exhibit exhibit, boolean origins) {
        ExhibitHandling handling = exhibit.handling();
        FileAccount file = exhibit.file();
        PhysicalItem thing = exhibit.thing();
        Exhibit printed = exhibit.with(new ExhibitHandling(handling.inPortfolio(), handling.covered(), ""))
                .with(namesOf(exhibit.unknown()));
        if (file != null) {
            printed = printed.with(new FileAccount(
                    file.name(),
                    "",
                    file.kind(),
                    file.times(),
                    origins ? of(file.origin()) : FileOrigin.NOT_SAID,
                    file.dimensions(),
                    file.warnings()));
        }
        if (thing != null && leftOut.contains(PortfolioPart.RECEIVED)) {
            printed = printed.with(new PhysicalItem("", "", "", thing.continuity()));
        }
        if (!discretion.safekeeping()) {
            printed = withoutSafekeeping(printed);
        }
        if (!discretion.witnesses()) {
            // The initials of whoever made it.
            Naming naming = printed.naming();
            printed = printed.with(new Naming(naming.title(), naming.description(), ""));
        }
        return masked.of(printed);
    }

    // Where a picture was taken is the address, as often as not.
    private FileOrigin of(FileOrigin origin) {
        return discretion.address() ? origin : new FileOrigin(null, origin.make(), origin.model(), origin.software());
    }

    /** What another diary says, without the names of who recorded it there if they are left out. */
    @Nullable
    Claim of(@Nullable Claim claim) {
        return masked.of(claim == null || !leftOut.contains(PortfolioPart.ORIGIN) ? claim : withoutNames(claim));
    }

    /** What stands above the case without what may not be printed, and without what the parts left out would tell. */
    Heading of(Heading heading) {
        Heading open = heading.printable();
        Map<AboutItem, Detail> about = new EnumMap<>(AboutItem.class);
        about.putAll(open.about());
        if (leftOut.contains(PortfolioPart.CHILDREN)) {
            about.remove(AboutItem.CHILDREN);
        }
        if (!discretion.address()) {
            about.keySet().removeAll(AddressMask.ITEMS);
        }
        String responsible = leftOut.contains(PortfolioPart.WHO) ? "" : open.responsible();
        return masked.of(new Heading(about, responsible, open.jurisdiction(), UnknownFields.NONE));
    }

    /** The record with its words as the mask leaves them. */
    Particular of(Particular particular) {
        return masked.of(particular);
    }

    /** The record with that part empty and all else as it was. */
    static Incident without(Incident incident, PortfolioPart part) {
        What what = incident.what();
        Presence presence = incident.presence();
        Response response = incident.response();
        Background background = incident.background();
        return switch (part) {
            case EXACT_WORDS ->
                incident.with(
                        new What(what.types(), what.happened(), "", what.extent(), what.channel(), what.received()));
            case WHERE -> incident.with(Where.NOT_SAID);
            case CHANNEL -> incident.with(with(what, Channel.NOT_SAID, what.received()));
            case WHO -> incident.with(Who.NOT_SAID);
            case RECEIVED -> incident.with(with(what, what.channel(), Received.NOT_SAID));
            case WITNESSES -> incident.with(new Presence(List.of(), presence.children(), presence.childrenNote()));
            case CHILDREN -> incident.with(new Presence(presence.witnesses(), Answer.NOT_SAID, ""));
            case RESPONSE -> incident.with(new Response("", AskedToStop.NOT_SAID, response.reporting()));
            case FEELINGS, DAY_TO_DAY, HARM -> incident.with(without(incident.effect(), part));
            case ORDER ->
                incident.with(new Background(Answer.NOT_SAID, "", List.of(), background.linked(), background.origin()));
            case REPORTS -> incident.with(new Response(response.did(), response.askedToStop(), Reporting.NOT_SAID));
            case LINKS ->
                incident.with(new Background(
                        background.orderBroken(),
                        background.orderTerm(),
                        background.brokenTerms(),
                        List.of(),
                        background.origin()));
            case ORIGIN -> incident.with(background.with(withoutNames(background.origin())));
        };
    }

    /** That it was copied from paper or from another diary always shows: it tells when it was written. */
    private static Origin withoutNames(Origin origin) {
        Claim claim = origin.claim();
        return claim == null ? origin : Origin.otherDiary(withoutNames(claim), origin.firstWritten());
    }

    private static Claim withoutNames(Claim claim) {
        return new Claim(
                claim.vaultId(), claim.number(), claim.recordedAt(), "", "", claim.digest(), claim.fromPaper());
    }

    private static What with(What what, Channel channel, Received received) {
        return new What(what.types(), what.happened(), what.exactWords(), what.extent(), channel, received);
    }

    private static Effect without(Effect effect, PortfolioPart part) {
        boolean feelings = part != PortfolioPart.FEELINGS;
        boolean daily = part != PortfolioPart.DAY_TO_DAY;
        return new Effect(
                feelings ? effect.feelings() : "",
                feelings ? effect.distress() : Distress.NOT_SAID,
                feelings ? effect.fearOfViolence() : Answer.NOT_SAID,
                daily ? effect.changes() : List.of(),
                daily ? effect.dayToDay() : "",
                part == PortfolioPart.HARM ? Harm.NOT_SAID : effect.harm());
    }

    private static Presence withoutContacts(Presence presence) {
        List<Witness> witnesses = presence.witnesses().stream()
                .map(witness -> new Witness(witness.name(), witness.saw(), witness.willing(), ""))
                .toList();
        return new Presence(witnesses, presence.children(), presence.childrenNote());
    }

    private static Incident withoutSafekeeping(Incident incident) {
        What what = incident.what();
        Received received = what.received();
        Reporting reporting = incident.response().reporting();
        return incident.with(with(
                        what,
                        what.channel(),
                        new Received(
                                received.thing(),
                                received.delivery(),
                                received.wrapper(),
                                received.opened(),
                                received.handledBy(),
                                "")))
                .with(new Response(
                        incident.response().did(),
                        incident.response().askedToStop(),
                        new Reporting(
                                reporting.answer(),
                                reporting.reports().stream()
                                        .filter(report -> !HERS.contains(report.to()))
                                        .toList())));
    }

    private static Exhibit withoutSafekeeping(Exhibit exhibit) {
        Provenance from = exhibit.provenance();
        PhysicalItem thing = exhibit.thing();
        Exhibit printed = exhibit.with(new Provenance(from.madeBy(), from.howReceived(), ""));
        return thing == null
                ? printed
                : printed.with(new PhysicalItem(thing.delivery(), thing.wrapper(), "", List.of()));
    }

    /** That there are such fields is printed; what they say is not, for nobody knows for whom it is. */
    static UnknownFields namesOf(UnknownFields unknown) {
        Map<String, String> names = new TreeMap<>();
        unknown.json().keySet().forEach(name -> names.put(name, "null"));
        return new UnknownFields(names);
    }
}
